import type { Figure, Statement } from '../../model/index.ts';
import { stem } from './terms.ts';

/** What a figure counts, as far as two figures must share it to be told of one thing. */
export interface Subject {
  readonly measure: string;
  /** Head of what is counted, where the measure does not say it: "village". */
  readonly noun?: string;
  /** Who of people is counted, where that is some and not all: fighters are not all who fell. */
  readonly among?: string;
  /** '1', '%', 'money', or the SI unit. */
  readonly scale: string;
  /** What each of it is for: "$23 million per season". */
  readonly per?: string;
  /** Told of what is to come or would be. */
  readonly planned: boolean;
}

const AMONG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fighters: 'soldier soldiers troop troops fighter militant insurgent rebel guerrilla serviceman marine combatant',
    police: 'police policeman policewoman officer guard',
    children: 'child boy girl infant baby teenager',
    women: 'woman',
    foreigners: 'foreigner tourist',
    journalists: 'journalist reporter',
  }).flatMap(([among, nouns]) => nouns.split(' ').map((noun) => [noun, among] as const)),
);
/** What a measure says of what is counted, in `counts`: "person killed" counts persons. */
const BECAME = /^(?:killed|wounded|missing|captured|detained|displaced|evacuated|returned|dead|injured)$/u;
const MONEY = /^[A-Z]{3}$/u;

/** The noun at the head of what is counted: "villages" of "mudbrick villages", "person" of "person killed". */
const headOf = (counts: string | undefined): string | undefined => {
  const words = (counts ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  const of = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'in' || BECAME.test(word)));
  const head = (of === -1 ? words : words.slice(0, of)).at(-1);
  return head === undefined || BECAME.test(head) ? undefined : stem(head);
};

/** Measures whose figures are of one thing only where what is told of them is one as well. */
const LOOSE: ReadonlySet<string> = new Set(['other', 'share', 'price', 'aid-amount', 'distance', 'votes', 'strikes']);
export const isLoose = ({ measure }: Subject): boolean => LOOSE.has(measure);

const PER =
  /^[^.;,()]{0,12}?\b(?:(?:per|each|every)\s+(\p{L}+)|an?\s+(year|month|week|day|hour|season|night|barrel|person|head|share|piece|ton|tonne|gallon|litre|liter|kilo)\b)/iu;
const RATE = /^\s*(?:\p{L}+\s+)?(?:annual(?:ly)?|yearly|monthly|weekly|daily|hourly|apiece)\b/iu;

/** "per season", "a year", "annual": a rate is not comparable with a sum. */
export const rateAfter = (after: string): string | undefined => {
  const per = PER.exec(after);
  if (per) return stem((per[1] ?? per[2])!.toLowerCase());
  return RATE.test(after) ? 'time' : undefined;
};

const ANY = /\b(?:an?|any|every)\s+(?:[\p{L}-]{1,20}[\s-]+){0,2}$/iu;
const CAN = /^[\s-]*\p{L}{1,20}\s+(?:can|could|would|might)\b/iu;

/** "A magnitude-6 quake can cause damage" tells of quakes as such and of none that was. */
export const isGeneric = (before: string, after: string): boolean => ANY.test(before) && CAN.test(after);

/** What a figure counts, with the words after it. Nothing where it cannot be told: a bare number is comparable with none. */
export const subjectOf = (figure: Figure, statement: Statement | undefined, after: string): Subject | undefined => {
  const measure = figure.measure ?? 'other';
  const noun = headOf(figure.counts);
  const scale = figure.si?.unit ?? (MONEY.test(figure.unit) ? 'money' : figure.unit);
  if (measure === 'other' && noun === undefined && figure.unit === '1') return undefined;
  const per = rateAfter(after);
  const among = noun === undefined ? undefined : AMONG.get(noun);
  return {
    measure,
    ...(LOOSE.has(measure) && noun !== undefined ? { noun } : {}),
    ...(measure !== 'other' && among !== undefined ? { among } : {}),
    scale,
    ...(per === undefined ? {} : { per }),
    planned: statement?.modality === 'future' || statement?.modality === 'conditional',
  };
};
