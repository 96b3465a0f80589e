import type { Place } from '../../model/index.ts';
import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { GOVERNMENT_ACTS, GOVERNMENT_DEALINGS, GOVERNMENT_NOUNS, GOVERNMENT_VERBS } from '../lexicon/en/places.ts';
import type { Entry } from './gazetteer.ts';
import type { Match } from './matches.ts';
import type { Word } from './place-words.ts';

/** A state, its capital, or its seat of government: what stands for a government. */
const governs = ({ level, feature }: Entry): boolean =>
  level === 'country' || feature === 'PPLC' || feature === 'ADMF' || feature === 'ADM1';

const ADVERBS =
  /^(?:also|has|had|have|been|is|was|are|were|will|would|still|later|never|now|again|did|does|not|recently|repeatedly|\p{L}+ly)$/u;

/** The word that the match's verb would be: past adverbs and auxiliaries. */
const verbAfter = (words: readonly Word[], at: number): Word | undefined => {
  let next = at;
  while (next < at + 3 && words[next]?.gap === 'space' && ADVERBS.test(words[next]!.lower)) next += 1;
  return words[next]?.gap === 'space' ? words[next] : undefined;
};

/** "Moscow said", "Kyiv refused" */
const acts = (words: readonly Word[], { from, to }: Pick<Match, 'from' | 'to'>): boolean => {
  const before = words[from]!.gap === 'space' ? words[from - 1]?.lower : undefined;
  if (
    before !== undefined &&
    /^(?:in|near|from|of|at|around|outside|inside|to|by|for|with|into|across|on)$/u.test(before)
  )
    return false;
  const verb = verbAfter(words, to);
  if (verb === undefined || verb.capital) return false;
  const entry = CUE_FORMS.get(verb.lower);
  return GOVERNMENT_ACTS.has(verb.lower) || (entry !== undefined && entry.lemma !== verb.lower);
};

/** "Kyiv's offer" */
const possesses = (words: readonly Word[], { to }: Match): boolean => {
  const mark = words[to];
  if (mark === undefined || mark.key !== 's' || mark.gap !== 'joined') return false;
  return [words[to + 1], words[to + 2]].some((word) => word?.gap === 'space' && GOVERNMENT_NOUNS.has(word.lower));
};

/** "talks with Moscow", "sanctions on Russia", "accused Kyiv" */
const isDealtWith = (words: readonly Word[], { from }: Match): boolean => {
  if (words[from]!.gap !== 'space') return false;
  const before = words[from - 1]?.lower ?? '';
  if (GOVERNMENT_VERBS.has(before)) return true;
  if (before === 'and' && words[from - 3]?.lower === 'between')
    return GOVERNMENT_DEALINGS.has(words[from - 4]?.lower ?? '');
  return (
    /^(?:with|between|on|against|to|toward|towards)$/u.test(before) &&
    GOVERNMENT_DEALINGS.has(words[from - 2]?.lower ?? '')
  );
};

/** Whether a name is used as only a government's is. */
export const isGovernment = (words: readonly Word[], match: Match): boolean =>
  match.kind === 'name' &&
  (acts(words, match) ||
    actsWith(words, match) ||
    isTold(words, match) ||
    possesses(words, match) ||
    isDealtWith(words, match));

/** "Stopped, says Moscow": the verb stands before the name, and nothing but a mark after it. */
const isTold = (words: readonly Word[], { from, to }: Match): boolean => {
  if (words[from]!.gap !== 'space' || words[to]?.gap === 'space' || words[to]?.gap === 'joined') return false;
  return /^(?:says|said|insists|insisted|claims|claimed|warns|warned|argues|replied|replies)$/u.test(
    words[from - 1]?.lower ?? '',
  );
};

/** "Moscow and Kyiv give rival accounts": the verb of the second is the first's too. */
const actsWith = (words: readonly Word[], { from, to }: Match): boolean =>
  words[to]?.gap === 'space' &&
  words[to].lower === 'and' &&
  words[to + 1]?.gap === 'space' &&
  words[to + 1]!.capital &&
  acts(words, { from, to: to + 2 });

/** What a place name is used for: the place itself, who governs it, or its people. */
export const useOf = (words: readonly Word[], match: Match, entry: Entry | undefined): Place['use'] => {
  if (match.kind === 'demonym') return 'demonym';
  if (entry === undefined || !governs(entry)) return 'literal';
  if (entry.feature === 'ADMF' && words[match.from - 1]?.lower !== 'in') return 'metonymic';
  return isGovernment(words, match) ? 'metonymic' : 'literal';
};
