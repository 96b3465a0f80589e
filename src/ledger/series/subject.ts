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

/** What a figure counts. Nothing where it cannot be told: a bare number is comparable with none. */
export const subjectOf = (figure: Figure, statement: Statement | undefined): Subject | undefined => {
  const measure = figure.measure ?? 'other';
  const noun = headOf(figure.counts);
  const scale = figure.si?.unit ?? (MONEY.test(figure.unit) ? 'money' : figure.unit);
  if (measure === 'other' && noun === undefined && figure.unit === '1') return undefined;
  const among = noun === undefined ? undefined : AMONG.get(noun);
  return {
    measure,
    ...(LOOSE.has(measure) && noun !== undefined ? { noun } : {}),
    ...(measure !== 'other' && among !== undefined ? { among } : {}),
    scale,
    planned: statement?.modality === 'future' || statement?.modality === 'conditional',
  };
};
