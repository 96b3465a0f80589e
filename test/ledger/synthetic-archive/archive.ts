import { type Chance, chanceFor, pickWeighed, pickZipf, rankFrom } from './chance.ts';
import { compose, type Told } from './compose.ts';
import { type About, aside, dateOf, deed, hurt, type Incident, incidentAt, type Now, standing, step } from './facts.ts';
import { type Cast, said, speakerIn, told } from './sayings.ts';
import type { Sentence, Story } from './sentence.ts';
import { DAYS, type Matter, matterAt, outletAt, type Voice, WARS } from './world.ts';

const OUTLETS = 40;
/** Of a hundred articles so many are wire stories told again, so many later versions of a page. */
const COPIES = 10;
const VERSIONS = 2;
const SENTENCES = 20;

/** What becomes of the nth article: it is told for the first time, or made of an earlier one. */
type Kind = 'own' | 'copy' | 'version';

const kindOf = (seed: number, number: number): Kind => {
  const at = chanceFor(seed, 3, number).below(100);
  return number < 3 || at >= COPIES + VERSIONS ? 'own' : at < COPIES ? 'copy' : 'version';
};

/** Where all articles are to tell of: the first so many wars, within so many days. */
interface Focus {
  readonly wars: number;
  readonly days: number;
}

/** What makes an archive. */
interface Making {
  readonly seed: number;
  /** About how many sentences an article has. */
  readonly count: number;
  readonly focus?: Focus | undefined;
}

/** The matter of an article: six of ten tell of a few wars, the others of events, some of which are told much. */
const matterOf = (chance: Chance, focus: Focus | undefined): number =>
  focus !== undefined
    ? chance.below(focus.wars)
    : chance.next() < 0.6
      ? Math.min(WARS - 1, Math.floor((WARS + 1) ** chance.next()) - 1)
      : WARS + rankFrom(chance, { scale: 50, tail: 0.8 });

/** What one sentence tells: of twenty, five have a figure, four a deed, one at times a step, the others are in the matter's words. */
const KINDS = [
  [3, 'hurt'],
  [2, 'standing'],
  [4, 'deed'],
  [0.5, 'step'],
  [10.5, 'aside'],
] as const;

interface Scene {
  readonly matter: Matter;
  readonly incidents: readonly Incident[];
  readonly now: Now;
  readonly cast: Cast;
  readonly spelling: number;
}

const contentOf = ({ matter, incidents, now }: Scene, voice: Voice | undefined, chance: Chance) => {
  const about: About = { matter, voice, now };
  const incident = pickZipf(chance, incidents);
  switch (pickWeighed(chance, KINDS)) {
    case 'hurt':
      return hurt({ ...about, incident }, chance);
    case 'standing':
      return standing(about, chance);
    case 'deed':
      return deed({ ...about, incident }, chance);
    case 'step':
      return voice?.side === undefined ? aside(matter, chance) : step({ ...about, voice }, chance);
    default:
      return aside(matter, chance);
  }
};

const outletVoice = (number: number): Voice => {
  const name = outletAt(number);
  return { key: `outlet${number}`, name, family: name, kind: 'outlet', naming: 'named' };
};

/** Somebody's name as one outlet in twenty spells it. */
const spelled = (voice: Voice, { spelling }: Scene): Voice => {
  if (spelling !== 0 || voice.kind !== 'person' || voice.naming !== 'named') return voice;
  const family = voice.family.replace(/i/u, 'y').replace(/k/u, 'c');
  return { ...voice, family, name: voice.name.replace(voice.family, family) };
};

const sentenceOf = (scene: Scene, chance: Chance): Sentence => {
  if (chance.next() < 0.3) return told(contentOf(scene, undefined, chance));
  const speaker = spelled(speakerIn(scene.matter, chance), scene);
  const outlet = chance.next() < 0.04 ? outletVoice(chance.below(OUTLETS)) : undefined;
  return said({ content: contentOf(scene, speaker, chance), speaker, cast: scene.cast, outlet }, chance);
};

const inParagraphs = (sentences: readonly Sentence[], chance: Chance): readonly (readonly Sentence[])[] => {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences)
    if (paragraphs.length === 0 || chance.next() < 0.6) paragraphs.push([sentence]);
    else paragraphs.at(-1)!.push(sentence);
  return paragraphs;
};

