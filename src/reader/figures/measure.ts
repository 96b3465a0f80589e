import {
  AID,
  AID_ADJECTIVES,
  AIRCRAFT,
  CASUALTY_MEASURES,
  CONTROLLED,
  CONTROLLING,
  DEPLOYING,
  FIGHTING,
  LOST,
  PEOPLE,
  PRICE_WORDS,
  PRICED_BY,
  SETTLEMENTS,
  SHARES_OF,
  STRIKE_KINDS,
  STRIKE_VERBS,
  TERRITORY,
  VEHICLES,
  VOTE_NOUNS,
  WAY_UNITS,
  WAY_VERBS,
  WAYS,
} from '../lexicon/en/measures.ts';
import { FATES, type Fate, governorOf } from './casualties.ts';
import { endOf, type Found } from './found.ts';
import { isHyphen, type Scope, sameSentence, wordAt } from './pieces.ts';
import { votesAround } from './quantity.ts';

/** A measure with the rule that said so. */
export interface Measured {
  readonly measure: string;
  readonly by: string;
}

const CLAUSE_END = /^[;:()]$/u;

/** Whether a word of a set stands within so many pieces before a figure, in its clause. */
const within = (scope: Scope, from: number, reach: number, words: ReadonlySet<string>): boolean => {
  for (let at = from - 1; at >= from - reach && sameSentence(scope, at, from); at--) {
    if (CLAUSE_END.test(wordAt(scope, at))) return false;
    if (words.has(wordAt(scope, at))) return true;
  }
  return false;
};

const ahead = (scope: Scope, to: number, reach: number, words: ReadonlySet<string>): boolean => {
  for (let at = to; at < to + reach && sameSentence(scope, at, to - 1); at++) {
    if (CLAUSE_END.test(wordAt(scope, at))) return false;
    if (words.has(wordAt(scope, at))) return true;
  }
  return false;
};

/** "were captured", "have been destroyed", "are under Ukrainian control" behind a figure. */
const passiveAhead = ({ scope }: Found, to: number, words: ReadonlySet<string>): boolean => {
  for (let at = to; at < to + 6 && sameSentence(scope, at, to - 1); at++) {
    const word = wordAt(scope, at);
    if (words.has(word) && /^(?:was|were|been|are|is|being|now|since)$/u.test(wordAt(scope, at - 1))) return true;
    if (words.has(word) && at === to) return true;
    if (/^[.;,:()]$/u.test(word)) return false;
  }
  return false;
};

const underControl = ({ scope }: Found, to: number): boolean => {
  for (let at = to; at < to + 8 && sameSentence(scope, at, to - 1); at++)
    if (wordAt(scope, at) === 'under')
      return [1, 2, 3, 4].some((i) => /^(?:control|occupation)$/u.test(wordAt(scope, at + i)));
  return false;
};

const CONTROL_REACH = 6;
/** "took part in talks about 12 villages", "control of 28 settlements": only a verb that reaches its object. */
const PARTS = /^(?:part|place|over|time|off|care|hostage|responsibility|aim|stock|talks|elections|hope)$/u;

const controls = ({ scope, bounded, quantity }: Found): boolean => {
  for (let at = bounded.from - 1; at >= bounded.from - CONTROL_REACH && sameSentence(scope, at, quantity.from); at--) {
    const word = wordAt(scope, at);
    if (CLAUSE_END.test(word) || /^(?:in|from|near|after|that|which|killed|wounded|to|for)$/u.test(word)) return false;
    if (CONTROLLING.has(word)) return !PARTS.test(wordAt(scope, at + 1));
  }
  return false;
};

const isCount = ({ quantity }: Found): boolean => quantity.kind === 'count' && quantity.unit === '1';
const headOf = ({ phrase }: Found): string => phrase?.head ?? '';
const words = ({ scope, phrase }: Found): readonly string[] =>
  phrase ? scope.pieces.slice(phrase.from, phrase.to).map(({ lower }) => lower) : [];

const MAGNITUDE = /^(?:magnitudes?|richter)$/u;
const QUAKE = /^(?:quake|earthquake|tremor|temblor|aftershock|quakes|tremors|aftershocks|strength)$/u;
const TO_MAGNITUDE =
  /^(?:of|at|as|-|–|was|is|from|ranging|between|a|an|about|had|put|the|scale|registered|measured|measuring)$/u;
const SPOKEN: ReadonlySet<string> = new Set(['magnitude', 'magnitudes', 'richter']);

