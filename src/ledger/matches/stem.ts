import { IRREGULAR } from './words/irregular.ts';

const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:ies|ied)$/u, 'y'],
  [/(?<=[a-z]{2}(?:s|x|z|ch|sh))es$/u, ''],
  [/(?<=[a-z]{2}[^su])s$/u, ''],
];
const PAST = /(?<=[a-z]{3})(?:ed|ing)$/u;
/** "Stopped" and "controlled" double what "stop" and "control" have once; "fall" and "pass" are as they are. */
const DOUBLED = /(?<=[a-z]{2})([bdgmnprt]|(?<=[a-z]{3}o)l)\1$/u;

/** A folded word without its ending, so that forms of one word meet; no word that anybody would write. */
export const stem = (word: string): string => {
  const known = IRREGULAR.get(word) ?? word;
  const singular = PLURALS.reduce((left, [ending, by]) => left.replace(ending, by), known);
  const short = singular.replace(PAST, '');
  const single = short === singular ? short : short.replace(DOUBLED, '$1');
  return single.replace(/(?<=[a-z]{3})e$/u, '').replace(/(?<=[a-z]{2}[^aeiou])y$/u, 'i');
};
