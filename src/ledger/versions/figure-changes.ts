import { amountWords } from '../../model/describe.ts';
import type { Figure, FigureChange, Reading, Span, ToldFigure } from '../../model/index.ts';
import { optional } from '../optional.ts';
import { type Hunk, placeOf } from './align.ts';

const toldIn =
  ({ article: { text } }: Reading) =>
  (figure: Figure): ToldFigure => ({
    figure: figure.id,
    ...optional('statement', figure.statement),
    words: text.slice(figure.span.start, figure.span.end),
    span: figure.span,
    amount: amountWords(figure),
    ...optional('counts', figure.counts),
  });

const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

/** The first figure that ends after an offset. Figures of a text hardly ever stand over another. */
const firstAfter = (figures: readonly Figure[], offset: number): number => {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (figures[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isOfOneUnit = (a: Figure, b: Figure): boolean => a.unit === b.unit;

/** The later figure in the place of an earlier one: the same amount, else one of the same unit. */
const successor = (
  figure: Figure,
  { later, free, hunks }: { later: readonly Figure[]; free: ReadonlySet<Figure>; hunks: readonly Hunk[] },
): Figure | undefined => {
  const place = placeOf(hunks, figure.span);
  const there: Figure[] = [];
  for (let at = firstAfter(later, place.start); at < later.length && later[at]!.span.start < place.end; at++)
    if (free.has(later[at]!) && isOfOneUnit(figure, later[at]!)) there.push(later[at]!);
  return there.find((one) => amountWords(one) === amountWords(figure)) ?? there[0];
};

/** What became of the figures of an earlier text, in order of the texts. */
export const figureChanges = (before: Reading, after: Reading, hunks: readonly Hunk[]): readonly FigureChange[] => {
  const later = [...after.figures].sort(byPlace);
  const free = new Set(later);
  const [mine, its] = [toldIn(before), toldIn(after)];
  const changes = [...before.figures].sort(byPlace).flatMap((figure): readonly FigureChange[] => {
    const other = successor(figure, { later, free, hunks });
    if (other === undefined) return [{ kind: 'removed', before: mine(figure), by: 'no figure in its place' }];
    free.delete(other);
    if (amountWords(other) === amountWords(figure)) return [];
    return [{ kind: 'changed', before: mine(figure), after: its(other), by: 'another amount in its place' }];
  });
  const added = [...free].map(
    (figure): FigureChange => ({ kind: 'added', after: its(figure), by: 'no figure in its place' }),
  );
  return [...changes, ...added];
};
