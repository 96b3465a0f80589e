import { amountWords } from '../../model/describe.ts';
import { type Amount, convertedSlack, intervalOf, overlap, unitOf } from './interval.ts';

export type Verdict = 'equal' | 'compatible' | 'update' | 'conflict';

/** What two tellings of one measure are to each other; `later` is the one that replaces the other. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly later?: 'a' | 'b';
  /** Plain words, for a person. */
  readonly reason: string;
}

/** A telling as it is compared: its amount, the same in other units that the text itself gives, since when, for whom. */
export interface Told {
  readonly measure: string;
  readonly amount: Amount;
  /** The same amount as the text restates it: "€2 million ($2.6 million)". */
  readonly restated?: readonly Amount[];
  /** ISO day as of which it is told. */
  readonly day?: string;
  /** ISO 3166-1 alpha-3 of the states that those who tell it speak for. */
  readonly sides?: readonly string[];
  /** Keys of those who give it for themselves. */
  readonly voices?: readonly string[];
}

/** Whether two keys of voices are of one. */
export type SameVoice = (a: string, b: string) => boolean;
export const equalKeys: SameVoice = (a, b) => a === b;

/** What only grows: a later count holds the earlier one. */
const GROWING: ReadonlySet<string> = new Set(
  'killed wounded missing captured detained displaced evacuated returned strikes drones missiles aircraft-lost vehicles-lost other'.split(
    ' ',
  ),
);
/** What stays what it is: a later telling is no newer state of it. */
const FIXED: ReadonlySet<string> = new Set(['magnitude', 'distance', 'votes']);

/** What is held by whoever says so: another's later number is no newer state of it. */
const CLAIMED: ReadonlySet<string> = new Set(['area-controlled', 'settlements-controlled', 'settlements-lost']);
/** For so many days: then what is held may be another by anybody's account. */
const CLAIM_STANDS = 3;
const DAY = 86_400_000;

const isOpen = ({ bound }: Amount): boolean => bound !== undefined && bound !== 'about' && bound !== 'exact';

/** The two amounts in one unit, if the texts give one. */
const inOneUnit = (a: Told, b: Told): readonly [Amount, Amount] | undefined => {
  for (const x of [a.amount, ...(a.restated ?? [])])
    for (const y of [b.amount, ...(b.restated ?? [])]) if (unitOf(x) === unitOf(y)) return [x, y];
  return undefined;
};

const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));

/** Whether one is the other in another unit, rounded as it is written: 1,000 km2 and 386 square miles. */
const converts = (a: Amount, b: Amount): boolean =>
  overlap(intervalOf({ ...a, bound: 'exact' }, 0), intervalOf({ ...b, bound: 'exact' }, convertedSlack(b))) ||
  overlap(intervalOf({ ...a, bound: 'exact' }, convertedSlack(a)), intervalOf({ ...b, bound: 'exact' }, 0));

/** Whether two amounts give the same answer: the same number or its conversion, and neither of them open where the other is not. */
export const sameAmount = (a: Amount, b: Amount): boolean => {
  if (unitOf(a) !== unitOf(b) || (a.high === undefined) !== (b.high === undefined)) return false;
  if (isOpen(a) || isOpen(b) ? a.bound !== b.bound : false) return false;
  if (a.unit !== b.unit) return converts(a, b);
  return near(a.value, b.value) && (a.high === undefined || near(a.high, b.high!));
};

/** Equal for amounts told in the same way: what need not be compared. */
export const amountKey = ({ value, high, bound, unit }: Amount): string => `${value} ${high} ${bound} ${unit}`;

/** Open bounds of different units need room for the conversion: "over 35 miles" and 56 km. */
const meet = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit
    ? overlap(intervalOf(a), intervalOf(b))
    : overlap(intervalOf(a, convertedSlack(a)), intervalOf(b, convertedSlack(b)));

/** Whether those who tell the two speak for no side in common, and each for some. */
const opposed = (a: Told, b: Told): boolean =>
  (a.sides ?? []).length > 0 && (b.sides ?? []).length > 0 && !a.sides!.some((side) => b.sides!.includes(side));

/** Whether somebody gives each of the two for himself, and nobody, and no side, gives both. */
export const strangers = (a: Told, b: Told, same: SameVoice): boolean => {
  const [some, others] = [a.voices ?? [], b.voices ?? []];
  if (some.length === 0 || others.length === 0) return false;
  if (a.sides?.some((side) => b.sides?.includes(side))) return false;
  return !some.some((voice) => others.some((other) => same(voice, other)));
};

const longAfter = (early: Told, late: Told): boolean =>
  Date.parse(late.day!) - Date.parse(early.day!) > CLAIM_STANDS * DAY;

/** Whether `late` can be the same count as `early`, gone on: no less of what only grows, not another's claim to what is held. */
const follows = (early: Told, late: Told, { pair, same }: Pair): boolean => {
  if (FIXED.has(late.measure)) return false;
  if (CLAIMED.has(late.measure))
    return !(opposed(early, late) || strangers(early, late, same)) || longAfter(early, late);
  if (opposed(early, late)) return false;
  return !GROWING.has(late.measure) || intervalOf(pair[1]).high >= intervalOf(pair[0]).low;
};

/** Two amounts in one unit, in the order of their tellings, and whose voices are one. */
interface Pair {
  readonly pair: readonly [Amount, Amount];
  readonly same: SameVoice;
}

const laterOf = (a: Told, b: Told, { pair, same }: Pair): 'a' | 'b' | undefined => {
  if (a.day === undefined || b.day === undefined || a.day === b.day) return undefined;
  if (a.day < b.day) return follows(a, b, { pair, same }) ? 'b' : undefined;
  return follows(b, a, { pair: [pair[1], pair[0]], same }) ? 'a' : undefined;
};

/** What two tellings are to each other, and which replaces the other. */
export type Verdicted = Pick<Comparison, 'verdict' | 'later'>;

/**
 * What two tellings of one measure of one matter are to each other. Nothing says which of them is right. Amounts in two
 * currencies, with no rate in the texts, cannot be told apart and count as compatible.
 */
export const verdictOf = (a: Told, b: Told, same: SameVoice = equalKeys): Verdicted => {
  const pair = inOneUnit(a, b);
  if (pair === undefined) return { verdict: 'compatible' };
  if (sameAmount(...pair)) return { verdict: 'equal' };
  if (meet(...pair)) return { verdict: 'compatible' };
  const later = laterOf(a, b, { pair, same });
  return later === undefined ? { verdict: 'conflict' } : { verdict: 'update', later };
};

/** Why two tellings are what they are to each other, in plain words. */
export const reasonOf = (a: Told, b: Told, { verdict, later }: Verdicted): string => {
  const [said, other] = [amountWords(a.amount), amountWords(b.amount)];
  if (verdict === 'equal') return said === other ? `both say ${said}` : `${said} and ${other} are the same amount`;
  if (verdict === 'conflict') return `${said} and ${other} cannot both hold`;
  if (inOneUnit(a, b) === undefined) return `${said} and ${other}: no text gives the rate between their units`;
  if (verdict === 'compatible') return `${said} and ${other} can both hold`;
  const [early, late] = later === 'b' ? [a, b] : [b, a];
  return `${amountWords(late.amount)} as of ${late.day} replaces ${amountWords(early.amount)} as of ${early.day}`;
};

/** What two tellings are to each other, and why. */
export const compareTold = (a: Told, b: Told, same: SameVoice = equalKeys): Comparison => {
  const found = verdictOf(a, b, same);
  return { ...found, reason: reasonOf(a, b, found) };
};
