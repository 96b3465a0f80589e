import type { Kysely } from 'kysely';
import type { Dispute, Match } from '../../model/index.ts';
import { storeText } from '../exact-text.ts';
import { foldText } from '../fold.ts';
import { insertRows } from '../insert-rows.ts';
import type { DisputeRow, MatchRow, Schema } from '../schema.ts';

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

/** Rows of a cell that are to go, and those to be put in: what is as it was stays. */
export const changed = <Row extends { readonly id: string; readonly body: string }>(
  there: readonly { readonly id: string; readonly body: string }[],
  rows: readonly Row[],
): { readonly gone: readonly string[]; readonly fresh: readonly Row[] } => {
  const wanted = new Map(rows.map((row) => [row.id, row.body]));
  const known = new Map(there.map(({ id, body }) => [id, body]));
  return {
    gone: there.flatMap(({ id, body }) => (wanted.get(id) === body ? [] : [id])),
    fresh: rows.filter(({ id, body }) => known.get(id) !== body),
  };
};

const replace = async <Table extends 'match' | 'dispute'>(
  db: Kysely<Schema>,
  table: Table,
  { layer, cell, rows }: CellOf & { readonly rows: readonly (MatchRow | DisputeRow)[] },
): Promise<void> => {
  const from = table as 'match';
  const there = await db
    .selectFrom(from)
    .select(['id', 'body'])
    .where('layer', '=', layer)
    .where('cell', '=', cell)
    .execute();
  const { gone, fresh } = changed(there, rows);
  for (let at = 0; at < gone.length; at += NAMED)
    await db
      .deleteFrom(from)
      .where('layer', '=', layer)
      .where('cell', '=', cell)
      .where('id', 'in', gone.slice(at, at + NAMED))
      .execute();
  await insertRows(db, from, fresh as readonly MatchRow[]);
};

/** Puts the matches and disputes of a cell in the place of those that it had; each id must be there once. */
export const putMatches = async (
  db: Kysely<Schema>,
  of: CellOf,
  { matches, disputes }: { readonly matches: readonly Match[]; readonly disputes: readonly Dispute[] },
): Promise<void> => {
  await replace(db, 'match', { ...of, rows: matches.map((match) => matchRow(of, match)) });
  await replace(db, 'dispute', { ...of, rows: disputes.map((dispute) => disputeRow(of, dispute)) });
};
