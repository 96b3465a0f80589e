import { z } from 'zod';

/**
 * What is wrong with an input, in our words, where a field has none of its own: "must be at least 1", "must not be empty".
 * Set once, for every schema of the operations.
 */
const said: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'too_small')
    return issue.origin === 'string' && issue.minimum === 1 ? 'must not be empty' : `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? `must have at most ${issue.maximum} characters`
      : `must be at most ${issue.maximum}`;
  if (issue.code === 'unrecognized_keys') return `must not have ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'is missing'
      : `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
  return undefined;
};

/** Makes the words above those of every schema. */
export const speakPlainly = (): void => {
  z.config({ customError: said });
};
