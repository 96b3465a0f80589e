import { type Kysely, sql } from 'kysely';
import type { Dispute, Match } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import { insertRows } from '../database/insert-rows.ts';
import { preparedFor } from '../database/prepared.ts';
import type { DisputeRow, MatchRow, Schema } from '../database/schema.ts';
import { foldText } from '../fold.ts';

/** What a layer derived of one of its cells. */
export interface CellOf {
  readonly layer: string;
  readonly cell: string;
}

/** How many values one command names at most. */
const NAMED = 400;

const laterOf = (a: string | undefined, b: string | undefined): string =>
  (a ?? '') > (b ?? '') ? (a ?? '') : (b ?? '');

const matchRow = ({ layer, cell }: CellOf, match: Match, body: string): MatchRow => ({
  layer,
  cell,
  id: match.id,
  kind: match.kind,
  a_article: match.a.article,
  a_statement: match.a.statement ?? null,
  b_article: match.b.article,
  b_statement: match.b.statement ?? null,
  latest: storeText(laterOf(match.a.published, match.b.published)),
  score: match.score,
  body,
});

/** Folded words of a dispute, each once: the question, the answers, those who give them, and with "@" before them their sides. */
const wordsIn = ({ question, answers }: Dispute): string => {
  const names = answers.flatMap(({ words, by }) => [
    words,
    ...by.flatMap(({ speakers }) => speakers.map(({ name }) => name)),
  ]);
  const sides = answers.flatMap(({ by }) =>
    by.flatMap(({ side }) => (side === undefined ? [] : `@${side.toLowerCase()}`)),
  );
  return [...new Set([...[question, ...names].flatMap((text) => foldText(text).split(' ')), ...sides])].join(' ');
};

const disputeRow = ({ layer, cell }: CellOf, dispute: Dispute, body: string): DisputeRow => ({
  layer,
  cell,
  id: dispute.id,
  kind: dispute.kind,
  question: storeText(dispute.question),
  words: storeText(wordsIn(dispute)),
  weight: dispute.weight,
  latest: storeText(dispute.latest),
  body,
});

/** What has an id, as it is kept. */
interface Body {
  readonly id: string;
  readonly body: string;
}

/** Of what a cell had, the ids of what is to go; of what it is to have, what is not there yet as it is. */
export const changed = <One extends Body>(
  there: readonly Body[],
  wanted: readonly One[],
): { readonly gone: readonly string[]; readonly fresh: readonly One[] } => {
  const known = new Map(there.map(({ id, body }) => [id, body]));
  const bodies = new Map(wanted.map(({ id, body }) => [id, body]));
  return {
    gone: there.flatMap(({ id, body }) => (bodies.get(id) === body ? [] : [id])),
    fresh: wanted.filter(({ id, body }) => known.get(id) !== body),
  };
};

const withBody = <One extends { readonly id: string }>(one: One) => ({ id: one.id, body: JSON.stringify(one), one });

/** A cell with what is derived of it; each id must be there once. */
export interface CellMatches {
  readonly cell: string;
  readonly matches: readonly Match[];
  readonly disputes: readonly Dispute[];
}

type Table = 'match' | 'dispute';

/** Cells whose rows are read at a time: a full one has some hundreds. */
const CELLS = 64;

interface Own extends Body {
  readonly cell: string;
}

const rowsOf = (table: Table, layer: string) =>
  preparedFor<string, Own>(`${table} of cells of ${layer}`, (db, cells) =>
    db
      .selectFrom(table as 'match')
      .select(['cell', 'id', 'body'])
      .where('layer', '=', sql.lit(layer))
      .where('cell', 'in', cells),
  );

/** Takes out of cells what they have no more, and resolves to what is to be put in. */
const renew = async <One extends { readonly id: string }>(
  db: Kysely<Schema>,
  { table, layer, cells }: { table: Table; layer: string; cells: ReadonlyMap<string, readonly One[]> },
) => {
  const there = Map.groupBy(await rowsOf(table, layer)(db, cells.keys()), ({ cell }) => cell);
  const put: { readonly of: CellOf; readonly one: One; readonly body: string }[] = [];
  for (const [cell, wanted] of cells) {
    const { gone, fresh } = changed(there.get(cell) ?? [], wanted.map(withBody));
    for (let at = 0; at < gone.length; at += NAMED)
      await db
        .deleteFrom(table as 'match')
        .where('layer', '=', layer)
        .where('cell', '=', cell)
        .where('id', 'in', gone.slice(at, at + NAMED))
        .execute();
    put.push(...fresh.map(({ one, body }) => ({ of: { layer, cell }, one, body })));
  }
  return put;
};

/** Puts matches and disputes of cells in the place of those that they had. */
export const putMatchesOf = async (
  db: Kysely<Schema>,
  layer: string,
  derived: readonly CellMatches[],
): Promise<void> => {
  for (let at = 0; at < derived.length; at += CELLS) {
    const some = derived.slice(at, at + CELLS);
    const matches = new Map(some.map((one) => [one.cell, one.matches]));
    const disputes = new Map(some.map((one) => [one.cell, one.disputes]));
    const freshMatches = await renew(db, { table: 'match', layer, cells: matches });
    const freshDisputes = await renew(db, { table: 'dispute', layer, cells: disputes });
    await insertRows(
      db,
      'match',
      freshMatches.map(({ of, one, body }) => matchRow(of, one, body)),
    );
    await insertRows(
      db,
      'dispute',
      freshDisputes.map(({ of, one, body }) => disputeRow(of, one, body)),
    );
  }
};

/** The same of one cell. */
export const putMatches = (
  db: Kysely<Schema>,
  { layer, cell }: CellOf,
  found: Omit<CellMatches, 'cell'>,
): Promise<void> => putMatchesOf(db, layer, [{ cell, ...found }]);
