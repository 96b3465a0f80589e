import { foldText } from '../fold.ts';
import { SPELLINGS } from './words/bodies.ts';
import { EMPTY_ROLE_WORDS, NO_LONGER, OFFICES, OTHER_OFFICE } from './words/offices.ts';
import { saysState } from './words/state-words.ts';

/** An office that one person holds at a time, and of what: "president" of "RUS", "governor" of "kursk". */
export interface Office {
  readonly office: string;
  /** ISO 3166-1 alpha-3 or folded words; absent where the role does not say. */
  readonly of?: string;
  /** Held once: "the former president". */
  readonly former: boolean;
}

const foldRole = (role: string): readonly string[] =>
  foldText(role.replace(/['’]s\b/gu, ''))
    .split(' ')
    .filter((word) => word !== 'the' && word !== 's')
    .map((word) => SPELLINGS.get(word) ?? word);

const officeAtEnd = (head: readonly string[]): readonly [words: number, office: string] | undefined => {
  for (const [words, office] of OFFICES) {
    const parts = words.split(' ').filter((word) => word !== 'the');
    if (head.slice(-parts.length).join(' ') === parts.join(' ')) return [parts.length, office];
  }
  return undefined;
};

const PREPOSITION = /^(?:of|for|to|in|at|on|with|from|and|who|under)$/u;
const IN_OFFICE = /^(?:minister of|secretary of|commander in|chief of)/u;

/** Where the head of a role ends: before the first preposition that is no part of the office's own name. */
const headEnd = (words: readonly string[]): number => {
  const at = words.findIndex((word, i) => PREPOSITION.test(word) && !IN_OFFICE.test(`${words[i - 1] ?? ''} ${word}`));
  return at < 0 ? words.length : at;
};

/** "Ukraine's minister of defence": what stands after "minister of" is the office, after "president of" the state. */
const splitRole = (words: readonly string[]): { head: readonly string[]; scope: readonly string[] } => {
  const end = headEnd(words);
  const tail = words.slice(end);
  return { head: words.slice(0, end), scope: tail[0] === 'of' ? tail.slice(1) : [] };
};

const scopeOf = (words: readonly string[], side: string | undefined): string | undefined => {
  const own = words.filter((word) => word !== 'acting' && word !== 'new' && !EMPTY_ROLE_WORDS.has(word));
  if (own.length === 0) return side;
  if (side !== undefined && own.every((word) => saysState(word, side))) return side;
  const place = own.filter((word) => !/^(?:region|oblast|province|city|island|state|republic)$/u.test(word));
  return place.length === 0 ? side : place.join(' ');
};

const NATIONAL = /^(?:governor|mayor|secretary general|pope)$/u;

/** The office that a role says, if it says one that a single person holds. */
export const officeOf = (role: string, side: string | undefined): Office | undefined => {
  const words = foldRole(role);
  const { head, scope } = splitRole(words);
  const end = officeAtEnd(head);
  if (end === undefined) return undefined;
  const before = head.slice(0, -end[0]);
  if (before.some((word) => OTHER_OFFICE.has(word))) return undefined;
  const former = before.some((word) => NO_LONGER.has(word));
  const named = [...before.filter((word) => !NO_LONGER.has(word)), ...scope];
  const of = scopeOf(named, side);
  const local = NATIONAL.test(end[1]) && of === side;
  return { office: end[1], former, ...(of !== undefined && !local && { of }) };
};

/** What a role says of work or rank, without empty words and the state's name. */
export const wordsOfRole = (role: string, side: string | undefined): readonly string[] =>
  foldRole(role).filter(
    (word) => !EMPTY_ROLE_WORDS.has(word) && !(side !== undefined && saysState(word, side)) && word.length > 1,
  );
