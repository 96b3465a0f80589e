import type { Span } from '../../model/index.ts';
import type { Accepted } from './accept.ts';
import { asMatch } from './formed-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Surroundings } from './matches-around.ts';
import type { Word } from './place-words.ts';

/** A name as a trained tagger gives it. */
export interface TaggedName {
  readonly span: Span;
  readonly kind: 'place' | 'person' | 'organisation';
  readonly probability: number;
}

/** A tag less likely than this is not heard. */
const HEARD = 0.5;

/** Rules that are right where a tagger is silent, nineteen times in twenty on LGL and GeoVirus. */
const TRUSTED = new Set([
  'abbreviated-unit',
  'before-container',
  'container',
  'home-of',
  'of-party',
  'whole-unit',
  'unit-head',
  'settlement-of',
  'settled',
  'demonym',
  'dateline',
]);

/** The words that a span covers, as a run; undefined where it covers none. */
const makeRunOf = (words: readonly Word[]) => (span: Span) => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (words[mid]!.end <= span.start) low = mid + 1;
    else high = mid;
  }
  let to = low;
  while (to < words.length && words[to]!.start < span.end) to += 1;
  return low < to ? { from: low, to } : undefined;
};

interface Tagging {
  readonly text: string;
  readonly words: readonly Word[];
  readonly gazetteer: Gazetteer;
  readonly surroundings: readonly Surroundings[];
  readonly names: readonly TaggedName[];
}

/** What the rules accepted, in the light of a tagger: its places are taken, its persons are not, what it is silent on needs a trusted rule. */
export const withTags = (
  accepted: readonly Accepted[],
  { text, words, gazetteer, surroundings, names }: Tagging,
): readonly Accepted[] => {
  const runOf = makeRunOf(words);
  const kindAt = new Map<number, TaggedName>();
  for (const name of names) {
    const run = name.probability >= HEARD ? runOf(name.span) : undefined;
    for (let at = run?.from ?? 0; at < (run?.to ?? 0); at++) kindAt.set(at, name);
  }
  const tagOf = ({ around: { match } }: Accepted): TaggedName | undefined => kindAt.get(match.from);
  const trusted = accepted.filter((one) => {
    const kind = tagOf(one)?.kind;
    return kind === 'place' || (kind !== 'person' && TRUSTED.has(one.by));
  });
  const taken = new Set(
    trusted.flatMap(({ around: { match } }) => Array.from({ length: match.to - match.from }, (_, i) => match.from + i)),
  );
  const byFirst = new Map(surroundings.map((around) => [around.match.from, around]));
  const added = names.flatMap((name): Accepted[] => {
    const run = name.kind === 'place' && name.probability >= HEARD ? runOf(name.span) : undefined;
    if (run === undefined) return [];
    for (let at = run.from; at < run.to; at++) if (taken.has(at)) return [];
    for (let at = run.from; at < run.to; at++) taken.add(at);
    const known = byFirst.get(run.from);
    const whole = asMatch(text, words, run, gazetteer);
    const around = known !== undefined && (known.match.to === run.to || whole.bearers.length === 0) ? known : undefined;
    return [
      { around: around && around.match.to <= run.to ? around : { words, match: whole, contains: false }, by: 'tagged' },
    ];
  });
  return [...trusted, ...added].sort((a, b) => a.around.match.from - b.around.match.from);
};
