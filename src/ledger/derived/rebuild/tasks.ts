import { type PreparedArticle, prepareArticle, workOf } from '../derive.ts';
import type { EnteredArticle } from '../layer.ts';
import { type ArticleSource, toldArticle } from '../told-article.ts';

// What workers do: plain data comes in and goes out.

/** An article that is ready to go in. */
export interface ReadyArticle {
  readonly article: EnteredArticle;
  readonly prepared: PreparedArticle;
}

/** What articles bring, worked out of each alone. */
export const prepareArticles = (sources: readonly ArticleSource[]): readonly ReadyArticle[] =>
  sources.map((source) => ({ article: source.told, prepared: prepareArticle(toldArticle(source)) }));

/** What a layer, by its name, makes of what it loaded. */
export const workOnLoad = ({ layer, load }: { readonly layer: string; readonly load: unknown }): unknown =>
  workOf(layer, load);
