import type { Kysely } from 'kysely';
import { insertRows } from '../../database/insert-rows.ts';
import { type ClaimRow, ROWS_PER_ARTICLE, type Schema } from '../../database/schema.ts';
import { packClaims, pathsOf, type Sketch, sketchesOf } from '../../matches/index.ts';
import { optional } from '../../optional.ts';
import { type CellItem, type CellKind, cleanCells, dirtyCells, enterCells } from '../cells/cells.ts';
import { type Apart, type EnteredArticle, type FormedArticle, type Layer, onThisThread } from '../layer.ts';
import { leaveItems } from '../leave-items.ts';
import { type CellRows, putMatches } from '../match-rows.ts';
import { settleInPieces } from '../settle-in-pieces.ts';
import { type ClaimsLoaded, LAYER, loadClaims, matchesIn } from './matches-settled.ts';
import { knownWords } from './matches-words.ts';

/** So many claims are held against each other: every two of them, so that its square is what a cell costs. */
const KIND: CellKind = { kind: LAYER, cap: 40, least: 2 };
/** Cells that are loaded and worked on at a time: neighbours have many claims in common. */
const PIECE = 64;

interface Filed {
  readonly sketch: Sketch;
  readonly paths: readonly (readonly string[])[];
}

/** The claims of an article that are compared with those of others, each with its paths. */
const filedOf = ({ reading, name, outlet, published, voiceOf }: FormedArticle): readonly Filed[] => {
  const sketches = sketchesOf({
    reading,
    ...optional('name', name),
    ...optional('outlet', outlet),
    ...optional('published', published),
    voiceKey: ({ id }) => voiceOf(id) ?? `${reading.id} ${id}`,
  });
  const answered = new Set(sketches.flatMap(({ answers }) => answers ?? []));
  const vectors = knownWords();
  return sketches
    .map((sketch) => ({ sketch, paths: pathsOf(sketch, { answered, vectors }) }))
    .filter(({ paths }) => paths.length > 0);
};

/** Rows of the claims of an article; none where it makes none that are compared. */
interface Claimed {
  readonly shared: string;
  readonly claims: readonly ClaimRow[];
  readonly items: readonly CellItem[];
}

const prepare = (article: FormedArticle): Claimed | undefined => {
  if (article.superseded) return undefined;
  const filed = filedOf(article);
  const packed = packClaims(filed.map(({ sketch }) => sketch));
  if (packed === undefined) return undefined;
  const { number } = article;
  const first = number * ROWS_PER_ARTICLE;
  return {
    shared: JSON.stringify(packed.shared),
    claims: packed.claims.map((claim, at) => ({
      number: first + at,
      article: number,
      voice: claim.voice?.key ?? null,
      body: JSON.stringify(claim),
    })),
    items: filed.flatMap(({ sketch, paths }, at) =>
      paths.map((path) => ({ item: first + at, article: number, path, span: sketch.span })),
    ),
  };
};

const enter = async (db: Kysely<Schema>, { number }: EnteredArticle, claimed: Claimed | undefined): Promise<void> => {
  if (claimed === undefined) return;
  await insertRows(db, 'claim_article', [{ article: number, body: claimed.shared }]);
  await insertRows(db, 'claim', claimed.claims);
  await enterCells(db, KIND, claimed.items);
};

const leave = (db: Kysely<Schema>, article: number): Promise<void> =>
  leaveItems(db, article, { head: 'claim_article', items: 'claim', kind: KIND });

const settle = async (
  db: Kysely<Schema>,
  limit: number,
  apart: Apart<ClaimsLoaded, readonly CellRows[]> = onThisThread(matchesIn),
): Promise<number> => {
  const cells = await dirtyCells(db, KIND, limit);
  await settleInPieces(cells, PIECE, {
    load: (some) => loadClaims(db, some),
    apart,
    store: (found) => putMatches(db, LAYER, found),
  });
  await cleanCells(db, KIND, cells);
  return cells.length;
};

/** What statements are to each other by their contents, and the questions that they answer differently. */
export const matches: Layer<Claimed | undefined, ClaimsLoaded, readonly CellRows[]> = {
  name: LAYER,
  prepare,
  enter,
  leave,
  work: matchesIn,
  settle,
};
