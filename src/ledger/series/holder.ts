import type { Actor, Place, Span } from '../../model/index.ts';
import { STATES } from '../../model/states.ts';
import type { FigurePoint } from './points.ts';
import { isCountry } from './profile.ts';
import { within } from './within.ts';

/** Measures of what somebody holds: Ukraine holds land in Kursk, Russia elsewhere. */
const HELD: ReadonlySet<string> = new Set(['area-controlled', 'settlements-controlled', 'settlements-lost']);

const ALPHA3: ReadonlyMap<string, string> = new Map(STATES.map(({ alpha2, alpha3 }) => [alpha2, alpha3]));

/** What it takes to tell who holds what a figure counts. */
interface Holding {
  readonly text: string;
  readonly sentence: Span;
  readonly figure: Span;
  readonly measure: string;
  /** Place names of the article in order, those that stand for a state or its people among them. */
  readonly names: readonly Place[];
  readonly speaker: Actor | undefined;
}

/** "of Russia's Kursk region", "in Ukraine": where, and not who. */
const WHERE =
  /\b(?:of|in|inside|within|into|from|near|to|across|around|against|on|for|at|beside|outside)\s+(?:the\s+)?$/iu;
/** "held by Russia", "under Ukrainian control". */
const BY = /\b(?:by|under)\s+(?:the\s+)?$/iu;
/** "out of Russian control", "from Russian hands": who lost it. */
const OUT = /\b(?:out of|from)\s+(?:the\s+)?$/iu;
const HANDS = /^['’]?s?\s*(?:control|hands|rule)\b/iu;
const OWN = /\b(?:we|our|us|its|his|her|their|it|they)\b/iu;
const LOST = /\b(?:lost|loses?|losing|ceded|surrendered|gave up|given up)\b/iu;

/** The side of a name, if it is of a state, its people or its government, and of no town or region. */
const sideOf = (place: Place): string | undefined =>
  place.country !== undefined && (place.use !== 'literal' || isCountry(place)) ? ALPHA3.get(place.country) : undefined;

const before = (text: string, { start }: Span): string => text.slice(Math.max(0, start - 14), start);

/** Who is told behind the figure to have it, or to have it no more. */
const behind = ({ text, figure }: Holding, names: readonly Place[]): string | undefined => {
  for (const name of names) {
    if (name.span.start < figure.end) continue;
    const side = sideOf(name);
    if (side === undefined) continue;
    const hands = HANDS.test(text.slice(name.span.end, name.span.end + 14));
    if (OUT.test(before(text, name.span)) && hands) return `-${side}`;
    if (
      BY.test(before(text, name.span)) &&
      (hands || name.use !== 'literal' || /\bby\b/iu.test(before(text, name.span)))
    )
      return side;
  }
  return undefined;
};

/** Who is told before the figure, nearest first: "Ukrainian forces control", "Russia has lost". */
const ahead = ({ text, figure, measure }: Holding, names: readonly Place[]): string | undefined => {
  for (const name of names.toReversed()) {
    const side = sideOf(name);
    if (name.span.end > figure.start || side === undefined || WHERE.test(before(text, name.span))) continue;
    const lost = measure === 'settlements-lost' && LOST.test(text.slice(name.span.end, figure.start));
    return lost ? `-${side}` : measure === 'settlements-lost' ? undefined : side;
  }
  return undefined;
};

/** "we hold", "his forces control": the speaker's own side. */
const speakersOwn = ({ text, sentence, figure, measure, speaker }: Holding): string | undefined => {
  if (speaker?.side === undefined || !OWN.test(text.slice(sentence.start, figure.start))) return undefined;
  return measure === 'settlements-lost' ? `-${speaker.side}` : speaker.side;
};

/** Who holds what a figure counts: ISO 3166-1 alpha-3 of a state; with "-" before it, who holds it no more. */
export const holderOf = (holding: Holding): string | undefined => {
  if (!HELD.has(holding.measure)) return undefined;
  const names = within(holding.names, holding.sentence);
  return behind(holding, names) ?? ahead(holding, names) ?? speakersOwn(holding);
};

const contradict = (a: string, b: string): boolean =>
  a.startsWith('-') === b.startsWith('-') ? a !== b : a.replace('-', '') === b.replace('-', '');

/** Whether what some points count is held by one and what others count by another. */
export const areApart = (a: readonly FigurePoint[], b: readonly FigurePoint[]): boolean =>
  a.some(
    ({ holder }) =>
      holder !== undefined && b.some((other) => other.holder !== undefined && contradict(holder, other.holder)),
  );