const ownStory = (number: number, { seed, count, focus }: Making): Story => {
  const chance = chanceFor(seed, 4, number);
  const matter = matterAt(seed, matterOf(chance, focus));
  const today =
    matter.from + (matter.isWar ? chance.below(focus?.days ?? DAYS) : Math.floor(matter.days * chance.next() ** 2));
  const now = { today, isDated: chance.next() < 0.97 };
  const week = Math.floor(today / 7);
  const incidents = matter.isWar
    ? [0, 1, 2].map((nth) => incidentAt(seed, matter, Math.max(0, week - (nth === 2 ? 1 : 0)), nth % 2))
    : [incidentAt(seed, matter, 0, 0)];
  const scene: Scene = {
    matter,
    incidents: incidents.filter(({ day }) => day <= today).concat(incidents.at(-1)!),
    now,
    cast: { named: new Set() },
    spelling: chance.below(20),
  };
  const sentences = Array.from({ length: Math.max(1, count - 1 + chance.below(4)) }, () => sentenceOf(scene, chance));
  const outlet = outletAt(Math.min(OUTLETS - 1, rankFrom(chance, { scale: 6, tail: 1.2 })));
  return {
    number,
    headline: `${scene.incidents[0]!.town.name}: ${chance.pick(matter.topic)} and ${chance.pick(matter.topic)} ${number}`,
    outlet,
    url: `https://${outlet.toLowerCase().replace(/\W+/gu, '')}.example/${number}`,
    ...(now.isDated ? { published: dateOf(today) } : {}),
    paragraphs: inParagraphs(sentences, chance),
  };
};

/** A day later than another, if that one is told. */
const dayAfter = (published: string | undefined, days: number) =>
  published === undefined
    ? {}
    : { published: new Date(Date.parse(published) + days * 86_400_000).toISOString().slice(0, 10) };

/** Paragraphs as another outlet prints them: as they are, cut at the end, cut here and there, or with words changed. */
const edited = (paragraphs: Story['paragraphs'], chance: Chance): Story['paragraphs'] => {
  const way = chance.below(4);
  if (way === 0) return paragraphs;
  if (way === 1) return paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * 0.7)));
  if (way === 2) return paragraphs.filter(() => chance.next() < 0.85).concat(paragraphs.slice(-1));
  return paragraphs.map((sentences) => sentences.map((sentence) => reworded(sentence, chance)));
};

const reworded = ({ parts, telling }: Sentence, chance: Chance): Sentence => ({
  telling,
  parts: parts.map((part) =>
    part.figure || part.spot || part.voice || part.time || chance.next() < 0.7
      ? part
      : {
          ...part,
          words: part.words.replace(/\b(?:old|new|northern|southern|quiet|former)\b/u, () =>
            chance.pick(['late', 'long', 'small', 'low']),
          ),
        },
  ),
});

/** The nearest story before this one that was told for the first time. */
const originalOf = (seed: number, number: number, chance: Chance): number => {
  let at = Math.max(0, number - 1 - rankFrom(chance, { scale: 40, tail: 1 }));
  while (at > 0 && kindOf(seed, at) !== 'own') at--;
  return at;
};

const storyAt = (number: number, making: Making): Story => {
  const { seed } = making;
  const kind = kindOf(seed, number);
  if (kind === 'own') return ownStory(number, making);
  const chance = chanceFor(seed, 5, number);
  const original = ownStory(originalOf(seed, number, chance), making);
  const changed = { ...original, number, ...dayAfter(original.published, 1) };
  if (kind === 'version')
    return {
      ...changed,
      paragraphs: [...original.paragraphs.slice(0, -1), ...ownStory(number, { ...making, count: 2 }).paragraphs],
    };
  const outlet = outletAt(chance.below(OUTLETS));
  const url = `https://${outlet.toLowerCase().replace(/\W+/gu, '')}.example/${number}`;
  return {
    ...changed,
    outlet,
    url,
    headline: `${original.headline} again ${number}`,
    paragraphs: edited(original.paragraphs, chance),
  };
};

export interface ArchiveOptions {
  readonly seed?: number;
  /** Sentences an article, each a statement. */
  readonly sentences?: number;
  readonly reader?: string;
  readonly focus?: Focus;
}

/**
 * The nth article of a made-up archive of three years, with its reading: the same number gives the same article, and
 * nothing is kept between two of them, so that an archive may have any size.
 */
export const archived = (
  number: number,
  { seed = 1, sentences = SENTENCES, reader, focus }: ArchiveOptions = {},
): Told => compose(storyAt(number, { seed, count: sentences, focus }), reader);
