import { REFERENCES as WORDS } from '../lexicon/en/times.ts';
import { type Meaning, pattern, plain, type Rule } from './rule.ts';
import { anyOf } from './words.ts';

const pointing = (value: string): Meaning => ({ type: 'DATE', value, basis: 'open' });

/** "in the past", not "the past decade" or "the past tense". */
const pastRule: Rule = {
  name: 'reference',
  pattern: pattern('the past'),
  read: (_, { before, after }) => {
    const more =
      /^\s(?!(?:and|but|that|when|to|it|as|have|had|has|is|was|by|for|with|or|he|she|they|we|because)\b)[a-z\d]/;
    return /\b(?:in|of|from|than)\s$/.test(before) && !more.test(after) ? pointing('PAST_REF') : null;
  },
};

/** "will one day return". */
const oneDay: Rule = {
  name: 'reference',
  pattern: pattern('one day|some ?day'),
  read: (_, { before }) =>
    /\b(?:will|would|could|may|might|can|'ll|hopes? to)\s$/.test(before) ? pointing('FUTURE_REF') : null,
};

/** "will soon leave", not "as soon as", "soon after", "was soon released". */
const soon: Rule = {
  name: 'reference',
  pattern: pattern('(?:very )?soon'),
  read: (_, { before, after }) => {
    const told = /\b(?:as|too|how|was|were|had)\s$/.test(before);
    const since =
      /^\s(?:as|after|afterwards?|enough|before|to be|[a-z]{2,12}ed|became|came|went|began|found|grew|got|was|were|had)\b/;
    return told || /^-/.test(after) || since.test(after) ? null : pointing('FUTURE_REF');
  },
};

/** "now", "recently", "the near future"; "at the moment" without its preposition. */
const referenceRule: Rule = {
  name: 'reference',
  pattern: pattern(anyOf(WORDS.keys())),
  read: ({ words }, { before, after }) => {
    const said = plain(words);
    if (/^-/.test(after) || /-$/.test(before)) return null;
    if (said === 'now' && (/^\sand then\b/.test(after) || /\bevery\s$/.test(before))) return null;
    if (said === 'the future' && /^\sof\s/.test(after)) return null;
    const from = /^(?:at|for)\s+(?=the\b)/i.exec(words)?.[0].length ?? 0;
    return { ...pointing(WORDS.get(said)!), ...(from > 0 ? { from } : {}) };
  },
};

/** Words that only point at the past, the present or the future. */
export const REFERENCES: readonly Rule[] = [pastRule, oneDay, soon, referenceRule];
