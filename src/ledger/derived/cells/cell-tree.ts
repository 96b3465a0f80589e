import { type Kysely, sql } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared, preparedFor } from '../../database/prepared.ts';
import type { CellNodeRow, Schema } from '../../database/schema.ts';
import { endOf, prefixesOf } from './cell-path.ts';

/** All cells of a kind, or of all kinds, are to be made once all items are in. */
export const ALL = '*';

/** Paths read at a time where a tree is made from all of them. */
const PAGE = 20_000;

interface Node {
  count: number;
  split: boolean;
}

/** Which items are compared with each other: a kind of them, and how many a cell holds at most. */
export interface CellKind {
  readonly kind: string;
  readonly cap: number;
  /** Of a cell with fewer items nothing is derived. */
  readonly least?: number;
}

/** A path and how many items stand under it, or came to it. */
interface Counted {
  readonly path: string;
  readonly count: number;
}

/** What placing changes: nodes as they are now, those that are gone, and cells to derive anew. */
interface Tree {
  readonly nodes: Map<string, Node>;
  readonly gone: Set<string>;
  readonly dirty: Set<string>;
}

const newTree = (): Tree => ({ nodes: new Map(), gone: new Set(), dirty: new Set() });

const put = ({ nodes, gone }: Tree, prefix: string, node: Node): void => {
  nodes.set(prefix, node);
  gone.delete(prefix);
};

const drop = ({ nodes, gone, dirty }: Tree, prefix: string): void => {
  nodes.delete(prefix);
  gone.add(prefix);
  dirty.add(prefix);
};

/** Makes the node of a prefix, and those below it, from all paths that begin with it, in order. */
const grow = (tree: Tree, prefix: string, { paths, cap }: { paths: readonly Counted[]; cap: number }): void => {
  const count = paths.reduce((sum, path) => sum + path.count, 0);
  const split = count > cap && paths[0]!.path.length > prefix.length;
  put(tree, prefix, { count, split });
  tree.dirty.add(prefix);
  if (!split) return;
  const below = Map.groupBy(paths, ({ path }) => path.slice(0, path.indexOf('/', prefix.length) + 1));
  for (const [child, own] of below) grow(tree, child, { paths: own, cap });
};

const pathsUnder = (db: Kysely<Schema>, kind: string, prefix: string): Promise<readonly Counted[]> =>
  db
    .selectFrom('cell_item')
    .select(({ fn }) => ['path', fn.countAll<number>().as('count')])
    .where('kind', '=', kind)
    .where('path', '>=', prefix)
    .where('path', '<', endOf(prefix))
    .groupBy('path')
    .orderBy('path')
    .execute();

/** Joins the cells below a node, which hold few enough items by now. */
const collapse = async (db: Kysely<Schema>, kind: string, { tree, prefix }: { tree: Tree; prefix: string }) => {
  const isBelow = (other: string): boolean => other.length > prefix.length && other.startsWith(prefix);
  const stored = await db
    .selectFrom('cell_node')
    .select('prefix')
    .where('kind', '=', kind)
    .where('prefix', '>', prefix)
    .where('prefix', '<', endOf(prefix))
    .execute();
  for (const other of stored) drop(tree, other.prefix);
  for (const other of [...tree.nodes.keys()].filter(isBelow)) drop(tree, other);
  tree.nodes.get(prefix)!.split = false;
  tree.dirty.add(prefix);
};

const nodesOf = (kind: string) =>
  preparedFor<string, { readonly prefix: string; readonly count: number; readonly split: number }>(
    `nodes of ${kind}`,
    (db, prefixes) =>
      db
        .selectFrom('cell_node')
        .select(['prefix', 'count', 'split'])
        .where('kind', '=', sql.lit(kind))
        .where('prefix', 'in', prefixes),
  );

const loadNodes = async (db: Kysely<Schema>, kind: string, prefixes: Iterable<string>): Promise<Tree> => {
  const tree = newTree();
  const rows = await nodesOf(kind)(db, prefixes);
  for (const { prefix, count, split } of rows) tree.nodes.set(prefix, { count, split: split === 1 });
  return tree;
};

/** Counts changes at every node down to the cell they fall into; returns the nodes touched, the shortest first. */
const count = (tree: Tree, changes: readonly Counted[]): readonly string[] => {
  const touched = new Set<string>();
  for (const { path, count: by } of changes)
    for (const prefix of prefixesOf(path)) {
      const node = tree.nodes.get(prefix) ?? { count: 0, split: false };
      node.count += by;
      tree.nodes.set(prefix, node);
      touched.add(prefix);
      if (node.split) continue;
      tree.dirty.add(prefix);
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
    else if (!node.split && node.count > cap) grow(tree, prefix, { paths: await pathsUnder(db, kind, prefix), cap });
  }
};

