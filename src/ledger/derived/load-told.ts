import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Cell } from './cells/cells.ts';
import { type OriginKept, originsKept } from './copies/originals.ts';
import { type JudgedDifferent, judgedDifferent } from './judged-different.ts';
import { type KnownVoices, knownVoices } from './known-voices.ts';

/** What the items of cells are told by, whatever they are; plain data. */
export interface Told {
  readonly cells: readonly Cell[];
  readonly origins: readonly OriginKept[];
  readonly voices: KnownVoices;
  readonly different: readonly JudgedDifferent[];
}

/** The row of an item, as far as that goes. */
interface Item {
  readonly number: number;
  readonly article: number;
  readonly voice: string | null;
}

/** Numbers of the articles that items stand in, each once. */
export const articlesOf = (items: readonly Item[]): readonly number[] => [
  ...new Set(items.map(({ article }) => article)),
];

/** Loads where the words of items come from, who speaks in their cells, and what persons said are no matches. */
export const loadTold = async (db: Kysely<Schema>, cells: readonly Cell[], items: readonly Item[]): Promise<Told> => {
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const speaking = cells.map((cell) => {
    const own = cell.items.flatMap((item) => byNumber.get(item) ?? []);
    return { voices: own.flatMap(({ voice }) => voice ?? []), articles: articlesOf(own) };
  });
  const articles = articlesOf(items);
  return {
    cells,
    origins: await originsKept(db, articles),
    voices: await knownVoices(db, speaking),
    different: await judgedDifferent(db, articles),
  };
};
