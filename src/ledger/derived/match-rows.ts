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

const matchRow = ({ layer, cell }: CellOf, match: Match): MatchRow => ({
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
  body: JSON.stringify(match),
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

const disputeRow = ({ layer, cell }: CellOf, dispute: Dispute): DisputeRow => ({
  layer,
  cell,
  id: dispute.id,
  kind: dispute.kind,
  question: storeText(dispute.question),
  words: storeText(wordsIn(dispute)),
  weight: dispute.weight,
  latest: storeText(dispute.latest),
  body: JSON.stringify(dispute),
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

/** A cell with the rows of what is derived of it; each id must be there once. */
export interface CellRows {
  readonly cell: string;
  readonly matches: readonly MatchRow[];
  readonly disputes: readonly DisputeRow[];
}

/** The rows of what a layer derived of a cell. */
export const rowsOfCell = (
  of: CellOf,
  { matches, disputes }: { readonly matches: readonly Match[]; readonly disputes: readonly Dispute[] },
): CellRows => ({
  cell: of.cell,
  matches: matches.map((match) => matchRow(of, match)),
  disputes: disputes.map((dispute) => disputeRow(of, dispute)),
});

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

/** Takes out of cells what they have no more, and puts in what they have not yet. */
const renew = async <Row extends MatchRow | DisputeRow>(
  db: Kysely<Schema>,
  { table, layer, cells }: { table: Table; layer: string; cells: ReadonlyMap<string, readonly Row[]> },
): Promise<void> => {
  const there = Map.groupBy(await rowsOf(table, layer)(db, cells.keys()), ({ cell }) => cell);
  const put: Row[] = [];
  for (const [cell, wanted] of cells) {
    const { gone, fresh } = changed(there.get(cell) ?? [], wanted);
    for (let at = 0; at < gone.length; at += NAMED)
      await db
        .deleteFrom(table as 'match')
        .where('layer', '=', layer)
        .where('cell', '=', cell)
        .where('id', 'in', gone.slice(at, at + NAMED))
        .execute();
    put.push(...fresh);
  }
  await insertRows(db, table as 'match', put as readonly MatchRow[]);
};

/** Puts matches and disputes of cells in the place of those that they had. */
export const putMatches = async (db: Kysely<Schema>, layer: string, derived: readonly CellRows[]): Promise<void> => {
  for (let at = 0; at < derived.length; at += CELLS) {
    const some = derived.slice(at, at + CELLS);
    await renew(db, { table: 'match', layer, cells: new Map(some.map((one) => [one.cell, one.matches])) });
    await renew(db, { table: 'dispute', layer, cells: new Map(some.map((one) => [one.cell, one.disputes])) });
  }
};
