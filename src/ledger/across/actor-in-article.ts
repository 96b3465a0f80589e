import type { Actor } from '../../model/index.ts';

/** An actor of one article, told apart from all others by the article's id and its own. */
export interface ActorInArticle extends Pick<Actor, 'id' | 'name' | 'kind' | 'naming' | 'roles' | 'side'> {
  readonly article: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  /** Other names that the article has for it: "IAEA". */
  readonly names?: readonly string[];
  /** `passageOf` its first mentions: where the same words stand in another article, they speak of the same actor. */
  readonly passages?: readonly string[];
}

/** Points at an actor of one article. */
export interface ActorRef {
  readonly article: string;
  readonly actor: string;
}

/** What a person says of two actors. Never changed once made; a revoked one stays on the record and has no effect. */
export interface ActorJudgement {
  readonly id: string;
  readonly a: ActorRef;
  /** Of two that are different and equally fit for a third, the one that is set apart. */
  readonly b: ActorRef;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly by: string;
  /** ISO 8601 date and time; of two judgements that cannot both hold the later one does. */
  readonly at: string;
  readonly note?: string;
  readonly revoked?: { readonly by: string; readonly at: string; readonly note?: string };
}

export const keyOf = ({ article, actor }: ActorRef): string => `${article} ${actor}`;
export const refOf = ({ article, id }: Pick<ActorInArticle, 'article' | 'id'>): ActorRef => ({ article, actor: id });
