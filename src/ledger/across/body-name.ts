import { foldText } from '../fold.ts';
import {
  COMMON_BODY_WORDS,
  MANY_OF_A_STATE,
  SHORT_NAMES,
  SILENT_BODY_WORDS,
  SILENT_OUTLET_WORDS,
  SPELLINGS,
} from './words/bodies.ts';
import { saysState } from './words/state-words.ts';

/** A body's name as it is compared: its words in order of letters, without the state's. */
export interface BodyName {
  readonly key: string;
  /** First letters of its words in their own order, where they could make a short name. */
  readonly initials?: string;
  /** Of common words alone: "Defence Ministry". Which one it is, only a state can say. */
  readonly common: boolean;
  /** Common, and a state has many of them: "police". */
  readonly many: boolean;
}

const LONGEST = 24;

/** Names of more than one word are made one: states, and what some write apart. */
const ONE_WORD: readonly (readonly [RegExp, string])[] = [
  [/^the /u, ''],
  [/\bunited states(?: of america)?\b/gu, 'usa'],
  [/\b(?:united kingdom|great britain)\b/gu, 'uk'],
  [/\bsouth korean?\b/gu, 'kor'],
  [/\bnorth korean?\b/gu, 'prk'],
  [/\bnew zealand\b/gu, 'nzl'],
  [/\bsouth african?\b/gu, 'zaf'],
  [/\bu s\b/gu, 'usa'],
  [/\bu k\b/gu, 'uk'],
  [/\bco operation\b/gu, 'cooperation'],
];

const wordsOf = (name: string): readonly string[] => {
  const first = foldText(name.replace(/['’]s\b/gu, ''))
    .split(' ')
    .slice(0, LONGEST)
    .join(' ');
  const folded = ONE_WORD.reduce((words, [pattern, word]) => words.replace(pattern, word), first);
  return (SHORT_NAMES.get(folded) ?? folded).split(' ');
};

const plain = (words: readonly string[], outlet: boolean): readonly string[] => {
  const spelt = words.map((word) => SPELLINGS.get(word) ?? word).filter((word) => !SILENT_BODY_WORDS.has(word));
  const own = outlet ? spelt.filter((word) => !SILENT_OUTLET_WORDS.has(word)) : spelt;
  return own.length === 0 ? spelt : own;
};

export const bodyName = (name: string, side: string | undefined, kind: 'organisation' | 'outlet'): BodyName => {
  const said = wordsOf(name);
  const all = plain(said, kind === 'outlet');
  const rest = side === undefined ? all : all.filter((word) => !saysState(word, side));
  const words = rest.length === 0 ? all : rest;
  const common = words.every((word) => COMMON_BODY_WORDS.has(word) || word.length < 2);
  const letters = said.filter((word) => !SILENT_BODY_WORDS.has(word)).map((word) => word[0]);
  return {
    key: [...new Set(words)].sort().join(' '),
    common,
    many: common && words.every((word) => MANY_OF_A_STATE.has(word)),
    ...(letters.length > 2 && letters.length < 9 && { initials: letters.join('') }),
  };
};
