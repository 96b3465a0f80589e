import type { Actor, Figure, Gap, Place, Position, Span, Statement, Time } from '../model/index.ts';
import { HAPPENED, TALKED_OF } from './lexicon/en/events.ts';
import { DAYS, MONTHS } from './lexicon/en/words.ts';
import { runOf, type Structure } from './structure/structure.ts';

/** What one statement's own words hold: the mentions within its content, and the positions it tells. */
export interface Stated {
  readonly figures: readonly Figure[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly positions: readonly Pick<Position, 'move'>[];
  readonly hasEvent: boolean;
  /** Whether the author's own words name whose account this is. */
  readonly attributed?: boolean;
  /** Who speaks, if the article says so. */
  readonly speaker?: Actor | undefined;
}

/** A price and a share are of no place. */
const hasPlace = ({ unit }: Figure): boolean => unit !== '%' && !/^[A-Z]{3}$/u.test(unit);

/** A count below this that counts nothing said, or what is only talked of, is nobody's claim: "we are five", "two sides". */
const FEW = 13;

/** Whether somebody could check a figure. */
const isClaim = ({ measure = 'other', unit, value, bound, counts }: Figure): boolean =>
  measure !== 'other' ||
  unit !== '1' ||
  bound !== undefined ||
  (!TALKED_OF.has(counts?.split(' ').at(-1) ?? '') && (counts !== undefined || value >= FEW));

/** "officials", "a source": nobody can be asked, unless somebody passed it on. */
const isSourced = ({ voice, source, via, speaker }: Statement, who: Actor | undefined): boolean => {
  if (via.length > 0) return true;
  if (voice === 'author' || (source.length === 0 && speaker === undefined)) return false;
  return who?.naming !== 'anonymous';
};

/**
 * A day or an hour of what is told; when it was said is another matter, and "for three hours" tells no day. A step that
 * is nothing but words is taken when they are said: `spoken`.
 */
const isTimed = ({ saidAt, asOf }: Statement, times: readonly Time[], spoken: boolean): boolean =>
  (spoken && saidAt !== undefined) ||
  asOf !== undefined ||
  times.some(({ id, type }) => id !== saidAt && (type === 'DATE' || type === 'TIME'));

/** "in Moscow"; not "Moscow said" and not "the Russian leader". */
const isPlaced = (places: readonly Place[]): boolean => places.some(({ use }) => use === 'literal');

/**
 * What a checkable statement, one with a figure, an event or a position, leaves unsaid of source, time and place. A
 * position is at no place. A question states nothing that could be checked.
 */
export const gapsOf = (statement: Statement, stated: Stated): readonly Gap[] => {
  const { times, places, positions, hasEvent, speaker } = stated;
  const figures = stated.figures.filter(isClaim);
  const placed = hasEvent || figures.some(hasPlace);
  if (statement.modality === 'question' || (figures.length === 0 && positions.length === 0 && !hasEvent)) return [];
  return [
    ...(isSourced(statement, speaker) || stated.attributed === true ? [] : (['source'] as const)),
    ...(isTimed(statement, times, !placed && figures.length === 0) ? [] : (['time'] as const)),
    ...(!placed || isPlaced(places) ? [] : (['place'] as const)),
  ];
};

/** "has been shelled", "fled"; not "to be closed", "will be elected", "may have died", "since she opened". */
const SUPPOSED = /^(?:to|will|would|may|might|could|should|must|if|unless|until|since|'ll)$/u;
/** "stopped following", "seized on": something else than the deed. */
const NO_DEED = /^(?:stopped \p{L}+ing|(?:seized|hit|struck) (?:on|upon)|broke into)$/u;
/** How far before its participle "would have been" may begin, in tokens. */
const CHAIN = 4;

/** Whether the words of a content tell that something happened. */
export const tellsEvent = (structure: Structure, content: readonly Span[]): boolean =>
  content.some((span) => {
    const { from, to } = runOf(structure, span);
    for (let i = from; i < to; i++) {
      if (!HAPPENED.has(structure.tokens[i]!.lower)) continue;
      if (NO_DEED.test(`${structure.tokens[i]!.lower} ${structure.tokens[i + 1]?.lower ?? ''}`)) continue;
      const before = structure.tokens.slice(Math.max(from, i - CHAIN), i);
      if (i > from && !before.some(({ lower }) => SUPPOSED.test(lower))) return true;
    }
    return false;
  });

/** Verbs of an account that the author tells as his own sentence. */
const ACCOUNTS =
  /^(?:claims?|claimed|maintains?|maintained|insists?|insisted|estimates|estimated|announced|declared|admitted|acknowledged|says?|said|spoke|speaks)$/u;
/** "were reported killed" is nobody's account. */
const PASSIVE = /^(?:is|are|was|were|been|being|be|not|never)$/u;
const PUT = /^(?:put|puts|gave|gives|counted|counts)$/u;
const BY_ACCOUNT = /^(?:account|accounts|count|reckoning|telling|estimate|estimates|figures|words)$/u;

/** A capital that is no day, no month and no opening: somebody with a name. */
const isNamed = ({ tokens }: Structure, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ capital, lower }, i) => capital && i > 0 && !DAYS.has(lower) && !MONTHS.has(lower));

/** How far after "by" the word "account" may stand, and who gives it before. */
const NEAR = 5;

/**
 * Whether the author's own sentence names whose account it gives: "Olga Finn, the governor, put the toll at 67", "by his
 * account 40 have left". "Reports spoke of more" names nobody.
 */
export const namesSource = (structure: Structure, content: readonly Span[]): boolean =>
  content.some((span) => {
    const { from, to } = runOf(structure, span);
    for (let i = from; i < to; i++) {
      const { lower } = structure.tokens[i]!;
      const next = structure.tokens.slice(i + 1, Math.min(to, i + 1 + NEAR));
      if (
        lower === 'by' &&
        /^(?:his|her|their|its)$/u.test(next[0]?.lower ?? '') &&
        next.some((t) => BY_ACCOUNT.test(t.lower))
      )
        return true;
      const account = ACCOUNTS.test(lower) && !PASSIVE.test(structure.tokens[i - 1]?.lower ?? '');
      if (
        (account || (PUT.test(lower) && /\d/u.test(structure.text.slice(span.start, span.end)))) &&
        isNamed(structure, from, i)
      )
        return true;
    }
    return false;
  });
