import { type Chance, chanceFor, pickZipf } from './chance.ts';
import type { Content } from './sayings.ts';
import type { Part } from './sentence.ts';
import { DEEDS, HOW, LIKE, LINK, OFFERS, PRICES, VERBS } from './words.ts';
import type { Matter, Spot, Voice } from './world.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2022, 0, 1);
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const WEEKDAYS = 'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday'.split('|');

/** ISO date of a day of the archive. */
export const dateOf = (day: number): string => new Date(FIRST + day * DAY).toISOString().slice(0, 10);

/** A day as an article of `today` writes it, and the TIMEX3 value that the writing has. */
const dayPart = (day: number, { today, isDated }: Now): Part => {
  const date = new Date(FIRST + day * DAY);
  const near = today - day >= 0 && today - day < 7;
  if (near)
    return {
      words: `on ${WEEKDAYS[date.getUTCDay()]}`,
      time: isDated
        ? { type: 'DATE', value: dateOf(day), basis: 'inferred' }
        : { type: 'DATE', value: `XXXX-WXX-${date.getUTCDay() || 7}`, basis: 'open' },
    };
  return {
    words: `on ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
    time: { type: 'DATE', value: dateOf(day), basis: 'stated' },
  };
};

/** The day of an article, and whether it says so. */
export interface Now {
  readonly today: number;
  readonly isDated: boolean;
}

/** Something that happened at a place on a day: people were hurt, somebody did it. */
export interface Incident {
  readonly day: number;
  readonly town: Spot;
  readonly killed: number;
  readonly wounded: number;
  readonly deed: number;
  readonly thing: string;
  /** Which of the sides is said to have done it. */
  readonly by: 0 | 1;
}

/** The nth incident of a week of a war, or of an event, which has one and what came of it. */
export const incidentAt = (seed: number, matter: Matter, week: number, nth: number): Incident => {
  const chance = chanceFor(seed, 2, matter.number, week, nth);
  return {
    day: matter.isWar ? week * 7 + chance.below(7) : matter.from,
    town: pickZipf(chance, matter.towns),
    killed: Math.floor(2 * (1 - chance.next()) ** -0.9),
    wounded: Math.floor(6 * (1 - chance.next()) ** -0.9),
    deed: chance.below(DEEDS.length),
    thing: chance.pick(matter.things),
    by: chance.below(2) === 0 ? 0 : 1,
  };
};

const BOUNDS = [
  ['', undefined],
  ['', undefined],
  ['at least ', 'at least'],
  ['more than ', 'more than'],
  ['about ', 'about'],
] as const;

const grouped = (value: number): string => value.toLocaleString('en-GB');

/** A number rounded as people round what they cannot count. */
const roughly = (value: number): number => {
  const step = value < 100 ? 1 : 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.max(1, Math.round(value / step) * step);
};

/** What a side makes of a number: its own losses less, those of the other more. */
const leaning = (voice: Voice | undefined, matter: Matter): number =>
  voice?.side === matter.sides[0].code ? 1.25 : voice?.side === matter.sides[1].code ? 0.6 : 1;

const HURT = [
  ['killed', 'person killed', 'people were killed'],
  ['killed', 'person killed', 'people died'],
  ['wounded', 'person wounded', 'people were wounded'],
] as const;

/** How many an incident killed or wounded, as one voice counts them some days on: the count grows as the days go by. */
export const hurt = (
  { incident, matter, voice, now }: About & { readonly incident: Incident },
  chance: Chance,
): Content => {
  const [measure, counts, words] = chance.pick(HURT);
  const known = 1 - 0.5 ** (now.today - incident.day + 1.5);
  const value = Math.max(1, Math.round(incident[measure] * known * leaning(voice, matter)));
  const [before, bound] = chance.pick(BOUNDS);
  return {
    parts: [
      {
        words: `${before}${grouped(value)}`,
        figure: { value, unit: '1', counts, measure, ...(bound ? { bound } : {}) },
      },
      { words: ` ${words} when the ${incident.thing} in ` },
      { words: incident.town.name, spot: incident.town },
      { words: ' was struck ' },
      dayPart(incident.day, now),
    ],
  };
};

export interface About {
  readonly matter: Matter;
  readonly voice?: Voice | undefined;
  readonly now: Now;
}

const MEASURES = [
  {
    measure: 'displaced',
    unit: '1',
    counts: 'person displaced',
    of: '',
    words: 'people had been displaced',
    each: 900,
  },
  { measure: 'area-controlled', unit: 'km2', of: ' square kilometres', words: 'were under its control', each: 4 },
  { measure: 'settlements-controlled', unit: '1', counts: 'village', of: '', words: 'villages were held', each: 1 / 3 },
] as const;

/** What a war or flood comes to so far, in one of its regions: people displaced, ground and villages held. */
export const standing = ({ matter, voice, now }: About, chance: Chance): Content => {
  const region = pickZipf(chance, matter.regions);
  const { each, of, words, ...figure } = chance.pick(MEASURES);
  const grown = leaning(voice, matter) * (1 + (region.geonames % 90)) * Math.sqrt(now.today - matter.from + 1);
  const value = roughly(each * grown);
  const [before, bound] = chance.pick(BOUNDS);
  const si = figure.unit === 'km2' ? { si: { value: value * 1e6, unit: 'm2' } } : {};
  return {
    parts: [
      { words: `${before}${grouped(value)}${of}`, figure: { value, ...figure, ...si, ...(bound ? { bound } : {}) } },
      { words: ` ${words} in ` },
      { words: region.name, spot: region },
      ...(chance.next() < 0.5 ? [{ words: ' ' }, dayPart(now.today - chance.below(4), now)] : []),
    ],
  };
};

/** That one side did something to something: as told by one of three, in one of two wordings, or denied. */
export const deed = (
  { incident, matter, voice, now }: About & { readonly incident: Incident },
  chance: Chance,
): Content => {
  const [did, befell, done] = DEEDS[incident.deed]!;
  const doer = matter.sides[incident.by];
  const town: Part = { words: incident.town.name, spot: incident.town };
  const day = [{ words: ' ' }, dayPart(incident.day, now)];
  if (voice?.side === doer.code && chance.next() < 0.6)
    return {
      cue: 'denied',
      act: 'deny',
      polarity: 'negative',
      parts: [
        { words: `${doer.force} had ${done} the ${incident.thing} in ` },
        town,
        ...(chance.next() < 0.5 ? day : []),
      ],
    };
  const parts =
    chance.next() < 0.5
      ? [{ words: `${doer.force} ${did} the ${incident.thing} in ` }, town, ...day]
      : [{ words: `the ${incident.thing} in ` }, town, { words: ` ${befell} ${doer.force}` }, ...day];
  return { parts, act: voice === undefined ? 'assert' : chance.next() < 0.4 ? 'accuse' : 'assert' };
};

const MOVES = [
  ['offer', 'offer', 'it would offer', 'future'],
  ['demand', 'demand', 'it demanded', 'actual'],
  ['refusal', 'refuse', 'it refused', 'actual'],
  ['rule out', 'refuse', 'it ruled out', 'actual'],
] as const;

/** A step in a negotiation between the two sides; `voice` must speak for one of them. */
export const step = ({ matter, voice }: About & { readonly voice: Voice }, chance: Chance): Content => {
  const [move, act, words, modality] = chance.pick(MOVES);
  const other = matter.sides.find(({ code }) => code !== voice.side) ?? matter.sides[1];
  const region = pickZipf(chance, matter.regions);
  return {
    act,
    modality,
    position: { move, by: voice, to: other.voices[1]! },
    parts: [
      { words: `${words} ` },
      { words: `${chance.pick(OFFERS)} `, terms: true },
      { words: region.name, spot: region, terms: true },
      { words: ` in return for ${chance.pick(PRICES)}`, terms: true },
    ],
  };
};

/** Something without a figure, in the words of the matter. */
export const aside = (matter: Matter, chance: Chance): Content => {
  const { pick } = chance;
  const noun = (): string => pickZipf(chance, matter.topic);
  const clause = (): string => `the ${pick(LIKE)} ${noun()} ${pick(VERBS)} the ${noun()}`;
  const more =
    chance.next() < 0.6 ? ` ${pick(LINK)} ${clause()} of ${noun()}` : ` ${pick(HOW)} near the ${pick(LIKE)} ${noun()}`;
  return { parts: [{ words: `${clause()} and ${noun()} of the ${noun()}${more}` }] };
};
