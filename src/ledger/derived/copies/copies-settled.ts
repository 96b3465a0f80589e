import type { Kysely } from 'kysely';
import type { Span } from '../../../model/index.ts';
import { type EarlierCopy, type Origins, originsOf, type Signature } from '../../copies/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { touchCells } from '../cells/cells.ts';
import type { Compared } from './copies-compared.ts';
import type { Placed, Task } from './copies-order.ts';
import { copyRow, followersOf, signatureFrom, signatureRow, signatureRows, unpackPassages } from './copies-rows.ts';

const extentOf = ({ starts, ends }: Signature): number => (ends.at(-1) ?? 0) - (starts[0] ?? 0);

const sharedWith = prepared('shared with earlier ones', (db) =>
  db
    .selectFrom('copy')
    .innerJoin('signature', 'signature.article', 'copy.other')
    .leftJoin('origin', 'origin.article', 'copy.other')
    .select(['copy.kind', 'copy.passages', 'signature.id', 'signature.page', 'origin.body'])
    .where('copy.article', '=', 0)
    .orderBy('signature.instant')
    .orderBy('signature.rank'),
);

/** Where the words of an article come from, by what it shares with earlier ones and where those have it from. */
const traceOrigins = async (db: Kysely<Schema>, article: number): Promise<Origins> => {
  const rows = await sharedWith(db, article);
  const row = rows.length === 0 ? undefined : await signatureRow(db, article);
  if (row === undefined) return { stretches: [] };
  const earlier = rows.map(
    ({ kind, passages, id, page, body }): EarlierCopy => ({
      copy: { other: id, kind: kind as EarlierCopy['copy']['kind'], passages: unpackPassages(passages) },
      isOwnPage: page !== null && page === row.page,
      ...optional('origins', body === null ? undefined : (JSON.parse(body) as Origins)),
    }),
  );
  return originsOf(earlier, extentOf(signatureFrom(row)));
};

const originBody = prepared('body of origins', (db) => db.selectFrom('origin').select('body').where('article', '=', 0));

const forgetOrigins = prepared('origins off', (db) => db.deleteFrom('origin').where('article', '=', 0));

/** Where in a text words come from elsewhere than was known; undefined where that may be all of it. */
const changedIn = (was: Origins, now: Origins): readonly Span[] | undefined => {
  if (JSON.stringify(was.whole) !== JSON.stringify(now.whole)) return undefined;
  const told = ({ stretches }: Origins) => new Map(stretches.map((one) => [JSON.stringify(one), one]));
  const [before, after] = [told(was), told(now)];
  return [
    ...[...before].flatMap(([key, span]) => (after.has(key) ? [] : span)),
    ...[...after].flatMap(([key, span]) => (before.has(key) ? [] : span)),
  ];
};

/** Puts the origins of an article in the place of the earlier ones; resolves to those, undefined where they are the same. */
const putOrigins = async (db: Kysely<Schema>, article: number, origins: Origins): Promise<Origins | undefined> => {
  const { whole, stretches } = origins;
  const isNone = whole === undefined && stretches.length === 0;
  const body = isNone ? undefined : JSON.stringify(origins);
  const was = (await originBody(db, article))[0]?.body;
  if (was === body) return undefined;
  await forgetOrigins(db, article);
  const copy = whole === undefined || whole.own === true ? 0 : 1;
  if (body !== undefined) await insertRows(db, 'origin', [{ article, copy, body }]);
  return was === undefined ? { stretches: [] } : (JSON.parse(was) as Origins);
};

/** Articles for which something is to be done after this. */
export interface Next {
  readonly task: Task;
  readonly articles: readonly Placed[];
}

const NOTHING: Next = { task: 'origins', articles: [] };

/**
 * Traces anew where the words of an article come from. Where that is another place than before, all that depends on it is to
 * follow: the cells of what stands there are marked, and the later articles that have words of it are given back.
 */
const retrace = async (db: Kysely<Schema>, article: number): Promise<Next> => {
  const now = await traceOrigins(db, article);
  const was = await putOrigins(db, article, now);
  if (was === undefined) return NOTHING;
  await touchCells(db, article, changedIn(was, now));
  return { task: 'origins', articles: await followersOf(db, article) };
};

const forgetCopies = prepared('copies off', (db) => db.deleteFrom('copy').where('article', '=', 0));
const forgetPair = prepared('copy off', (db) => db.deleteFrom('copy').where('article', '=', 0).where('other', '=', 0));

/** Puts what was found of an article in the place of what was known, and resolves to what is to be done next. */
export const keepCopies = async (db: Kysely<Schema>, { article, task, pairs }: Compared): Promise<Next> => {
  const rows = pairs.map(({ later, earlier, copy }) => copyRow(copy, later, earlier));
  if (task === 'later') {
    const later = rows.map((row) => row.article);
    for (const other of later) await forgetPair(db, other, article);
    await insertRows(db, 'copy', rows);
    return { task: 'origins', articles: await signatureRows(db, later) };
  }
  if (task === 'earlier') {
    await forgetCopies(db, article);
    await insertRows(db, 'copy', rows);
  }
  return retrace(db, article);
};