const mark = (kind: string) =>
  preparedFor<string, unknown>(`mark cells of ${kind}`, (db, cells) =>
    db
      .insertInto('dirty')
      .values(cells.map((cell) => ({ kind: sql.lit(kind), cell })))
      .onConflict((conflict) => conflict.doNothing()),
  );

/** Marks cells to be derived anew. */
export const markCells = async (db: Kysely<Schema>, kind: string, cells: Iterable<string>): Promise<void> => {
  await mark(kind)(db, cells);
};

const forget = (kind: string) =>
  preparedFor<string, unknown>(`forget nodes of ${kind}`, (db, prefixes) =>
    db.deleteFrom('cell_node').where('kind', '=', sql.lit(kind)).where('prefix', 'in', prefixes),
  );

const store = async (db: Kysely<Schema>, kind: string, { nodes, gone, dirty }: Tree): Promise<void> => {
  const rows = [...nodes].map(
    ([prefix, node]): CellNodeRow => ({ kind, prefix, count: node.count, split: node.split ? 1 : 0 }),
  );
  await forget(kind)(db, [...gone, ...nodes.keys()]);
  await insertRows(db, 'cell_node', rows);
  await markCells(db, kind, dirty);
};

/** Makes the tree of a kind anew from all its items. */
const plant = async (db: Kysely<Schema>, { kind, cap, least = 1 }: CellKind): Promise<void> => {
  await db.deleteFrom('cell_node').where('kind', '=', kind).execute();
  await db.deleteFrom('cell_change').where('kind', '=', kind).execute();
  await db.deleteFrom('dirty').where('kind', '=', kind).execute();
  let [after, root]: [string, Counted[]] = ['', []];
  const plantRoot = async (): Promise<void> => {
    if (root.length === 0) return;
    const tree = newTree();
    grow(tree, prefixesOf(root[0]!.path)[0]!, { paths: root, cap });
    // nothing is derived of any cell yet: there is nothing to be taken out
    for (const [prefix, { count, split }] of tree.nodes) if (split || count < least) tree.dirty.delete(prefix);
    await store(db, kind, tree);
    root = [];
  };
  for (;;) {
    const page: readonly Counted[] = await db
      .selectFrom('cell_item')
      .select(({ fn }) => ['path', fn.countAll<number>().as('count')])
      .where('kind', '=', kind)
      .where('path', '>', after)
      .groupBy('path')
      .orderBy('path')
      .limit(PAGE)
      .execute();
    for (const one of page) {
      if (root.length > 0 && prefixesOf(root[0]!.path)[0] !== prefixesOf(one.path)[0]) await plantRoot();
      root.push(one);
    }
    if (page.length < PAGE) return plantRoot();
    after = page.at(-1)!.path;
  }
};

const markOfAll = prepared('mark of all', (db) =>
  db.selectFrom('dirty').select('cell').where('kind', 'in', ['', '']).where('cell', '=', ''),
);

/** Whether the cells of a kind are made from all its items when next asked for: a rebuild is entering them. */
export const isToPlant = async (db: Kysely<Schema>, kind: string): Promise<boolean> =>
  (await markOfAll(db, kind, ALL, ALL)).length > 0;

/**
 * Brings the tree of a kind up to what has come and gone since, and marks the cells that this touches. A cell is the shortest
 * beginning of paths that at most `cap` items share, or a whole path: the tree depends on the items that are there, and not
 * on the order in which they came.
 */
export const placeItems = async (db: Kysely<Schema>, of: CellKind): Promise<void> => {
  const { kind, cap } = of;
  if (await isToPlant(db, kind)) return plant(db, of);
  const changes = await db
    .selectFrom('cell_change')
    .select(({ fn }) => ['path', fn.sum<number>('by').as('count')])
    .where('kind', '=', kind)
    .groupBy('path')
    .orderBy('path')
    .execute();
  if (changes.length === 0) return;
  await db.deleteFrom('cell_change').where('kind', '=', kind).execute();
  const tree = await loadNodes(
    db,
    kind,
    changes.flatMap(({ path }) => prefixesOf(path)),
  );
  const before = new Map(Array.from(tree.nodes, ([prefix, node]) => [prefix, { ...node }]));
  const touched = count(tree, changes);
  await balance(db, kind, { tree, touched, cap });
  for (const [prefix, { count: was, split }] of before) {
    const now = tree.nodes.get(prefix);
    if (now?.count === was && now.split === split) tree.nodes.delete(prefix);
  }
  await store(db, kind, tree);
};
