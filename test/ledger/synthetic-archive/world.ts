import type { ActorKind } from '../../../src/model/index.ts';
import { type Chance, chanceFor, rankFrom } from './chance.ts';
import { FAMILY_ENDS, GIVEN, ONSETS, OUTLET_ENDS, PLAIN, ROLES, THINGS, TOWN_ENDS, VOWELS } from './words.ts';

/** Somebody who is spoken of in articles of a matter. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  readonly family: string;
  readonly role?: string;
  readonly kind: ActorKind;
  readonly naming: 'named' | 'anonymous';
  readonly side?: string;
}

export interface Spot {
  readonly name: string;
  readonly geonames: number;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1: string;
  readonly feature: 'PPL' | 'ADM1';
}

export interface Side {
  /** A code that ISO 3166-1 leaves to its users. */
  readonly code: string;
  readonly people: string;
  readonly voices: readonly Voice[];
  readonly force: string;
}

/** What articles tell of: a war over years, or one event. */
export interface Matter {
  readonly number: number;
  readonly isWar: boolean;
  /** Day of its beginning, counted from the first of the archive, and how many it lasts. */
  readonly from: number;
  readonly days: number;
  readonly regions: readonly Spot[];
  readonly towns: readonly Spot[];
  readonly sides: readonly [Side, Side];
  readonly others: readonly Voice[];
  readonly topic: readonly string[];
  readonly things: readonly string[];
}

export const WARS = 12;
export const DAYS = 3 * 365;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const syllables = ({ pick }: Chance, count: number): string =>
  Array.from({ length: count }, () => pick(ONSETS) + pick(VOWELS)).join('');

/** The nth noun of the language that all articles share. */
const nounAt = (number: number): string => {
  const chance = chanceFor(0x6c65, number);
  return syllables(chance, 2 + (number > 60 ? 1 : 0)) + chance.pick(ONSETS).charAt(0);
};

/** Nouns by Zipf's law: some are everywhere, most belong to one matter. */
const topicOf = (chance: Chance, count: number): readonly string[] =>
  Array.from({ length: count }, () => nounAt(rankFrom(chance, { scale: 60, tail: 0.6 }) % 20_000));

const countryOf = (number: number): string => `X${String.fromCharCode(65 + (number % 26))}`;

const spotOf = (
  chance: Chance,
  feature: Spot['feature'],
  at: { readonly country: number; readonly admin1: number },
): Spot => {
  const stem = capital(syllables(chance, 2) + chance.pick(TOWN_ENDS));
  return {
    name: feature === 'ADM1' ? `${stem} Region` : stem,
    geonames: 20_000_000 + chance.below(9_000_000),
    lat: Math.round((40 + at.country * 1.3 + chance.next() * 3) * 1e4) / 1e4,
    lon: Math.round((10 + at.country * 2.1 + chance.next() * 4) * 1e4) / 1e4,
    country: countryOf(at.country),
    admin1: String(at.admin1).padStart(2, '0'),
    feature,
  };
};

const personOf = (chance: Chance, key: string, side: string | undefined): Voice => {
  const family = capital(syllables(chance, 1 + chance.below(2)) + chance.pick(FAMILY_ENDS));
  return {
    key,
    name: `${chance.pick(GIVEN)} ${family}`,
    family,
    role: chance.pick(ROLES),
    kind: 'person',
    naming: 'named',
    ...(side === undefined ? {} : { side }),
  };
};

const bodyOf = (key: string, name: string, side: string | undefined): Voice => ({
  key,
  name,
  family: name,
  kind: 'organisation',
  naming: 'named',
  ...(side === undefined ? {} : { side }),
});

const sideOf = (chance: Chance, key: string, cast: number): Side => {
  const people = `${capital(syllables(chance, 2))}nian`;
  const letter = (): string => String.fromCharCode(65 + chance.below(26));
  const code = `X${letter()}${letter()}`;
  const bodies = ['Defence Ministry', 'Foreign Ministry', 'General Staff'].map((body, at) =>
    bodyOf(`${key}b${at}`, `${people} ${body}`, code),
  );
  const persons = Array.from({ length: cast }, (_, at) => personOf(chance, `${key}p${at}`, code));
  const voices = persons.flatMap((person, at) => (at < bodies.length ? [person, bodies[at]!] : [person]));
  return { code, people, voices, force: `${people} forces` };
};

const othersOf = (chance: Chance, key: string, cast: number): readonly Voice[] => [
  bodyOf('un', 'UN Relief Office', undefined),
  bodyOf(`${key}r`, `${capital(syllables(chance, 2))} Rescue Service`, undefined),
  ...PLAIN.slice(0, 4).map(
    (plain, at): Voice => ({
      key: `${key}a${at}`,
      name: `a ${plain}`,
      family: plain,
      kind: 'person',
      naming: 'anonymous',
    }),
  ),
  ...Array.from({ length: cast }, (_, at) => personOf(chance, `${key}o${at}`, undefined)),
];

/** The nth matter. The first `WARS` last through the whole archive, with many towns and a large cast; the others some days. */
export const matterAt = (seed: number, number: number): Matter => {
  const chance = chanceFor(seed, 1, number);
  const isWar = number < WARS;
  const country = isWar ? number : chance.below(26);
  const admin = (at: number): number => 1 + ((number + at) % 40);
  const [regions, towns, cast] = isWar ? [5, 30, 24] : [1, 2, 4];
  return {
    number,
    isWar,
    from: isWar ? 0 : chance.below(DAYS),
    days: isWar ? DAYS : 2 + chance.below(14),
    regions: Array.from({ length: regions }, (_, at) => spotOf(chance, 'ADM1', { country, admin1: admin(at) })),
    towns: Array.from({ length: towns }, (_, at) => spotOf(chance, 'PPL', { country, admin1: admin(at % regions) })),
    sides: [sideOf(chance, `m${number}x`, cast), sideOf(chance, `m${number}y`, cast)],
    others: othersOf(chance, `m${number}`, cast),
    topic: topicOf(chance, isWar ? 120 : 50),
    things: Array.from({ length: 6 }, () => chance.pick(THINGS)),
  };
};

/** The nth outlet: forty of them, wires first. */
export const outletAt = (number: number): string => {
  const chance = chanceFor(0x6f75, number);
  return `${capital(syllables(chance, 2))} ${number < 3 ? 'Wire' : chance.pick(OUTLET_ENDS)}`;
};
