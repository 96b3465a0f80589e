import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faceOptionsOf, formatsOf, GLOBAL_OPTIONS, SETTINGS } from '../src/cli/formats.ts';
import { kebab } from '../src/cli/options.ts';
import { type Field, fieldsOf } from '../src/operations/field.ts';
import { type Operation, operations } from '../src/operations/index.ts';

/** Writes docs/reference.md from the list of operations: `node scripts/docs.ts`, or with --check only compares. */

const FILE = fileURLToPath(new URL('../docs/reference.md', import.meta.url));

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const optionText = (operation: Operation, { name, type, choices }: Field): string => {
  if (name === operation.argument || name === operation.second) return type === 'list' ? `\`${name}…\`` : `\`${name}\``;
  const values =
    choices === undefined
      ? type === 'boolean'
        ? ''
        : ` ${type === 'number' ? 'NUMBER' : 'TEXT'}`
      : ` ${choices.join(' \\| ')}`;
  return `\`--${kebab(name)}${values.replaceAll('\\|', '|')}\``;
};

const fallbackText = ({ fallback, required }: Field): string =>
  required ? 'required' : fallback === undefined ? '' : `\`${fallback}\``;

const apiText = ({ route, local = [] }: Operation, { name }: Field): string =>
  route === undefined || local.includes(name) ? '' : `\`${name}\``;

const section = (operation: Operation): string => {
  const fields = fieldsOf(operation.input);
  const rows = fields.map((field) => [
    optionText(operation, field),
    apiText(operation, field),
    field.summary,
    fallbackText(field),
  ]);
  const face = faceOptionsOf(operation).map(({ flags, summary }) => [
    `\`${flags.replace('<format>', formatsOf(operation).join(' | '))}\``,
    '',
    summary,
    '',
  ]);
  const argument = [operation.argument, operation.second]
    .map((name) => (name === undefined ? '' : ` ${argumentText(operation, name)}`))
    .join('');
  return [
    `## ${operation.name}`,
    operation.summary,
    `- Command line: \`hearsay ${operation.name}${argument}\`\n${operation.route === undefined ? '- API: none; it is of the command line only.' : `- API: \`${operation.route}\``}`,
    ...(rows.length + face.length === 0
      ? []
      : [table(['Command line', 'API', 'What it says', 'Default'], [...rows, ...face])]),
  ].join('\n\n');
};

const argumentText = (operation: Operation, argument: string): string => {
  const field = fieldsOf(operation.input).find(({ name }) => name === argument);
  const name = `${argument.toUpperCase()}${field?.type === 'list' ? '…' : ''}`;
  return field?.required === true ? name : `[${name}]`;
};

/** The reference as Markdown. */
export const reference = (): string =>
  [
    '# Reference',
    '<!-- Written by scripts/docs.ts from the list of operations; change that, and run `npm run docs`. -->',
    'Every operation is there on the command line, and most are in the HTTP API of `hearsay serve`; `/api/openapi.json` describes the API in OpenAPI 3.1. Errors of the API are problem details (RFC 9457).',
    'Exit status of the command line: 0, done; 1, something failed, and the rest was done; 2, the request cannot be meant as it stands; 130, broken off by Ctrl-C.',
    ...operations.map(section),
    '## Options of every command',
    table(
      ['Command line', 'What it says'],
      [
        ...GLOBAL_OPTIONS.map(({ flags, summary }) => [`\`${flags}\``, summary]),
        ['`-h, --help`', 'Print the help.'],
        ['`-V, --version`', 'Print the version.'],
      ],
    ),
    '## Settings',
    table(
      ['Environment', 'What it says'],
      SETTINGS.map(([name, summary]) => [`\`${name}\``, summary]),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, reference());
  else if (readFileSync(FILE, 'utf8') !== reference()) {
    console.error('error: docs/reference.md is not what the operations say; run "npm run docs"');
    process.exitCode = 1;
  }
}
