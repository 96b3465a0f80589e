import { overlaps, type Span, type Statement, type Time } from '../model/index.ts';
import { lowerAt, runOf, type Structure, unitAt } from './structure/structure.ts';

/** A point or stretch of time, not how long or how often. */
const isWhen = ({ type }: Time): boolean => type === 'DATE' || type === 'TIME';

/** Before, now and to come without a date: no time that something is as of. */
const isVague = ({ value }: Time): boolean => value === 'PAST_REF' || value === 'FUTURE_REF';

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Times by the unit that holds them. */
const byUnit = (structure: Structure, times: readonly Time[]): ReadonlyMap<number, readonly Time[]> =>
  Map.groupBy(
    times.toSorted((a, b) => a.span.start - b.span.start),
    ({ span }) => unitAt(structure, span.start),
  );

/** Whether one of these spans holds another. */
const hold = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

/** A time before "that" at a content's opening is told with the cue: "said the same day that the town was lost". */
const leads = (structure: Structure, { content, cue }: Statement, { span }: Time): boolean => {
  const first = content[0]!;
  if (cue[0] === undefined || cue[0].end > first.start) return false;
  if (span.start < first.start || span.start - first.start > PREPOSITION) return false;
  return lowerAt(structure, runOf(structure, span).to) === 'that';
};

/** "on " before a time. */
const PREPOSITION = 3;

/**
 * Whether a time is outside of what others say and of who speaks, and not what this one says: not "who was elected in
 * May", and not the day on which B denied it in "A said that B denied on Monday that it was so".
 */
const isOutside = (statement: Statement, { span }: Time, told: readonly Statement[]): boolean =>
  told.every(({ source, content }) => {
    if (source.some((own) => overlaps(own, span))) return false;
    const within = statement.cue[0] !== undefined && hold(content, statement.cue[0]);
    return within ? hold(content, span) : !content.some((own) => overlaps(own, span));
  });

/** Whether another speaker's cue stands nearer to a time: it tells when that other spoke. */
const isAnothers = (statement: Statement, { span }: Time, told: readonly Statement[]): boolean => {
  const own = distance(span, statement.cue[0]!);
  return told.some(
    ({ cue, speaker }) => cue[0] !== undefined && speaker !== statement.speaker && distance(span, cue[0]) < own,
  );
};

/** "KYIV, Aug 12 —": when it was written, and not when it was said. */
const isDateline = (structure: Structure, { span }: Time): boolean => {
  const { from, to } = runOf(structure, span);
  const unit = structure.units[unitAt(structure, span.start)];
  if (unit === undefined) return false;
  if (span.end <= structure.tokens[unit.from]!.start) return true;
  return from - unit.from < DATELINE && /^[—–-]$/u.test(lowerAt(structure, to)) && opensUpper(structure, unit.from);
};

/** A dateline's day stands among its first so many tokens. */
const DATELINE = 12;

const opensUpper = ({ text, tokens }: Structure, at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(token.start, token.end));
};

/** "Amnesty, which counted 44 raids this year, urged": a time of the clause between the speaker and the cue. */
const isInAside = (structure: Structure, { span }: Time, cue: Span): boolean => {
  if (span.end > cue.start) return false;
  const [{ from, to }, end] = [runOf(structure, span), runOf(structure, cue).from];
  const least = structure.units[unitAt(structure, span.start)]?.from ?? 0;
  let comma = false;
  for (let at = to; at < end; at++) comma ||= lowerAt(structure, at) === ',';
  for (let at = from - 1; comma && at > Math.max(least, from - ASIDE); at--) {
    if (/^[,.]$/u.test(lowerAt(structure, at))) return false;
    if (/^(?:who|which|whose|where)$/u.test(lowerAt(structure, at))) return lowerAt(structure, at - 1) === ',';
  }
  return false;
};

/** Tokens between the opening of an aside and its time. */
const ASIDE = 16;

/** "declared Monday a day of mourning": a day that is named and not told. */
const isNamed = (structure: Structure, { span }: Time): boolean => {
  const { to } = runOf(structure, span);
  return (
    /^an?$/u.test(lowerAt(structure, to)) &&
    [to + 1, to + 2].some((at) => /^(?:day|week|period)$/u.test(lowerAt(structure, at)))
  );
};

