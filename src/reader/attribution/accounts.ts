import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import type { Ruled } from './ruled.ts';

const ACCOUNT = /^(?:account|telling|count|reckoning|tally|version)$/u;
const OWNER = /^(?:his|her|their|its)$/u;

/** A name is at most this many tokens long: "the acting governor of the Kursk region, Alexei Smirnov". */
const LONGEST = 12;

const commaAfter = ({ tokens }: Structure, from: number, to: number): number => {
  for (let i = from; i < Math.min(to, from + LONGEST); i++) if (tokens[i]!.lower === ',') return i;
  return -1;
};

const holdsName = ({ tokens }: Structure, { from, to }: Run): boolean =>
  tokens.slice(from, to).some(({ capital }) => capital);

/** Without the stop of its sentence. */
const contentFrom = ({ tokens }: Structure, from: number, sentence: Run): Run => {
  let { to } = sentence;
  while (to > from && !tokens[to - 1]!.word) to -= 1;
  return { from, to };
};

/** "By the account of Ann Lee, …"; after one of these "By that of the army, …". */
const ofNamed = (structure: Structure, sentence: Run, goesOn: boolean): Ruled | undefined => {
  const { from } = sentence;
  const noun = lowerAt(structure, from + 1) === 'the' ? from + 2 : from + 1;
  const that = goesOn && noun === from + 1 && lowerAt(structure, noun) === 'that';
  if (!that && !(noun === from + 2 && ACCOUNT.test(lowerAt(structure, noun)))) return undefined;
  if (lowerAt(structure, noun + 1) !== 'of') return undefined;
  const source = { from: noun + 2, to: commaAfter(structure, noun + 2, sentence.to) };
  if (source.to < 0 || !holdsName(structure, source)) return undefined;
  const aside = /ed$/u.test(lowerAt(structure, source.to + 1)) ? commaAfter(structure, source.to + 1, sentence.to) : -1;
  const content = contentFrom(structure, Math.max(source.to, aside) + 1, sentence);
  return { source: [source], cue: { from, to: noun + 2 }, content: [content], rule: 'account' };
};

/** "By his account …", "By Ann Lee's count, …". */
const ofOwner = (structure: Structure, sentence: Run): Ruled | undefined => {
  const first = sentence.from + 1;
  let owner = OWNER.test(lowerAt(structure, first)) ? first + 1 : -1;
  for (let i = first + 1; owner < 0 && i < Math.min(sentence.to, first + LONGEST); i++)
    if (/^['’]s$/u.test(lowerAt(structure, i))) owner = i;
  if (owner < 0) return undefined;
  let noun = OWNER.test(lowerAt(structure, first)) ? owner : owner + 1;
  if (lowerAt(structure, noun) === 'own') noun += 1;
  if (!ACCOUNT.test(lowerAt(structure, noun)) || lowerAt(structure, noun + 1) === 'of') return undefined;
  const comma = lowerAt(structure, noun + 1) === ',' ? 1 : 0;
  const content = contentFrom(structure, noun + 1 + comma, sentence);
  return {
    source: [{ from: first, to: owner }],
    cue: { from: noun, to: noun + 1 },
    content: [content],
    rule: 'account',
  };
};

/** Behind the dash of a dateline. */
const firstWord = ({ tokens }: Structure, { from, to }: Run): number => {
  let at = from;
  while (at < to && !tokens[at]!.word) at += 1;
  return at;
};

/** Sentences that begin with whose account they are. */
export const findAccounts = (structure: Structure): readonly Ruled[] => {
  let goesOn = false;
  return structure.sentences.flatMap((whole) => {
    const sentence = { from: firstWord(structure, whole), to: whole.to };
    const begins = /^(?:by|in)$/u.test(lowerAt(structure, sentence.from));
    const found = begins ? (ofNamed(structure, sentence, goesOn) ?? ofOwner(structure, sentence)) : undefined;
    goesOn = found !== undefined;
    return found !== undefined && found.content[0]!.to - found.content[0]!.from > 1 ? [found] : [];
  });
};
