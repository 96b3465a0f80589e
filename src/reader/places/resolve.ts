import type { Accepted } from './accept.ts';
import type { Bearer, Entry } from './gazetteer.ts';
import { isGovernment } from './use.ts';
import { ALONE, IN_CONTEXT, type Weights } from './weights.ts';

/** The places that one name may mean in an article, with how likely each is; they sum to one. */
export interface Group {
  readonly key: string;
  readonly count: number;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly bearer: Bearer;
  /** Whether the text says it lies in this one's unit or state: "Paris, Texas". */
  readonly stated: boolean;
  /** Whether the text calls it a unit: "Kursk region". */
  readonly called: boolean;
  /** Whether it is used as a government's name is: "Washington said". */
  readonly governing: boolean;
  readonly probability: number;
}

/** Where the likely places of an article lie: weight by state, by first-level unit, and by cell of the globe. */
interface Context {
  readonly countries: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<number, number>;
  readonly cells: ReadonlyMap<number, number>;
}

/** Cells of this many degrees: a place's own cell and those beside it reach some 150 to 300 kilometres. */
const CELL = 1.5;
const ACROSS = Math.ceil(360 / CELL) + 2;

const rowOf = (lat: number): number => Math.floor((lat + 90) / CELL);
const columnOf = (lon: number): number => Math.floor((lon + 180) / CELL);
const cellOf = ({ lat = 0, lon = 0 }: Entry): number => rowOf(lat) * ACROSS + columnOf(lon);

/** Named often says more, but not in proportion. */
const voice = ({ count }: Group): number => 1 + Math.log(count);

const isLocal = ({ level, lat }: Entry): boolean => (level === 'town' || level === 'district') && lat !== undefined;

const add = <K>(map: Map<K, number>, key: K, weight: number): void => {
  map.set(key, (map.get(key) ?? 0) + weight);
};

const contextOf = (groups: readonly Group[], home: ReadonlyMap<string, number>): Context => {
  const countries = new Map(home);
  const units = new Map<number, number>();
  const cells = new Map<number, number>();
  for (const group of groups)
    for (const { bearer, probability } of group.choices) {
      const weight = probability * voice(group);
      const { entry } = bearer;
      if (entry.country !== undefined) add(countries, entry.country, weight);
      if (entry.unit >= 0) add(units, entry.unit, weight);
      if (isLocal(entry)) add(cells, cellOf(entry), weight);
    }
  return { countries, units, cells };
};

const NOWHERE_YET: ReadonlyMap<string, number> = new Map();

/** A group's own share of what surrounds it, which is not to speak for itself. */
const ownShares = (group: Group): Context => contextOf([group], NOWHERE_YET);

const around = (cells: ReadonlyMap<number, number>, entry: Entry): number => {
  const cell = cellOf(entry);
  let sum = 0;
  for (const row of [-1, 0, 1]) for (const column of [-1, 0, 1]) sum += cells.get(cell + row * ACROSS + column) ?? 0;
  return sum;
};

const logOf = (mass: number): number => Math.log1p(Math.max(0, mass) * 4);

/** What speaks for a choice, as the numbers that `Weights` weighs, in its order. */
const signals = (choice: Choice, context: Context, own: Context): readonly number[] => {
  const { entry, alternate } = choice.bearer;
  const country = entry.country ?? '';
  const town = entry.level === 'town';
  return [
    town ? Math.log10(entry.population + 1) : 0,
    entry.level === 'country' ? 1 : 0,
    entry.level === 'region' ? 1 : 0,
    entry.level === 'unit' ? 1 : 0,
    entry.level === 'unit' ? Math.log10(entry.population + 1) : 0,
    entry.level === 'district' ? 1 : 0,
    entry.level === 'district' ? Math.log10(entry.population + 1) : 0,
    alternate && entry.level !== 'country' ? 1 : 0,
    entry.feature === 'PPLC' ? 1 : 0,
    entry.feature === 'PPLA' ? 1 : 0,
    entry.feature === 'PPLX' ? 1 : 0,
    choice.stated ? 1 : 0,
    choice.called && (entry.level === 'unit' || entry.level === 'district') ? 1 : 0,
    logOf((context.countries.get(country) ?? 0) - (own.countries.get(country) ?? 0)),
    entry.unit < 0 ? 0 : logOf((context.units.get(entry.unit) ?? 0) - (own.units.get(entry.unit) ?? 0)),
    isLocal(entry) ? logOf(around(context.cells, entry) - around(own.cells, entry)) : 0,
    entry.level === 'unit' ? logOf((context.countries.get(country) ?? 0) - (own.countries.get(country) ?? 0)) : 0,
    choice.governing && (entry.feature === 'PPLC' || entry.level === 'country') ? 1 : 0,
  ];
};

const weigh = (weights: Weights, values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * weights[at]!, 0);

const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
};

const judged = (group: Group, context: Context, weights: Weights): Group => {
  if (group.choices.length === 0) return group;
  const own = ownShares(group);
  const shares = softmax(group.choices.map((choice) => weigh(weights, signals(choice, context, own))));
  return { ...group, choices: group.choices.map((choice, at) => ({ ...choice, probability: shares[at]! })) };
};

