import type { Kysely } from 'kysely';
import { ROWS_PER_ARTICLE, type Schema } from '../database/schema.ts';
import { type CellKind, leaveCells } from './cells/cells.ts';

/** Where a layer keeps what its items share, a row an article, the items themselves, and how these are filed. */
export interface ItemTables {
  readonly head: 'profile' | 'claim_article';
  readonly items: 'point' | 'claim';
  readonly kind: CellKind;
}

/** Takes the items of an article out, if it has any. */
export const leaveItems = async (
  db: Kysely<Schema>,
  article: number,
  { head, items, kind }: ItemTables,
): Promise<void> => {
  const { numDeletedRows } = await db.deleteFrom(head).where('article', '=', article).executeTakeFirst();
  if (numDeletedRows === 0n) return;
  const first = article * ROWS_PER_ARTICLE;
  await db
    .deleteFrom(items)
    .where('number', '>=', first)
    .where('number', '<', first + ROWS_PER_ARTICLE)
    .execute();
  await leaveCells(db, kind, article);
};