const magnitudeBefore = ({ scope, bounded: { from } }: Found): boolean => {
  for (let at = from - 1; at >= from - 4 && sameSentence(scope, at, from); at--) {
    if (MAGNITUDE.test(wordAt(scope, at))) return true;
    if (!TO_MAGNITUDE.test(wordAt(scope, at))) return false;
  }
  return false;
};

/** "magnitude 5.9", "a 6.1 quake", "5.6 on the Richter scale"; a number of one decimal where magnitude is spoken of. */
const magnitude: Fate = (found) => {
  const { scope, quantity } = found;
  const { value, numeral, to, number } = quantity;
  if (!isCount(found) || value <= 0 || value > 10 || numeral.scaled) return null;
  if (magnitudeBefore(found)) return found.phrase && !QUAKE.test(headOf(found)) ? null : 'magnitude';
  const after = isHyphen(wordAt(scope, to)) ? to + 1 : to;
  if (MAGNITUDE.test(wordAt(scope, after))) return 'magnitude';
  const decimal = !Number.isInteger(value) || wordAt(scope, number.from).includes('.');
  const degree = /^degrees?$/u.test(wordAt(scope, after)) ? after + 1 : after;
  if (decimal && QUAKE.test(wordAt(scope, degree))) return 'magnitude';
  if (/^(?:on|degrees)$/u.test(wordAt(scope, after)) && ahead(scope, after, 6, SPOKEN)) return 'magnitude';
  return decimal && !found.phrase && within(scope, found.bounded.from, 25, SPOKEN) ? 'magnitude' : null;
};

const votes: Fate = (found) => {
  const { scope, quantity, bounded } = found;
  const to = endOf(found);
  const ofVote =
    wordAt(scope, quantity.to) === 'of' && [1, 2, 3].some((i) => VOTE_NOUNS.has(wordAt(scope, quantity.to + i)));
  if (quantity.kind === 'share') return ofVote ? 'votes' : null;
  if (!isCount(found)) return null;
  if (VOTE_NOUNS.has(headOf(found)) && headOf(found) !== 'voted') return 'votes';
  if (found.phrase !== undefined) return null;
  const pair = [quantity.to, quantity.from - 1].some(
    (at) =>
      /^(?:[-–]|to|against)$/u.test(wordAt(scope, at)) &&
      /^\d/u.test(wordAt(scope, at + 1)) &&
      /^\d/u.test(wordAt(scope, at - 1)),
  );
  if (pair && votesAround(scope, quantity.from)) return 'votes';
  return ['for', 'against', 'abstained'].includes(wordAt(scope, to)) && within(scope, bounded.from, 6, VOTE_NOUNS)
    ? 'votes'
    : null;
};

const settlements: Fate = (found) => {
  if (!isCount(found) || !words(found).some((word) => SETTLEMENTS.has(word))) return null;
  const to = endOf(found);
  return controls(found) || passiveAhead(found, to, CONTROLLED) || underControl(found, to)
    ? 'settlements-controlled'
    : null;
};

const AREAS = /2$|^har$|^\[acr/u;
const PARCEL = /^(?:forest|woodland|crops|farmland|vegetation|brush|burned|burnt)$/u;

const area: Fate = (found) => {
  const { scope, quantity } = found;
  if (quantity.kind !== 'unit' || !AREAS.test(quantity.unit)) return null;
  if ([1, 2, 3].some((i) => PARCEL.test(wordAt(scope, quantity.to + i)))) return null;
  const to = quantity.to;
  const land = [1, 2, 3, 4].find((i) => TERRITORY.has(wordAt(scope, to + i)));
  return controls(found) || passiveAhead(found, land ? to + land + 1 : to, CONTROLLED) || underControl(found, to)
    ? 'area-controlled'
    : null;
};

const LENGTHS = /^(?:km|m|\[mi_i\]|\[nmi_i\]|\[ft_i\]|\[yd_i\])$/u;

const DIMENSION = /^(?:tall|high|wide|long|thick|square|cubic|per|an|a|deep)$/u;

/** Behind a conversion in brackets: "north" of "10 km (6 miles) north". */
const overConversion = (scope: Scope, to: number): number => {
  if (wordAt(scope, to) === ')') return to + 1;
  if (wordAt(scope, to) !== '(') return to;
  for (let at = to + 1; at < to + 7; at++) if (wordAt(scope, at) === ')') return at + 1;
  return to;
};

const distance: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'unit' || !LENGTHS.test(quantity.unit)) return null;
  const to = overConversion(scope, bounded.to);
  const [after, before] = [wordAt(scope, to), wordAt(scope, bounded.from - 1)];
  if (after === 'of') return null;
  const deep = after === 'deep' && /^(?:into|inside|within|in)$/u.test(wordAt(scope, to + 1));
  const moved =
    WAY_VERBS.has(before) || (/^(?:by|of|to)$/u.test(before) && WAY_VERBS.has(wordAt(scope, bounded.from - 2)));
  if (deep || WAYS.has(after) || moved) return 'distance';
  if (DIMENSION.test(after) || isHyphen(after) || isHyphen(wordAt(scope, quantity.number.to))) return null;
  return WAY_UNITS.has(quantity.unit) && !/^[\p{L}]/u.test(after) ? 'distance' : null;
};

