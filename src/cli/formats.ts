import type { Operation } from '../operations/operation.ts';

/** An option that the command line has beside the fields of the operations. */
export interface FaceOption {
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
}

const READINGS = ['page', 'json', 'jsonl', 'table', 'html'];
const LISTS = ['table', 'json', 'jsonl'];
const PAGES = ['page', 'json', 'jsonl'];
const FIGURES = ['table', 'json', 'jsonl', 'csv', 'hxl', 'svg'];
const BOARD = ['page', 'json', 'jsonl', 'table', 'csv'];

/** The formats an operation's result can be written in, the one for terminals first; none where it writes its own. */
export const formatsOf = (operation: Operation): readonly string[] => {
  if (operation.streams !== undefined || operation.name === 'serve') return [];
  if (operation.name === 'read' || operation.name === 'show') return READINGS;
  if (operation.name === 'positions') return BOARD;
  if (operation.name === 'figures') return FIGURES;
  if (operation.name === 'dispute') return ['page', 'json', 'jsonl'];
  if (operation.name === 'diff' || operation.name === 'actor') return PAGES;
  return operation.name === 'add' ? ['summary', 'json'] : LISTS;
};

/** The options that a command has beside its input fields. */
export const faceOptionsOf = (operation: Operation): readonly FaceOption[] => {
  const formats = formatsOf(operation);
  const [onTerminal] = formats;
  return [
    ...(onTerminal === undefined
      ? []
      : [{ flags: '--format <format>', summary: formatSummary(operation), choices: formats }]),
    ...(operation.name === 'read' ? [JSONL] : []),
  ];
};

const formatSummary = (operation: Operation): string => {
  const [onTerminal, otherwise] = formatsOf(operation);
  return operation.name === 'add'
    ? 'How to write the result; by default a summary.'
    : operation.name === 'figures'
      ? 'How to write the result: csv with a row for each telling, hxl with a row of HXL tags besides, svg as a chart; by default table on a terminal, json elsewhere.'
      : `How to write the result; by default ${onTerminal} on a terminal, ${otherwise} elsewhere.`;
};

const JSONL: FaceOption = {
  flags: '--jsonl',
  summary: 'Be a filter: an article a line in, a reading a line out, in order, on all cores.',
};

/** Options of every command. */
export const GLOBAL_OPTIONS: readonly FaceOption[] = [
  {
    flags: '--ledger <place>',
    summary: 'The ledger to use: a file. By default HEARSAY_LEDGER, else a file in the data folder of the platform.',
  },
];

/** Environment variables that the command line minds. */
export const SETTINGS: readonly (readonly [name: string, summary: string])[] = [
  ['HEARSAY_LEDGER', 'The ledger to use where --ledger does not say.'],
  ['HEARSAY_BY', 'Who signs judgements where --by does not say; by default the name of the account.'],
  ['NO_COLOR', 'No colours, where it is set to anything.'],
];
