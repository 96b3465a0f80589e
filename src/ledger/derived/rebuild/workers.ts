import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { Elsewhere } from '../derive.ts';
import type { ArticleSource } from '../told-article.ts';
import { prepareArticles, type ReadyArticle, workOnLoad } from './tasks.ts';

/** Does beside this thread what takes time and no ledger. */
export interface Workers {
  /** Works out what articles bring, in their order. */
  readonly prepare: (sources: readonly ArticleSource[]) => Promise<readonly ReadyArticle[]>;
  /** Does the work of a layer, by its name. */
  readonly work: Elsewhere;
  readonly close: () => Promise<void>;
}

/** Below so many articles starting a worker takes longer than it saves. */
const FEW = 500;
/** Preparing and deriving take twice as long as the tables, which one thread writes to: three are enough to keep it busy. */
const MOST = 3;
/** Megabytes of objects in a worker, the long-lived and the short-lived: it would take more, and gain nothing. */
const OLD = 128;
const YOUNG = 32;
/** Articles that one worker is given at a time. */
const PIECE = 25;

const here: Workers = {
  prepare: async (sources) => prepareArticles(sources),
  work: async (layer, load) => workOnLoad({ layer, load }),
  close: async () => undefined,
};

/** The very file that works on the spot runs in the workers: .ts from the sources, .js as built. */
export const openWorkers = (threads: number): Workers => {
  const pool = new Piscina({
    filename: new URL(`./tasks${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: OLD, maxYoungGenerationSizeMb: YOUNG },
  });
  return {
    prepare: async (sources) => {
      const pieces = Array.from({ length: Math.ceil(sources.length / PIECE) }, (_, at) =>
        pool.run(sources.slice(at * PIECE, (at + 1) * PIECE), { name: 'prepareArticles' }),
      );
      return (await Promise.all(pieces)).flat() as readonly ReadyArticle[];
    },
    work: (layer, load) => pool.run({ layer, load }, { name: 'workOnLoad' }),
    close: () => pool.destroy(),
  };
};

/** Workers for a rebuild of so many articles; where they are few, this thread does it all. */
export const workersFor = (articles: number): Workers =>
  articles < FEW ? here : openWorkers(Math.min(MOST, availableParallelism()));