const bareKey = ({ around: { match } }: Accepted): string =>
  `${match.kind === 'demonym' ? 'demonym:' : ''}${match.key}`;

/** What a name is grouped by: its key, and the place that it is said to lie in. */
const groupKey = (one: Accepted): string => {
  const { container } = one.around;
  return container ? `${bareKey(one)}, ${container.key}` : bareKey(one);
};

const liesIn = (entry: Entry, container: readonly Bearer[]): boolean =>
  container.some(
    ({ entry: large }) =>
      large.index !== entry.index &&
      (entry.unit === large.index ||
        entry.district === large.index ||
        (large.level === 'country' && large.country === entry.country && entry.level !== 'country')),
  );

const groupOf = (key: string, members: readonly Accepted[], outer: readonly Bearer[] | undefined): Group => {
  const { match } = members[0]!.around;
  const called = members.some(({ by }) => by === 'unit-head');
  const governing = members.some(({ around }) => isGovernment(around.words, around.match));
  const choices = match.bearers
    .filter(({ entry }) => entry.lat !== undefined)
    .map((bearer) => ({
      bearer,
      stated: outer !== undefined && liesIn(bearer.entry, outer),
      called,
      governing,
      probability: 0,
    }));
  return {
    key,
    count: members.length,
    choices: choices.map((choice) => ({ ...choice, probability: 1 / choices.length })),
  };
};

/**
 * Names grouped for resolving. A name that is once said to lie somewhere means the same place where it stands alone; said
 * to lie in two places, it is two names, and where it stands alone the first.
 */
export const groupMatches = (
  accepted: readonly Accepted[],
): { readonly groups: readonly Group[]; readonly keyOf: (one: Accepted) => string } => {
  const said = new Map<string, string>();
  for (const one of accepted) {
    if (one.around.container !== undefined && !said.has(bareKey(one))) said.set(bareKey(one), groupKey(one));
  }
  const keyOf = (one: Accepted): string => {
    const own = groupKey(one);
    return one.around.container === undefined ? (said.get(own) ?? own) : own;
  };
  const members = new Map<string, Accepted[]>();
  for (const one of accepted) {
    const key = keyOf(one);
    const before = members.get(key);
    if (before) before.push(one);
    else members.set(key, [one]);
  }
  const groups = [...members].map(([key, ones]) =>
    groupOf(key, ones, ones.find(({ around: { container } }) => container !== undefined)?.around.container?.bearers),
  );
  return { groups, keyOf };
};

/** Rounds of reading each name by what the others seem to mean. */
const ROUNDS = 3;

/** Every name's places with how likely each is, in the light of all other names of the article. */
export const resolveGroups = (
  groups: readonly Group[],
  home: ReadonlyMap<string, number>,
  weights = { alone: ALONE, inContext: IN_CONTEXT },
  rounds = ROUNDS,
): readonly Group[] => {
  const nothing = contextOf([], home);
  let judgedGroups = groups.map((group) => judged(group, nothing, weights.alone));
  for (let round = 0; round < rounds; round++) {
    const context = contextOf(judgedGroups, home);
    judgedGroups = judgedGroups.map((group) => judged(group, context, weights.inContext));
  }
  return judgedGroups;
};

/** Choices looked at for being one place under two heads, a city and its unit. */
const AMONG = 12;

const beside = ({ bearer: { entry: a } }: Choice, { bearer: { entry: b } }: Choice): boolean =>
  Math.abs(a.lat! - b.lat!) < 1 && Math.abs(a.lon! - b.lon!) * Math.cos((a.lat! * Math.PI) / 180) < 1;

/** Which of a city and the unit around it a mention speaks of: "the Kursk region" is the unit, "MOSCOW, Aug 7" the city. */
export const asCalled = ({ choices }: Group, best: Choice, unit: boolean): Choice => {
  const { level } = best.bearer.entry;
  if (level !== 'unit' && level !== 'town') return best;
  const wanted = unit ? 'unit' : 'town';
  if (level === wanted) return best;
  const other = choices
    .filter(
      (one) =>
        one.bearer.entry.level === wanted &&
        beside(one, best) &&
        one.bearer.entry.country === best.bearer.entry.country &&
        (wanted === 'unit' || /^PPLA$|^PPLC$/u.test(one.bearer.entry.feature)),
    )
    .toSorted((a, b) => b.probability - a.probability)[0];
  return other === undefined ? best : { ...best, bearer: other.bearer };
};

/**
 * The likeliest of a name's places, with how likely it or one beside it is: "Moscow" the city and the unit are one.
 * Undefined where the gazetteer holds none.
 */
export const bestChoice = ({ choices }: Group): Choice | undefined => {
  const likely = [...choices].sort((a, b) => b.probability - a.probability).slice(0, AMONG);
  const mass = (choice: Choice): number =>
    likely.reduce((sum, other) => sum + (beside(choice, other) ? other.probability : 0), 0);
  return likely
    .map((choice) => ({ ...choice, probability: mass(choice) }))
    .reduce<Choice | undefined>((best, one) => (best && best.probability >= one.probability ? best : one), undefined);
};