const FORCES: ReadonlySet<string> = new Set([
  'force',
  'army',
  'contingent',
  'garrison',
  'brigade',
  'corps',
  'military',
  'troops',
]);

const troops: Fate = (found) => {
  const { scope, bounded } = found;
  if (!isCount(found)) return null;
  const head = headOf(found);
  if (head === 'troops') return 'troops';
  const strong = wordAt(scope, found.quantity.to + 1) === 'strong' && FORCES.has(head);
  if (strong) return 'troops';
  return FIGHTING.has(head) &&
    (within(scope, bounded.from, 5, DEPLOYING) || passiveAhead(found, endOf(found), DEPLOYING))
    ? 'troops'
    : null;
};

const strikes: Fate = (found) => {
  if (!isCount(found) || !/^(?:strikes?|airstrikes?|air-strikes?)$/u.test(headOf(found))) return null;
  if (/^air/u.test(headOf(found)) || words(found).some((word) => STRIKE_KINDS.has(word))) return 'strikes';
  return within(found.scope, found.bounded.from, 3, STRIKE_VERBS) ? 'strikes' : null;
};

/** Drones and missiles, where a number of them has another noun or stands alone: "47 of 50 drones". */
const partOf: Fate = (found) => {
  const { scope, quantity } = found;
  if (!isCount(found) || found.phrase || !/^(?:of|out)$/u.test(wordAt(scope, quantity.to))) return null;
  const heads = [1, 2, 3, 4, 5].map((i) => wordAt(scope, quantity.to + i));
  const stop = heads.findIndex((word) => /^[.,;:()]$/u.test(word));
  const near = stop < 0 ? heads : heads.slice(0, stop);
  if (near.some((word) => /^(?:drones|uavs)$/u.test(word))) return 'drones';
  return near.includes('missiles') ? 'missiles' : null;
};

const losses: Fate = (found) => {
  const { scope, bounded } = found;
  if (!isCount(found) || found.phrase === undefined) return null;
  const kind = words(found).findLast((word) => AIRCRAFT.has(word) || VEHICLES.has(word));
  if (kind === undefined || PEOPLE.has(headOf(found))) return null;
  const lost =
    LOST.has(governorOf(found).word) || within(scope, bounded.from, 3, LOST) || passiveAhead(found, endOf(found), LOST);
  if (!lost) return null;
  return AIRCRAFT.has(kind) && kind !== 'fighters' ? 'aircraft-lost' : VEHICLES.has(kind) ? 'vehicles-lost' : null;
};

const aid: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'money') return null;
  for (let at = bounded.to; at < bounded.to + 6; at++) {
    if (AID.has(wordAt(scope, at))) return 'aid-amount';
    if (!AID_ADJECTIVES.has(wordAt(scope, at)) && !isHyphen(wordAt(scope, at))) break;
  }
  const before = [1, 2, 3, 4].map((i) => wordAt(scope, bounded.from - i));
  const worth = /^(?:worth|of|totalling|totaling|valued|package)$/u.test(before[0]!) || before[0] === 'at';
  return worth && before.some((word) => AID.has(word)) ? 'aid-amount' : null;
};

const price: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'money') return null;
  const per = /^(?:a|an|per)$/u.test(wordAt(scope, bounded.to)) && PRICED_BY.has(wordAt(scope, bounded.to + 1));
  if (per || wordAt(scope, bounded.to) === 'apiece') return 'price';
  if (wordAt(scope, bounded.from - 1) === 'by') return null;
  const share = wordAt(scope, bounded.to) === 'per' && wordAt(scope, bounded.to + 1) !== 'unit';
  return !share && within(scope, bounded.from, 4, PRICE_WORDS) ? 'price' : null;
};

const CHANGES =
  /^(?:decline|drop|increase|rise|fall|growth|gain|loss|cut|cuts|jump|surge|reduction|decrease|plunge|hike|discount|slump|raise|higher|lower|more|less|fewer|off|improvement|chance|interest|annually|probability)$/u;
