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

/** Takes out of a cell what it has no more, and resolves to what is to be put in. */
const renew = async <One extends { readonly id: string }>(
  db: Kysely<Schema>,
  table: 'match' | 'dispute',
  { layer, cell, wanted }: CellOf & { readonly wanted: readonly One[] },
) => {
  const own = db
    .selectFrom(table as 'match')
    .where('layer', '=', layer)
    .where('cell', '=', cell);
  const { gone, fresh } = changed(await own.select(['id', 'body']).execute(), wanted.map(withBody));
  for (let at = 0; at < gone.length; at += NAMED)
    await db
      .deleteFrom(table as 'match')
      .where('layer', '=', layer)
      .where('cell', '=', cell)
      .where('id', 'in', gone.slice(at, at + NAMED))
      .execute();
  return fresh;
};

/** Puts the matches and disputes of a cell in the place of those that it had; each id must be there once. */
export const putMatches = async (
  db: Kysely<Schema>,
  of: CellOf,
  { matches, disputes }: { readonly matches: readonly Match[]; readonly disputes: readonly Dispute[] },
): Promise<void> => {
  const freshMatches = await renew(db, 'match', { ...of, wanted: matches });
  await insertRows(
    db,
    'match',
    freshMatches.map(({ one, body }) => matchRow(of, one, body)),
  );
  const freshDisputes = await renew(db, 'dispute', { ...of, wanted: disputes });
  await insertRows(
    db,
    'dispute',
    freshDisputes.map(({ one, body }) => disputeRow(of, one, body)),
  );
};
