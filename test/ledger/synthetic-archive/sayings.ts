import { type Chance, pickWeighed, pickZipf } from './chance.ts';
import type { Part, Sentence, Telling } from './sentence.ts';
import { CUES } from './words.ts';
import type { Matter, Voice } from './world.ts';

/** What is told, without who tells it. */
export interface Content {
  readonly parts: readonly Part[];
  readonly act?: Telling['act'];
  readonly polarity?: Telling['polarity'];
  readonly modality?: Telling['modality'];
  readonly position?: Telling['position'];
  /** Words that a denial has in place of a cue and "that". */
  readonly cue?: string;
}

/** Who is spoken of so far in one article: a name is given in full once, then by surname, role or pronoun. */
export interface Cast {
  readonly named: Set<string>;
  last?: Voice;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence begins with a capital, whatever part stands first. */
const capitalised = ([first, ...rest]: readonly Part[]): readonly Part[] =>
  first === undefined ? [] : [{ ...first, words: capital(first.words) }, ...rest];

/** The words by which somebody is spoken of now. */
const naming = (voice: Voice, cast: Cast, { next }: Chance): string => {
  const { name, family, role, kind, naming: how } = voice;
  const isSame = cast.last?.key === voice.key;
  cast.last = voice;
  if (how === 'anonymous') return name;
  if (kind === 'organisation') return `the ${name}`;
  if (!cast.named.has(voice.key)) {
    cast.named.add(voice.key);
    return role !== undefined && next() < 0.8 ? `${role} ${name}` : name;
  }
  if (isSame && next() < 0.4) return next() < 0.5 ? 'he' : `the ${(role ?? 'official').toLowerCase()}`;
  return next() < 0.2 && role !== undefined ? `${role} ${family}` : family;
};

/** Somebody of one of the sides or of neither, those who speak much before the others. */
export const speakerIn = (matter: Matter, chance: Chance): Voice =>
  pickZipf(
    chance,
    pickWeighed(chance, [
      [4, matter.sides[0].voices],
      [4, matter.sides[1].voices],
      [2, matter.others],
    ]),
  );

const asContent = (parts: readonly Part[]): readonly Part[] => parts.map((part) => ({ ...part, of: 'content' }));

interface Said {
  readonly content: Content;
  readonly speaker: Voice;
  readonly cast: Cast;
  readonly outlet?: Voice | undefined;
}

const FULL_STOP: Part = { words: '.' };
const BLANK: Part = { words: ' ' };
const THAT: Part = { words: ' that ' };

const cueOf = (words: string): Part => ({ words, of: 'cue' });

/** "X said that …" and "X told the Observer that …". */
const sayingFirst = (source: Part, cue: readonly Part[], words: readonly Part[]): readonly Part[] => [
  ...capitalised([source]),
  ...cue,
  THAT,
  ...words,
  FULL_STOP,
];

/** One of "X said that …", "“…,” X said.", "…, X said." and "According to X, …." */
const inSomeOrder = (source: Part, cue: Part, words: readonly Part[], chance: Chance) => {
  const way = chance.below(10);
  if (way < 4) return { parts: sayingFirst(source, [BLANK, cue], words) };
  const after: readonly Part[] = [source, BLANK, cue, FULL_STOP];
  if (way < 7)
    return { manner: 'direct' as const, parts: [{ words: '“' }, ...capitalised(words), { words: ',” ' }, ...after] };
  if (way < 9) return { parts: [...capitalised(words), { words: ', ' }, ...after] };
  return { parts: [cueOf('According to'), BLANK, source, { words: ', ' }, ...words, FULL_STOP] };
};

/** A content as its speaker says it. */
export const said = ({ content, speaker, cast, outlet }: Said, chance: Chance): Sentence => {
  const [cue, stance] = content.cue === undefined ? chance.pick(CUES) : ([content.cue, 'neutral'] as const);
  const source: Part = { words: naming(speaker, cast, chance), of: 'source', voice: speaker };
  const words = asContent(content.parts);
  const { act = 'assert', polarity = 'positive', modality = 'actual', position } = content;
  const telling: Telling = {
    manner: 'indirect',
    ...{ speaker, act, stance, polarity, modality },
    ...(position === undefined ? {} : { position }),
  };
  if (content.cue !== undefined) return { telling, parts: sayingFirst(source, [BLANK, cueOf(cue)], words) };
  if (outlet !== undefined) {
    const through = [BLANK, cueOf('told'), { words: ' the ' }, { words: outlet.name, voice: outlet }];
    return { telling: { ...telling, via: outlet }, parts: sayingFirst(source, through, words) };
  }
  const { manner = 'indirect', parts } = inSomeOrder(source, cueOf(cue), words, chance);
  return { telling: { ...telling, manner }, parts };
};

/** A content that nobody is said to have said. */
export const told = ({ parts, act, polarity, modality }: Content): Sentence => ({
  telling: {
    manner: 'author',
    act: act ?? 'assert',
    polarity: polarity ?? 'positive',
    modality: modality ?? 'actual',
  },
  parts: [...capitalised(asContent(parts)), { words: '.', of: 'content' }],
});
