import type { Figure, Span } from '../../model/index.ts';
import { CARDINALS, SEVERAL, VAGUE } from '../lexicon/en/numbers.ts';
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, DOLLAR_OF } from '../lexicon/en/units.ts';
import type { Structure } from '../structure/structure.ts';
import { boundOf } from './bounds.ts';
import { codeEnd } from './codes.ts';
import { countsOf, phraseOf } from './counts.ts';
import type { Found } from './found.ts';
import { measuresOf } from './measure.ts';
import { noFigure } from './no-figure.ts';
import { findPieces, type Piece, type Scope, spanOfPieces, wordAt } from './pieces.ts';
import type { Quantity } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';
import { restatements } from './restates.ts';
import { toSi } from './si.ts';

/** A figure before it has an id; `restates` is an index into the list it stands in. */
export type FigureFound = Omit<Figure, 'id' | 'statement' | 'restates'> & { readonly restates?: number };

const STARTERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...VAGUE.keys(),
  ...SEVERAL,
  ...CURRENCY_SIGNS.keys(),
  'a',
  'an',
  'half',
  'hundred',
  'dozen',
  '.',
  '#',
]);
const CAPITAL_STARTERS: ReadonlySet<string> = new Set([
  ...CURRENCY_CODES.keys(),
  ...CURRENCY_PREFIXES.keys(),
  ...DOLLAR_OF.keys(),
  'gb',
]);

const mayBegin = ({ lower, capital }: Piece): boolean =>
  /^\p{N}/u.test(lower) || STARTERS.has(lower) || (capital && CAPITAL_STARTERS.has(lower));

/** The times in order, and whether one of them holds part of a span; asked in order of the text. */
const timesReader = (times: readonly Span[]): ((span: Span) => boolean) => {
  const sorted = [...times].sort((a, b) => a.start - b.start);
  let at = 0;
  return ({ start, end }) => {
    while (at < sorted.length && sorted[at]!.end <= start) at += 1;
    return at < sorted.length && sorted[at]!.start < end;
  };
};

/** "dozens of people": the word "of" belongs to a vague number whose noun follows at once. */
const vagueEnd = (scope: Scope, { to, numeral, kind }: Quantity): number => {
  const of = numeral.high !== undefined && kind === 'count' && wordAt(scope, to) === 'of';
  return of && !/^(?:the|his|her|its|their|these|those|them|our|us|it|what|a)$/u.test(wordAt(scope, to + 1))
    ? to + 1
    : to;
};

const foundAt = (scope: Scope, quantity: Quantity): Found => {
  const bounded = boundOf(scope, quantity);
  const phrase = phraseOf(scope, quantity, bounded.to);
  const to = Math.max(bounded.to, vagueEnd(scope, quantity));
  return { scope, quantity, bounded: { ...bounded, to }, ...(phrase && { phrase }) };
};

const findAll = (scope: Scope, times: readonly Span[]): readonly Found[] => {
  const inTime = timesReader(times);
  const found: Found[] = [];
  for (let at = 0; at < scope.pieces.length; ) {
    if (!mayBegin(scope.pieces[at]!)) {
      at += 1;
      continue;
    }
    const code = codeEnd(scope, at);
    const quantity = code === undefined ? readQuantity(scope, at) : undefined;
    const { number } = quantity ?? {};
    const dropped =
      quantity && (inTime(spanOfPieces(scope, number!.from, number!.to)) || noFigure(scope, quantity) !== undefined);
    if (quantity && !dropped) found.push(foundAt(scope, quantity));
    at =
      code ??
      (quantity ? Math.max(found.at(-1)?.quantity === quantity ? found.at(-1)!.bounded.to : 0, quantity.to) : at + 1);
  }
  return found;
};

/** A bare dollar is the one that the text elsewhere writes out with the same amount: $52.5 million, AU$52.5 million. */
const dollarsOf = (founds: readonly Found[]): ReadonlyMap<number, string> => {
  const said = new Map<number, string>();
  for (const { quantity } of founds)
    if (quantity.kind === 'money' && !quantity.bareDollar && [...DOLLAR_OF.values()].includes(quantity.unit))
      said.set(
        quantity.value,
        said.has(quantity.value) && said.get(quantity.value) !== quantity.unit ? '' : quantity.unit,
      );
  return said;
};

const withDollar = (found: Found, said: ReadonlyMap<number, string>): Found => {
  const unit = found.quantity.bareDollar && said.get(found.quantity.value);
  return unit ? { ...found, quantity: { ...found.quantity, unit } } : found;
};

const siOf = ({ value, unit, vague }: Quantity): { si?: NonNullable<Figure['si']> } => {
  const si = vague ? undefined : toSi(value, unit);
  return si ? { si } : {};
};

/** The figures of an article, in order: what is counted, how much of it, in what unit. Numbers within `times` are none. */
export const findFigures = (structure: Structure, times: readonly Span[]): readonly FigureFound[] => {
  const scope = findPieces(structure);
  const all = findAll(scope, times);
  const said = dollarsOf(all);
  const founds = all.map((found) => withDollar(found, said));
  const measures = measuresOf(founds);
  const links = restatements(founds);
  return founds.map((found, i) => {
    const { quantity, bounded } = found;
    const own = measures[i]!;
    const measure = own.by === 'none' && links[i] ? measures[links[i].restates]!.measure : own.measure;
    const counts = countsOf(found, measure);
    return {
      span: spanOfPieces(scope, bounded.from, bounded.to),
      value: quantity.value,
      ...(quantity.high !== undefined && { high: quantity.high }),
      ...(bounded.bound && { bound: bounded.bound }),
      unit: quantity.unit,
      ...siOf(quantity),
      ...(counts && { counts }),
      measure,
      ...links[i],
      by: `${quantity.by}, ${own.by}`,
    };
  });
};