const CHANGED =
  /^(?:rose|risen|rising|rise|rises|fell|fallen|falling|fall|falls|up|down|grew|grown|growing|grow|grows|dropped|drop|dropping|drops|increased|increase|increasing|increases|decreased|decrease|declined|decline|gained|gain|lost|jumped|surged|plunged|slumped|climbed|cut|cutting|cuts|reduced|reduce|slashed|shrank|shrink|contracted|expanded|soared|tumbled|slipped|edged|advanced|added|shed|discount|boost|boosted|by)$/u;

/** A share is a part of something; what rose or fell by so much is none. */
const share: Fate = ({ scope, quantity, bounded }) => {
  if (quantity.kind !== 'share') return null;
  const [after, before] = [wordAt(scope, bounded.to), wordAt(scope, bounded.from - 1)];
  if (CHANGES.test(after) || CHANGES.test(wordAt(scope, bounded.to + 1)) || CHANGED.test(before)) return null;
  if (after === 'of' || (after === ',' && wordAt(scope, bounded.to + 1) === 'of')) return 'share';
  if ([0, 1, 2].some((i) => SHARES_OF.has(wordAt(scope, bounded.to + i)))) return 'share';
  return quantity.by === 'fraction' || quantity.by === 'ratio' ? 'share' : null;
};

/** Rules for what a figure measures, the surest first. */
const RULES: readonly { readonly name: string; readonly read: Fate }[] = [
  { name: 'magnitude', read: magnitude },
  ...FATES.slice(0, -2),
  { name: 'votes', read: votes },
  { name: 'settlements', read: settlements },
  { name: 'area', read: area },
  { name: 'distance', read: distance },
  { name: 'losses', read: losses },
  { name: 'strikes', read: strikes },
  ...FATES.slice(-2),
  { name: 'troops', read: troops },
  { name: 'part-of', read: partOf },
  { name: 'aid', read: aid },
  { name: 'price', read: price },
  { name: 'share', read: share },
];

const measured = (found: Found): Measured | undefined => {
  for (const { name, read } of RULES) {
    const measure = read(found);
    if (measure !== null) return { measure, by: name };
  }
  return undefined;
};

const JOINED =
  /^(?:,|and|or|as|well|plus|another|also|at|least|including|among|them|whom|of|more|than|other|—|–|both)$/u;
const INCLUDING = /^(?:including|among)$/u;

/** What stands between two figures, if nothing but words that put them side by side. */
const between = (a: Found, b: Found): readonly string[] | undefined => {
  const [from, to] = [endOf(a), b.bounded.from];
  if (to - from > 5 || to < from || !sameSentence(a.scope, from - 1, to)) return undefined;
  const list = a.scope.pieces.slice(from, to).map(({ lower }) => lower);
  return list.length > 0 && list.every((word) => JOINED.test(word)) ? list : undefined;
};

const ofPeople = (found: Found): boolean =>
  isCount(found) && (PEOPLE.has(headOf(found)) || /^others?$/u.test(wordAt(found.scope, found.quantity.to)));

/** "killed five policemen and two civilians", "12 soldiers and 3 civilians were killed", "12 people, including three children, were killed". */
const sideBySide = (
  founds: readonly Found[],
  measures: readonly (Measured | undefined)[],
): readonly (Measured | undefined)[] => {
  const own = [...measures];
  for (let i = own.length - 2; i >= 0; i--) {
    const [a, b, next] = [founds[i]!, founds[i + 1]!, own[i + 1]];
    const list = own[i] === undefined && ofPeople(a) && next?.by === 'became' ? between(a, b) : undefined;
    if (list?.some((word) => /^(?:and|or|plus)$/u.test(word)) || (list?.length === 1 && ofPeople(b)))
      own[i] = { measure: next!.measure, by: 'side-by-side' };
  }
  for (let i = 1; i < own.length; i++) {
    const [a, b, before] = [founds[i - 1]!, founds[i]!, own[i - 1]];
    if (own[i] !== undefined || before === undefined || !ofPeople(b)) continue;
    const list = between(a, b);
    if (list && (CASUALTY_MEASURES.has(before.measure) || list.some((word) => INCLUDING.test(word))))
      own[i] = { measure: before.measure, by: 'side-by-side' };
  }
  return own;
};

/** "12 people, three of them children, were killed" has its own cue; what has none at all measures something other. */
export const measuresOf = (founds: readonly Found[]): readonly Measured[] =>
  sideBySide(founds, founds.map(measured)).map((found) => found ?? { measure: 'other', by: 'none' });
