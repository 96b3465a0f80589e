import type { Kysely } from 'kysely';
import {
  type Copy,
  copiesAmong,
  type EarlierCopy,
  keyKindsOf,
  type Origins,
  originsOf,
  type Signature,
} from '../../copies/index.ts';
import { insertRows } from '../../database/insert-rows.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { touchCells } from '../cells/cells.ts';
import { type CopyBounds, comparedWith } from './copies-found.ts';
import type { Placed } from './copies-order.ts';
import { copyRow, followersOf, signatureFrom, signatureRow, signatureRows } from './copies-rows.ts';

/** Texts that are compared at a time: signatures of long ones are large. */
const AT_ONCE = 64;

/** An earlier article by its number, and what is shared with it. */
interface Found {
  readonly other: number;
  readonly copy: Copy;
  readonly isOwnPage: boolean;
}

/** What an article shares with others, in the order of those. */
const compare = async (
  db: Kysely<Schema>,
  signature: Signature,
  others: readonly Placed[],
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const rows = await signatureRows(
      db,
      others.slice(at, at + AT_ONCE).map(({ article }) => article),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const copy of copiesAmong(signature, rows.map(signatureFrom))) {
      const { article: other, page } = byId.get(copy.other)!;
      found.push({ other, copy, isOwnPage: page !== null && page === signature.page });
    }
  }
  return found;
};

const originBodies = async (db: Kysely<Schema>, articles: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const bodies = new Map<number, string>();
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    const rows = await db.selectFrom('origin').select(['article', 'body']).where('article', 'in', some).execute();
    for (const { article, body } of rows) bodies.set(article, body);
  }
  return bodies;
};

const extentOf = ({ starts, ends }: Signature): number => (ends.at(-1) ?? 0) - (starts[0] ?? 0);

/** Where the words of an article come from, by what it shares with earlier ones and where those have it from. */
const traceOrigins = async (db: Kysely<Schema>, signature: Signature, found: readonly Found[]): Promise<Origins> => {
  const bodies = await originBodies(
    db,
    found.map(({ other }) => other),
  );
  const earlier = found.map(({ other, copy, isOwnPage }): EarlierCopy => {
    const body = bodies.get(other);
    return { copy, isOwnPage, ...optional('origins', body === undefined ? undefined : (JSON.parse(body) as Origins)) };
  });
  return originsOf(earlier, extentOf(signature));
};

/** Puts the origins of an article in the place of the earlier ones; resolves to whether they are others. */
const putOrigins = async (db: Kysely<Schema>, article: number, origins: Origins): Promise<boolean> => {
  const { whole, stretches } = origins;
  const isNone = whole === undefined && stretches.length === 0;
  const body = isNone ? undefined : JSON.stringify(origins);
  if ((await originBodies(db, [article])).get(article) === body) return false;
  await db.deleteFrom('origin').where('article', '=', article).execute();
  const copy = whole === undefined || whole.own === true ? 0 : 1;
  if (body !== undefined) await insertRows(db, 'origin', [{ article, copy, body }]);
  return true;
};

/**
 * Derives anew what an article shares with earlier ones, and where its words come from. Where that is another place than
 * before, all that depends on it is to follow: its cells are marked, and the later articles that have words of it are given
 * back, to be settled after it.
 */
export const settleCopies = async (
  db: Kysely<Schema>,
  article: number,
  bounds: CopyBounds,
): Promise<readonly Placed[]> => {
  const row = await signatureRow(db, article);
  if (row === undefined) return [];
  const signature = signatureFrom(row);
  const others = await comparedWith(db, { at: row, keys: keyKindsOf(signature), bounds });
  const found = await compare(db, signature, others);
  await db.deleteFrom('copy').where('article', '=', article).execute();
  await insertRows(
    db,
    'copy',
    found.map(({ other, copy }) => copyRow(copy, article, other)),
  );
  if (!(await putOrigins(db, article, await traceOrigins(db, signature, found)))) return [];
  await touchCells(db, article);
  return followersOf(db, article);
};