/** When it was said: the time before "that" at the content's opening, or the one nearest to the cue in its unit. */
const saidAt = (
  structure: Structure,
  statement: Statement,
  inUnit: readonly Time[],
  allTold: readonly Statement[],
): Time | undefined => {
  const cue = statement.cue[0];
  if (cue === undefined) return undefined;
  const told = around(allTold, statement);
  const when = near(inUnit, cue).filter((time) => isWhen(time) && !isVague(time));
  const leading = when.find((time) => leads(structure, statement, time));
  if (leading !== undefined) return leading;
  const outside = when.filter(
    (time) =>
      time.value !== 'PRESENT_REF' &&
      isOutside(statement, time, told) &&
      !isAnothers(statement, time, told) &&
      !isDateline(structure, time) &&
      !isInAside(structure, time, cue) &&
      !isNamed(structure, time),
  );
  const [nearest] = outside.toSorted((a, b) => distance(a.span, cue) - distance(b.span, cue));
  return nearest !== undefined && !isApart(structure, nearest.span, cue) ? nearest : undefined;
};

/** Code units between a cue and the time of its saying. */
const REACH = 120;

/** Another sentence of the unit, or a clause after a semicolon, has a time of its own. */
const isApart = (structure: Structure, a: Span, b: Span): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const from = runOf(structure, first).from;
  const to = runOf(structure, second).from;
  for (let at = from; at < to; at++) if (lowerAt(structure, at) === ';') return true;
  return (structure.sentences[firstAt(structure.sentences, (one) => one.from > from)]?.from ?? Infinity) <= to;
};

/** Index of the first of an ordered list for which a test holds that holds for all behind it; its length where none. */
const firstAt = <T>(list: readonly T[], test: (one: T) => boolean): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (test(list[mid]!)) high = mid;
    else low = mid + 1;
  }
  return low;
};

/** Statements as many before and after one may take its times, or tell of them. */
const BESIDE_IT = 8;

const anchorOf = ({ cue, content }: Statement): number => (cue[0] ?? content[0])!.start;

/** Of what a unit tells, in order, the statements around one. */
const around = (told: readonly Statement[], statement: Statement): readonly Statement[] => {
  const at = firstAt(told, (one) => anchorOf(one) >= anchorOf(statement));
  return told.slice(Math.max(0, at - BESIDE_IT), at + BESIDE_IT);
};

/** Of a unit's times, in order, those within reach of a cue. */
const near = (times: readonly Time[], cue: Span): readonly Time[] => {
  const from = firstAt(times, ({ span }) => span.end >= cue.start - REACH);
  return times.slice(
    from,
    firstAt(times, ({ span }) => span.start > cue.end + REACH),
  );
};

/** "since Easter", "until the autumn", "than the day before": an end of a time, or what is compared with it. */
const BESIDE = /^(?:since|until|till|than|before|after|following)$/u;

/** What is demanded, offered or promised is of no time yet: "to leave by Friday" are its terms. */
const TO_COME: ReadonlySet<Statement['act']> = new Set(['demand', 'offer', 'promise', 'threaten', 'order']);

/** The one time that a statement's content is of; undefined where it tells of none, or of several. */
const asOf = (structure: Structure, statement: Statement, own: readonly Time[]): Time | undefined => {
  if (TO_COME.has(statement.act)) return undefined;
  const when = own.filter((time) => isWhen(time) && !isVague(time) && !leads(structure, statement, time));
  const [first] = when;
  if (first === undefined || new Set(when.map(({ value }) => value)).size !== 1) return undefined;
  return BESIDE.test(lowerAt(structure, runOf(structure, first.span).from - 1)) ? undefined : first;
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
    statements.filter(({ voice }) => voice !== 'author').toSorted((a, b) => anchorOf(a) - anchorOf(b)),
    (one) => unitAt(structure, anchorOf(one)),
  );
  return statements.map((statement) => {
    const unit = unitAt(structure, anchorOf(statement));
    const said = saidAt(structure, statement, units.get(unit) ?? [], told.get(unit) ?? []);
    const found = asOf(structure, statement, owned.get(statement.id) ?? []);
    const of = found?.value === 'PRESENT_REF' ? (said ?? found) : found;
    return { ...statement, ...(said ? { saidAt: said.id } : {}), ...(of ? { asOf: of.id } : {}) };
  });
};
