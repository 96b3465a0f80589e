import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { ArticleSource } from '../told-article.ts';
import { prepareArticles, type ReadyArticle } from './prepare-articles.ts';

/** Works out what articles bring, in their order. */
export interface Preparer {
  readonly prepare: (sources: readonly ArticleSource[]) => Promise<readonly ReadyArticle[]>;
  readonly close: () => Promise<void>;
}

/** Below so many articles starting a worker takes longer than it saves. */
const FEW = 500;
/** Preparing takes twice as long as putting in, which one thread does: three are enough to keep it busy. */
const MOST = 3;
/** Megabytes of objects in a worker, the long-lived and the short-lived: it would take more, and gain nothing. */
const OLD = 128;
const YOUNG = 16;
/** Articles that one worker is given at a time. */
const PIECE = 25;

const here: Preparer = { prepare: async (sources) => prepareArticles(sources), close: async () => undefined };

/** The very file that prepares on the spot runs in the workers: .ts from the sources, .js as built. */
export const openWorkers = (threads: number): Preparer => {
  const pool = new Piscina<readonly ArticleSource[], readonly ReadyArticle[]>({
    filename: new URL(`./prepare-articles${extname(import.meta.url)}`, import.meta.url).href,
    name: 'prepareArticles',
    minThreads: threads,
    maxThreads: threads,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: OLD, maxYoungGenerationSizeMb: YOUNG },
  });
  return {
    prepare: async (sources) => {
      const pieces = Array.from({ length: Math.ceil(sources.length / PIECE) }, (_, at) =>
        pool.run(sources.slice(at * PIECE, (at + 1) * PIECE)),
      );
      return (await Promise.all(pieces)).flat();
    },
    close: () => pool.destroy(),
  };
};

/** Prepares so many articles: on this thread where they are few, else on others beside it. */
export const openPreparer = (articles: number): Preparer =>
  articles < FEW ? here : openWorkers(Math.min(MOST, availableParallelism()));
