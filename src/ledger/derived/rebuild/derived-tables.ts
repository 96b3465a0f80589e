import type { Schema } from '../../database/schema.ts';

/** What a column of numbers stands for outside of this ledger; `row`: for nothing, it only joins rows. */
export type Stands = 'article' | 'row';

/**
 * The tables that are derived across articles, with their columns of numbers that differ from ledger to ledger. A rebuild
 * empties these and no others; a test holds that every table of a ledger is here or is stored.
 */
export const DERIVED: Readonly<Partial<Record<keyof Schema, Readonly<Record<string, Stands>>>>> = {
  form: { number: 'row', component: 'row', who: 'row' },
  form_member: { form: 'row', article: 'article', who: 'row' },
  form_key: { form: 'row' },
  office_told: { form: 'row' },
  office_unnamed: { form: 'row' },
  who: { number: 'row' },
  who_tally: { who: 'row' },
  who_word: { who: 'row' },
  point: { number: 'row', article: 'article' },
  profile: { article: 'article' },
  series: {},
  series_word: {},
  board_step: { number: 'row', article: 'article' },
  board_move: {},
  board_word: {},
  board_telling: {},
  board_answer: {},
  cell_item: { item: 'row', article: 'article' },
  cell_node: { items: 'row' },
  claim: { number: 'row', article: 'article' },
  claim_article: { article: 'article' },
  match: {},
  dispute: {},
  signature: { article: 'article' },
  copy_key: { article: 'article' },
  copy: { article: 'article', other: 'article' },
  origin: { article: 'article' },
};

/** Marks of work to be done and what helps with it: none are left when all is derived. */
export const MARKS = ['cell_change', 'dirty', 'shared_key'] as const satisfies readonly (keyof Schema)[];

export const derivedTables = Object.keys(DERIVED) as readonly (keyof Schema)[];

/** Those whose rows answer what is asked; the others are by what it is found and compared, and say nothing more. */
export const ANSWERING = [
  'copy',
  'origin',
  'form',
  'form_member',
  'who',
  'who_tally',
  'series',
  'board_move',
  'board_telling',
  'board_answer',
  'match',
  'dispute',
] as const satisfies readonly (keyof Schema)[];
