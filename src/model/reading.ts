import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { Figure, Place, Time } from './mention.ts';
import type { Position } from './position.ts';
import type { Statement } from './statement.ts';

/** Everything one reader found in one article. A pure function of the article and the reader's version. */
export interface Reading {
  /** = article.id */
  readonly id: string;
  /** Name and version of the reader that made it. */
  readonly reader: string;
  readonly article: Article;
  /** Why the article was kept and not read, in words; absent when it was read. */
  readonly unread?: string;
  readonly statements: readonly Statement[];
  readonly actors: readonly Actor[];
  readonly figures: readonly Figure[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly positions: readonly Position[];
}
