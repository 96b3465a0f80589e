import { overlaps, type Span, type Statement, type Time } from '../model/index.ts';
import { lowerAt, runOf, type Structure, unitAt } from './structure/structure.ts';

/** A point or stretch of time, not how long or how often. */
const isWhen = ({ type }: Time): boolean => type === 'DATE' || type === 'TIME';

/** Before, now and to come without a date: no time that something is as of. */
const isVague = ({ value }: Time): boolean => value === 'PAST_REF' || value === 'FUTURE_REF';

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Times by the unit that holds them. */
const byUnit = (structure: Structure, times: readonly Time[]): ReadonlyMap<number, readonly Time[]> =>
  Map.groupBy(times, ({ span }) => unitAt(structure, span.start));

/** When it was said: the time nearest to the cue in its unit, outside of contents and of who speaks; not "who was elected in May". */
const saidAt = (
  structure: Structure,
  statement: Statement,
  inUnit: readonly Time[],
  told: readonly Statement[],
): Time | undefined => {
  const cue = statement.cue[0];
  if (cue === undefined) return undefined;
  const outside = inUnit.filter(
    (time) =>
      isWhen(time) &&
      !isVague(time) &&
      !told.some(({ source, content }) => [...source, ...content].some((span) => overlaps(span, time.span))),
  );
  const [nearest] = outside.toSorted((a, b) => distance(a.span, cue) - distance(b.span, cue));
  return nearest !== undefined && distance(nearest.span, cue) <= REACH && !isApart(structure, nearest.span, cue)
    ? nearest
    : undefined;
};

/** Code units between a cue and the time of its saying. */
const REACH = 120;

/** Another sentence of the unit, or a clause after a semicolon, has a time of its own. */
const isApart = (structure: Structure, a: Span, b: Span): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const from = runOf(structure, first).from;
  const to = runOf(structure, second).from;
  for (let at = from; at < to; at++) if (lowerAt(structure, at) === ';') return true;
  return structure.sentences.some((sentence) => sentence.from > from && sentence.from <= to);
};

/** The one time that a statement's content is of; undefined where it tells of none, or of several. */
const asOf = (own: readonly Time[]): Time | undefined => {
  const when = own.filter((time) => isWhen(time) && !isVague(time));
  return new Set(when.map(({ value }) => value)).size === 1 ? when[0] : undefined;
};

/**
 * When each statement was said, and the time that what it says is of. Times name their statement; a content that is as of
 * "now" is as of when it was said.
 */
export const withTimes = (
  structure: Structure,
  statements: readonly Statement[],
  times: readonly Time[],
): readonly Statement[] => {
  const units = byUnit(structure, times);
  const owned = Map.groupBy(times, ({ statement }) => statement);
  const told = Map.groupBy(
    statements.filter(({ voice }) => voice !== 'author'),
    ({ cue, content }) => unitAt(structure, (cue[0] ?? content[0])!.start),
  );
  return statements.map((statement) => {
    const unit = unitAt(structure, (statement.cue[0] ?? statement.content[0])!.start);
    const said = saidAt(structure, statement, units.get(unit) ?? [], told.get(unit) ?? []);
    const found = asOf(owned.get(statement.id) ?? []);
    const of = found?.value === 'PRESENT_REF' ? (said ?? found) : found;
    return { ...statement, ...(said ? { saidAt: said.id } : {}), ...(of ? { asOf: of.id } : {}) };
  });
};
