import { HearsayError } from '../model/index.ts';
import type { Operation } from '../operations/operation.ts';
import { kebab } from './options.ts';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the schema of an operation has against its input, in the words of the command line. */
export const badUse = (
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  issues: readonly Issue[],
): HearsayError => {
  const reasons = issues.map(({ path, message }) => {
    const field = String(path[0] ?? '');
    const label = field === operation.argument || field === operation.second ? `<${field}>` : `--${kebab(field)}`;
    const value = String(input[field] ?? '');
    return `${label} ${lower(message)}${value === '' ? '' : `, not "${value}"`}`;
  });
  return new HearsayError('bad-input', `${reasons.join('; ')} (see hearsay ${operation.name} --help)`, 2);
};

const lower = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
