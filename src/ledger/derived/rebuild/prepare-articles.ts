import { type PreparedArticle, prepareArticle } from '../derive.ts';
import type { EnteredArticle } from '../layer.ts';
import { type ArticleSource, toldArticle } from '../told-article.ts';

/** An article that is ready to go in. */
export interface ReadyArticle {
  readonly article: EnteredArticle;
  readonly prepared: PreparedArticle;
}

/** What articles bring, worked out of each alone. Runs in workers too: plain data comes in and goes out. */
export const prepareArticles = (sources: readonly ArticleSource[]): readonly ReadyArticle[] =>
  sources.map((source) => ({ article: source.told, prepared: prepareArticle(toldArticle(source)) }));
