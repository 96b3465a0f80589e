import type { Kysely } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared } from '../../database/prepared.ts';
import type { CellNodeRow, Schema } from '../../database/schema.ts';
import type { CellKind } from './cell-kind.ts';
import { packItems } from './item-list.ts';
import { markCells } from './marks.ts';
import { type Filed, type Planted, planterOf } from './planter.ts';

/** Items read at a time. */
const PAGE = 5_000;

const filedAfter = prepared('items in the order of paths', (db) =>
  db
    .selectFrom('cell_item')
    .select(['path', 'item'])
    .where('kind', '=', '')
    .where(({ eb, refTuple, tuple }) => eb(refTuple('path', 'item'), '>', tuple('', 0)))
    .orderBy('path')
    .orderBy('item')
    .limit(PAGE),
);

const store = async (db: Kysely<Schema>, { kind, least = 1 }: CellKind, nodes: readonly Planted[]): Promise<void> => {
  const rows = nodes.map(
    ({ prefix, count, split, items }): CellNodeRow => ({
      kind,
      prefix,
      count,
      split: split ? 1 : 0,
      items: packItems(items),
    }),
  );
  await insertRows(db, 'cell_node', rows);
  // nothing is derived of any cell yet: there is nothing to be taken out of those that hold too little
  const cells = nodes.filter(({ split, count }) => !split && count >= least);
  await markCells(
    db,
    kind,
    cells.map(({ prefix }) => prefix),
  );
};

/** Makes the tree of a kind anew from all its items, and marks its cells. */
export const plantCells = async (db: Kysely<Schema>, of: CellKind): Promise<void> => {
  const { kind, cap } = of;
  for (const table of ['cell_node', 'cell_change', 'dirty'] as const)
    await db.deleteFrom(table).where('kind', '=', kind).execute();
  const planter = planterOf(cap);
  for (let after: Filed = { path: '', item: 0 }; ; ) {
    const page = await filedAfter(db, kind, after.path, after.item, PAGE);
    await store(db, of, page.flatMap(planter.take));
    if (page.length < PAGE) break;
    after = page.at(-1)!;
  }
  await store(db, of, planter.end());
};
