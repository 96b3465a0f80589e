import type { Span } from '../../model/index.ts';
import type { Copy, SharedPassage } from './find-copies.ts';
import { addBeside, beside, touching } from './stretches.ts';

/** An article that told words before; `own`: an earlier text of the same page. */
interface Origin {
  readonly original: string;
  readonly own?: true;
}

/** A stretch of a text whose words were there before, in the article that first told them. */
interface Stretch extends Span, Origin {}

/** Where the words of an article come from. */
export interface Origins {
  /** The article that half of the text or more is a copy of, itself a copy of none. */
  readonly whole?: Origin;
  /** In order, none over another. What none covers are words of its own. */
  readonly stretches: readonly Stretch[];
}

/** An earlier article with what is shared, and where its own words come from. */
export interface EarlierCopy {
  readonly copy: Pick<Copy, 'other' | 'kind' | 'passages'>;
  readonly isOwnPage: boolean;
  /** Absent where its words are its own. */
  readonly origins?: Origins;
}

// Most of a text, or of a statement, must stand in words that were there before: a copy may add what nobody said before.
const MOST = 0.5;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Where an offset of the other text stands in this one, between the ends of a passage. */
const across = ({ span, otherSpan }: SharedPassage, at: number): number => {
  const scale = (span.end - span.start) / Math.max(1, otherSpan.end - otherSpan.start);
  return span.start + Math.round((at - otherSpan.start) * scale);
};

/** An earlier article, or the one that it has its words from, as an origin. */
type OriginFrom = (original: string) => Origin;

/** A passage by where its words come from: the other article, or those that it has them from. */
const trace = (passage: SharedPassage, { copy, origins }: EarlierCopy, from: OriginFrom): readonly Stretch[] => {
  const { span, otherSpan } = passage;
  const older = touching(origins?.stretches ?? [], otherSpan).map(
    ({ start, end, original }): Stretch => ({
      start: across(passage, Math.max(start, otherSpan.start)),
      end: across(passage, Math.min(end, otherSpan.end)),
      ...from(original),
    }),
  );
  return [...older, ...beside({ ...span, ...from(copy.other) }, older)];
};

/** The earliest article that half of the text is a copy of, and where that in turn has it from. */
const wholeOf = (earlier: readonly EarlierCopy[], extent: number, from: OriginFrom): Origin | undefined => {
  const first = earlier.find(
    ({ copy: { kind, passages } }) =>
      kind === 'same text' || (kind !== 'passage' && lengthOf(passages.map(({ span }) => span)) >= MOST * extent),
  );
  return first && from(first.origins?.whole?.original ?? first.copy.other);
};

/**
 * Where the words of an article come from, by what it shares with earlier ones: each stretch goes to the earliest of them,
 * and from there to where that has it from. `earlier` come in order of publication; `extent` is the length of what the
 * article tells.
 */
export const originsOf = (earlier: readonly EarlierCopy[], extent: number): Origins => {
  const page = new Set(earlier.filter(({ isOwnPage }) => isOwnPage).map(({ copy }) => copy.other));
  const from: OriginFrom = (original) => (page.has(original) ? { original, own: true } : { original });
  const whole = wholeOf(earlier, extent, from);
  const stretches = earlier.reduce<readonly Stretch[]>(
    (there, one) =>
      addBeside(
        there,
        one.copy.passages.flatMap((passage) => trace(passage, one, from)),
      ),
    [],
  );
  return whole === undefined ? { stretches } : { whole, stretches };
};

/**
 * The article that first told most of the words of these spans; undefined where most are the article's own. Of several, the
 * one that told more of them, and of those that told as much the one whose words come first.
 */
export const originOf = (spans: readonly Span[], { stretches }: Origins): Origin | undefined => {
  const told = new Map<string, number>();
  const origins = new Map<string, Origin>();
  for (const span of spans)
    for (const stretch of touching(stretches, span)) {
      const length = Math.min(span.end, stretch.end) - Math.max(span.start, stretch.start);
      told.set(stretch.original, length + (told.get(stretch.original) ?? 0));
      origins.set(stretch.original, stretch);
    }
  const all = [...told];
  const sum = all.reduce((characters, [, length]) => characters + length, 0);
  if (sum === 0 || sum < MOST * lengthOf(spans)) return undefined;
  const [original] = all.reduce((best, one) => (one[1] > best[1] ? one : best));
  return origins.get(original);
};
