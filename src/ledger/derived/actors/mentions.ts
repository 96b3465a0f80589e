import type { Actor, Article, Reading } from '../../../model/index.ts';
import { STATES } from '../../../model/states.ts';
import type { ActorInArticle } from '../../across/actor-in-article.ts';
import { passageOf } from '../../across/passage.ts';
import { withUnsaidSides } from '../../across/unsaid-sides.ts';
import { optional } from '../../optional.ts';
import type { ToldArticle } from '../layer.ts';

/** So many mentions of an actor are looked at for short names and for words that copies have too. */
const LOOKED_AT = 8;
const PASSAGES = 2;

const SHORT_NAME = /^\p{Lu}{2,8}$/u;

const wordsIn = (article: Article, { mentions }: Actor): readonly string[] =>
  mentions.slice(0, LOOKED_AT).map(({ start, end }) => article.text.slice(start, end));

/** "IAEA", where the article has it beside the long name. */
const shortNames = (article: Article, actor: Actor): readonly string[] =>
  actor.kind === 'organisation' || actor.kind === 'outlet'
    ? [...new Set(wordsIn(article, actor).filter((words) => SHORT_NAME.test(words) && words !== actor.name))].sort()
    : [];

const passages = ({ text }: Article, { mentions }: Actor): readonly string[] =>
  mentions
    .slice(0, PASSAGES)
    .map((mention) => passageOf(text, mention))
    .filter((passage) => passage !== undefined);

/** The state in which an article is datelined. */
const datelineSide = ({ article, places }: Reading): string | undefined => {
  const dateline = article.blocks.find(({ role }) => role === 'dateline')?.span;
  if (dateline === undefined) return undefined;
  const countries = places.filter(({ span }) => span.start >= dateline.start && span.end <= dateline.end);
  const sides = new Set(countries.map(({ country }) => STATES.find(({ alpha2 }) => alpha2 === country)?.alpha3));
  return sides.size === 1 ? [...sides][0] : undefined;
};

/** Actors each once: what a careless reader puts under one id is one actor. */
const eachOnce = (actors: readonly Actor[]): readonly Actor[] =>
  [...new Map(actors.toReversed().map((actor) => [actor.id, actor])).values()].reverse();

/** The actors of an article, as they are told apart across articles. */
export const mentionsOf = ({
  id,
  published,
  reading,
}: Pick<ToldArticle, 'id' | 'published' | 'reading'>): readonly ActorInArticle[] =>
  withUnsaidSides(
    eachOnce(reading.actors).map((actor) => ({
      article: id,
      ...optional('published', published),
      id: actor.id,
      name: actor.name,
      kind: actor.kind,
      naming: actor.naming,
      roles: actor.roles,
      ...optional('side', actor.side),
      names: shortNames(reading.article, actor),
      passages: passages(reading.article, actor),
    })),
    datelineSide(reading),
  );
