import type { Actor, NamedActor, Reading, Span } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { foldName } from '../fold.ts';

/** Mentions of a name that nobody had found, which are written down. */
const MOST = 100;

const mentionsOf = (text: string, name: string): readonly Span[] => {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < MOST; at = text.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length });
  return found;
};

/** The actor that a person named: of this id or name, or one whose mention reads so; else one that is new to the reading. */
export const actorNamed = ({ article, actors }: Reading, { id, name }: NamedActor): Actor => {
  const key = foldName(name);
  const isMentioned = ({ mentions }: Actor): boolean =>
    mentions.some(({ start, end }) => foldName(article.text.slice(start, end)) === key);
  return (
    actors.find((actor) => actor.id === id) ??
    actors.find((actor) => foldName(actor.name) === key) ??
    actors.find(isMentioned) ?? {
      id: `p${sha256(JSON.stringify(['judged', article.id, name])).slice(0, 16)}`,
      name,
      kind: 'unknown',
      naming: 'named',
      roles: [],
      mentions: mentionsOf(article.text, name),
    }
  );
};
