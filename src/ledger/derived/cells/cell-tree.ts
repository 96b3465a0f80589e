import { type Kysely, sql } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { preparedFor } from '../../database/prepared.ts';
import { type CellNodeRow, ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import type { CellKind } from './cell-kind.ts';
import { endOf, prefixesOf } from './cell-path.ts';
import { dropItem, packItems, unpackItems } from './item-list.ts';
import { isToPlant, markCells, markGrown } from './marks.ts';
import { plantCells } from './plant-cells.ts';
import { type Filed, planterOf } from './planter.ts';

/** An item that came under a path (1), went (-1), or went and came again as something else (0). */
interface Change extends Filed {
  readonly by: number;
}

interface Node {
  count: number;
  split: boolean;
  /** Of a node that is a cell. */
  items: number[];
}

/** What placing changes: nodes as they are now, those that are gone, and cells to derive anew. */
interface Tree {
  readonly nodes: Map<string, Node>;
  readonly gone: Set<string>;
  readonly dirty: Set<string>;
  /** Cells of which nothing is changed but that these items have come. */
  readonly grown: Map<string, number[]>;
}

const newTree = (): Tree => ({ nodes: new Map(), gone: new Set(), dirty: new Set(), grown: new Map() });

const change = ({ dirty, grown }: Tree, prefix: string): void => {
  dirty.add(prefix);
  grown.delete(prefix);
};

const put = ({ nodes, gone }: Tree, prefix: string, node: Node): void => {
  nodes.set(prefix, node);
  gone.delete(prefix);
};

const drop = (tree: Tree, prefix: string): void => {
  tree.nodes.delete(prefix);
  tree.gone.add(prefix);
  change(tree, prefix);
};

/** Splits a node that holds too much, by all that is filed under it, in the order of paths. */
const grow = (tree: Tree, prefix: string, { filed, cap }: { filed: readonly Filed[]; cap: number }): void => {
  const planter = planterOf(cap);
  for (const { prefix: node, count, split, items } of [...filed.flatMap(planter.take), ...planter.end()]) {
    if (node.length < prefix.length) continue;
    put(tree, node, { count, split, items: [...items] });
    change(tree, node);
  }
};

/** Paths of items, found by the articles that they are of: their numbers tell these. */
const pathsOf = (kind: string) =>
  preparedFor<number, Filed>(`paths of items of ${kind}`, (db, items) => {
    // a number is bound as one with a fraction, which no division would make whole
    const values = sql.join(items.map((item) => sql`(cast(${item} as bigint))`));
    return db
      .selectFrom(sql<{ readonly column1: number }>`(values ${values})`.as('asked'))
      .innerJoin('cell_item', (join) =>
        join
          .on('article', '=', sql<number>`column1 / ${sql.lit(ROWS_PER_ARTICLE)}`)
          .on('kind', '=', sql.lit(kind))
          .onRef('item', '=', 'column1'),
      )
      .select(['path', 'item'])
      .distinct();
  });

const filedUnder = async (db: Kysely<Schema>, kind: string, { prefix, items }: { prefix: string; items: number[] }) => {
  const rows = await pathsOf(kind)(db, items);
  return rows.filter(({ path }) => path.startsWith(prefix)).sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** Joins the cells below a node, which hold few enough items by now. */
const collapse = async (db: Kysely<Schema>, kind: string, { tree, prefix }: { tree: Tree; prefix: string }) => {
  const isBelow = (other: string): boolean => other.length > prefix.length && other.startsWith(prefix);
  const stored = await db
    .selectFrom('cell_node')
    .select(['prefix', 'items'])
    .where('kind', '=', kind)
    .where('prefix', '>', prefix)
    .where('prefix', '<', endOf(prefix))
    .execute();
  const items = stored.flatMap((other) =>
    tree.gone.has(other.prefix) || tree.nodes.has(other.prefix) ? [] : unpackItems(other.items),
  );
  for (const [other, node] of tree.nodes) if (isBelow(other)) items.push(...node.items);
  for (const other of stored) drop(tree, other.prefix);
  for (const other of [...tree.nodes.keys()].filter(isBelow)) drop(tree, other);
  Object.assign(tree.nodes.get(prefix)!, { split: false, items });
  change(tree, prefix);
};

const nodesOf = (kind: string) =>
  preparedFor<string, Omit<CellNodeRow, 'kind'>>(`nodes of ${kind}`, (db, prefixes) =>
    db
      .selectFrom('cell_node')
      .select(['prefix', 'count', 'split', 'items'])
      .where('kind', '=', sql.lit(kind))
      .where('prefix', 'in', prefixes),
  );

const loadNodes = async (db: Kysely<Schema>, kind: string, prefixes: Iterable<string>): Promise<Tree> => {
  const tree = newTree();
  const rows = await nodesOf(kind)(db, prefixes);
  for (const { prefix, count, split, items } of rows)
    tree.nodes.set(prefix, { count, split: split === 1, items: unpackItems(items) });
  return tree;
};

/** Puts a change into a cell. */
const placeIn = (tree: Tree, prefix: string, { node, item, by }: Change & { readonly node: Node }): void => {
  if (by <= 0) {
    if (by < 0) dropItem(node.items, item);
    change(tree, prefix);
    return;
  }
  const isNew = node.items.length === 0;
  node.items.push(item);
  if (isNew) change(tree, prefix);
  if (tree.dirty.has(prefix)) return;
  const grown = tree.grown.get(prefix) ?? [];
  grown.push(item);
  tree.grown.set(prefix, grown);
};

/** Counts changes at every node down to the cell they fall into; returns the nodes touched, the shortest first. */
const count = (tree: Tree, changes: readonly Change[]): readonly string[] => {
  const touched = new Set<string>();
  for (const one of changes)
    for (const prefix of prefixesOf(one.path)) {
      const node = tree.nodes.get(prefix) ?? { count: 0, split: false, items: [] };
      node.count += one.by;
      tree.nodes.set(prefix, node);
      touched.add(prefix);
      if (node.split) continue;
      placeIn(tree, prefix, { ...one, node });
      break;
    }
  return [...touched].sort((a, b) => a.length - b.length);
};

/** Splits nodes that hold too much, joins what holds little enough, and takes out the empty. */
const balance = async (
  db: Kysely<Schema>,
  kind: string,
  { tree, touched, cap }: { tree: Tree; touched: readonly string[]; cap: number },
): Promise<void> => {
  for (const prefix of touched) {
    const node = tree.nodes.get(prefix);
    if (node === undefined) continue;
    if (node.split && node.count <= cap) await collapse(db, kind, { tree, prefix });
    if (node.count <= 0) drop(tree, prefix);
    else if (!node.split && node.count > cap)
      grow(tree, prefix, { filed: await filedUnder(db, kind, { prefix, items: node.items }), cap });
  }
};

const forget = (kind: string) =>
  preparedFor<string, unknown>(`forget nodes of ${kind}`, (db, prefixes) =>
    db.deleteFrom('cell_node').where('kind', '=', sql.lit(kind)).where('prefix', 'in', prefixes),
  );

const store = async (db: Kysely<Schema>, kind: string, { nodes, gone, dirty, grown }: Tree): Promise<void> => {
  const rows = [...nodes].map(
    ([prefix, node]): CellNodeRow => ({
      kind,
      prefix,
      count: node.count,
      split: node.split ? 1 : 0,
      items: packItems(node.items),
    }),
  );
  await forget(kind)(db, [...gone, ...nodes.keys()]);
  await insertRows(db, 'cell_node', rows);
  await markGrown(db, kind, grown);
  await markCells(db, kind, dirty);
};

/**
 * Brings the tree of a kind up to what has come and gone since, and marks the cells that this touches. A cell is the shortest
 * beginning of paths that at most `cap` items share, or a whole path: the tree depends on the items that are there, and not
 * on the order in which they came.
 */
export const placeItems = async (db: Kysely<Schema>, of: CellKind): Promise<void> => {
  const { kind, cap } = of;
  if (await isToPlant(db, kind)) return plantCells(db, of);
  const changes = await db
    .selectFrom('cell_change')
    .select(({ fn }) => ['path', 'item', fn.sum<number>('by').as('by')])
    .where('kind', '=', kind)
    .groupBy(['path', 'item'])
    .orderBy('path')
    .orderBy('item')
    .execute();
  if (changes.length === 0) return;
  await db.deleteFrom('cell_change').where('kind', '=', kind).execute();
  const tree = await loadNodes(
    db,
    kind,
    changes.flatMap(({ path }) => prefixesOf(path)),
  );
  const touched = count(tree, changes);
  await balance(db, kind, { tree, touched, cap });
  await store(db, kind, tree);
};
