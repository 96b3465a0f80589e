import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { actorsLayer } from './actors/actors-layer.ts';
import { formed } from './actors/enter.ts';
import { board } from './board/board.ts';
import { copies } from './copies/copies.ts';
import type { EnteredArticle, FormedArticle, Layer, ToldArticle } from './layer.ts';
import { matches } from './matches/matches.ts';
import { rebuildUnderWay } from './rebuild-state.ts';
import { series } from './series/series.ts';
import { articleSource, toldArticle } from './told-article.ts';

/** All layers, each after those that it builds on. */
const layers: readonly Layer[] = [copies, actorsLayer, series, board, matches];

/** Cells that are derived in one go. */
const AT_ONCE = 256;

/** Has the work of a layer, by its name, done elsewhere. */
export type Elsewhere = (layer: string, load: unknown) => Promise<unknown>;

/** Does the work of a layer, by its name. */
export const workOf = (name: string, load: unknown): unknown =>
  layers.find((layer) => layer.name === name)?.work?.(load);

/** What an article brings to each layer, in their order. */
export type PreparedArticle = readonly unknown[];

/** What an article brings to each layer, worked out of it alone. */
export const prepareArticle = (article: ToldArticle): PreparedArticle => {
  const mentions = formed(article);
  const voices = new Map(mentions.map(({ actor, form }) => [actor.id, form.id]));
  const withForms: FormedArticle = { ...article, mentions, voiceOf: (actor) => voices.get(actor) };
  return layers.map((layer) => layer.prepare(withForms));
};

/** Puts an article that is not in into all layers. */
export const enterPrepared = async (
  db: Kysely<Schema>,
  article: EnteredArticle,
  prepared: PreparedArticle,
): Promise<void> => {
  for (const [at, layer] of layers.entries()) await layer.enter(db, article, prepared[at]);
};

/** Puts an article that is not in into all layers; one without a reading stays out. */
const enterArticle = async (db: Kysely<Schema>, number: number): Promise<void> => {
  const source = await articleSource(db, number);
  if (source === undefined) return;
  const article = toldArticle(source);
  await enterPrepared(db, article, prepareArticle(article));
};

/** Takes articles out of all layers and puts them in as they are now. */
const enterArticles = async (db: Kysely<Schema>, articles: Iterable<number>): Promise<void> => {
  for (const number of new Set(articles)) {
    for (const layer of layers) await layer.leave(db, number);
    await enterArticle(db, number);
  }
};

/** Derives at most about `limit` of what is touched anew, layer after layer; resolves to how many that were. */
export const settleSome = async (db: Kysely<Schema>, limit: number, elsewhere?: Elsewhere): Promise<number> => {
  for (const layer of layers) {
    const settled = await layer.settle(db, limit, elsewhere && ((load) => elsewhere(layer.name, load)));
    if (settled > 0) return settled;
  }
  return 0;
};

/** Derives all that is touched anew. */
const settleAll = async (db: Kysely<Schema>): Promise<void> => {
  for (const layer of layers) while ((await layer.settle(db, AT_ONCE)) > 0);
  while ((await settleSome(db, AT_ONCE)) > 0);
};

/**
 * What follows from these articles and their readings, derived anew; part of the transaction that changed them. While a
 * rebuild is under way, what it has yet to come to is left to it.
 */
export const derive = async (db: Kysely<Schema>, articles: Iterable<number>): Promise<void> => {
  const rebuild = await rebuildUnderWay(db);
  if (rebuild === undefined) {
    await enterArticles(db, articles);
    await settleAll(db);
  } else
    await enterArticles(
      db,
      [...articles].filter((number) => rebuild.step === 'settling' || number <= rebuild.after),
    );
};
