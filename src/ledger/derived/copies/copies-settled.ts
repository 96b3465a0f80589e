import type { Kysely, Selectable } from 'kysely';
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
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { Schema, SignatureRow } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { touchCells } from '../cells/cells.ts';
import { type CopyBounds, comparedWith } from './copies-found.ts';
import type { Placed } from './copies-order.ts';
import { copyRow, followersOf, signatureFrom, signatureRows } from './copies-rows.ts';

/** An article and the earlier ones that it is compared with, by their numbers. */
interface Asked {
  readonly article: number;
  readonly others: readonly number[];
}

/** Articles to be compared, with the signatures of all; plain data. */
export interface SignaturesLoaded {
  readonly asked: readonly Asked[];
  readonly signatures: readonly Selectable<SignatureRow>[];
}

/** What an article shares with an earlier one, by its number. */
interface Found {
  readonly other: number;
  readonly copy: Copy;
  readonly isOwnPage: boolean;
}

/** What an article shares with earlier ones. */
export interface CopiesFound {
  readonly article: number;
  readonly extent: number;
  readonly found: readonly Found[];
}

const extentOf = ({ starts, ends }: Signature): number => (ends.at(-1) ?? 0) - (starts[0] ?? 0);

/** Loads the signatures of articles, and of those that they are compared with; articles that are gone are left out. */
export const loadSignatures = async (
  db: Kysely<Schema>,
  articles: readonly number[],
  bounds: CopyBounds,
): Promise<SignaturesLoaded> => {
  const own = await signatureRows(db, articles);
  const known = new Map(own.map((row) => [row.article, row]));
  const asked: Asked[] = [];
  for (const article of articles) {
    const row = known.get(article);
    if (row === undefined) continue;
    const keys = keyKindsOf(signatureFrom(row));
    const others = await comparedWith(db, { at: row, keys, bounds });
    asked.push({ article: row.article, others: others.map(({ article }) => article) });
  }
  const missing = asked.flatMap(({ others }) => others).filter((other) => !known.has(other));
  for (const row of await signatureRows(db, missing)) known.set(row.article, row);
  return { asked, signatures: [...known.values()] };
};

/** What articles share with those that they are compared with. */
export const copiesIn = ({ asked, signatures }: SignaturesLoaded): readonly CopiesFound[] => {
  const known = new Map(signatures.map((row) => [row.article, signatureFrom(row)]));
  const numbers = new Map(signatures.map(({ id, article }) => [id, article]));
  return asked.map(({ article, others }) => {
    const signature = known.get(article)!;
    const copies = copiesAmong(
      signature,
      others.flatMap((other) => known.get(other) ?? []),
    );
    const found = copies.map((copy): Found => {
      const other = numbers.get(copy.other)!;
      const { page } = known.get(other)!;
      return { other, copy, isOwnPage: page !== undefined && page === signature.page };
    });
    return { article, extent: extentOf(signature), found };
  });
};

const bodiesOf = preparedFor('bodies of origins', (db, articles: readonly number[]) =>
  db.selectFrom('origin').select(['article', 'body']).where('article', 'in', articles),
);

const originBodies = async (db: Kysely<Schema>, articles: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const rows = await bodiesOf(db, articles);
  return new Map(rows.map(({ article, body }) => [article, body]));
};

/** Where the words of an article come from, by what it shares with earlier ones and where those have it from. */
const traceOrigins = async (db: Kysely<Schema>, { found, extent }: CopiesFound): Promise<Origins> => {
  const bodies = await originBodies(
    db,
    found.map(({ other }) => other),
  );
  const earlier = found.map(({ other, copy, isOwnPage }): EarlierCopy => {
    const body = bodies.get(other);
    return { copy, isOwnPage, ...optional('origins', body === undefined ? undefined : (JSON.parse(body) as Origins)) };
  });
  return originsOf(earlier, extent);
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

const forgetCopies = prepared('copies off', (db) => db.deleteFrom('copy').where('article', '=', 0));

/**
 * Puts what an article shares with earlier ones in the place of what it had, and traces where its words come from. Where that
 * is another place than before, all that depends on it is to follow: its cells are marked, and the later articles that have
 * words of it are given back, to be settled after it.
 */
export const keepCopies = async (db: Kysely<Schema>, of: CopiesFound): Promise<readonly Placed[]> => {
  const { article, found } = of;
  await forgetCopies(db, article);
  await insertRows(
    db,
    'copy',
    found.map(({ other, copy }) => copyRow(copy, article, other)),
  );
  if (!(await putOrigins(db, article, await traceOrigins(db, of)))) return [];
  await touchCells(db, article);
  return followersOf(db, article);
};
