import { type Change, type Correction, type Reading, type Review, type Statement, wordsOf } from '../../model/index.ts';
import { optional } from '../optional.ts';
import { quoteOf } from './anchor.ts';
import { withCorrection, without } from './apply.ts';
import { fitOf, spansIn } from './fit.ts';
import { fieldsOf, type StatementJudgement, settle } from './settle.ts';

/** A reading as persons correct it, and what became of each judgement, the earliest first. */
export interface CorrectedReading {
  readonly reading: Reading;
  readonly reviews: readonly Review[];
}

const inWords = (reading: Reading, statement: Statement, field: keyof Correction): string | null => {
  const value = statement[field];
  if (value === undefined) return null;
  if (typeof value !== 'string') return wordsOf(reading.article.text, value) || null;
  if (field !== 'speaker' && field !== 'addressee') return value;
  return reading.actors.find(({ id }) => id === value)?.name ?? value;
};

/** What a correction puts in the place of what was read. */
const changesOf = (read: Reading, statement: Statement, correction: Correction): readonly Change[] => {
  const said = (field: keyof Correction): string | null => {
    const value = correction[field];
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return value;
    return 'name' in value ? value.name : value.map(({ exact }) => exact).join(' … ');
  };
  return fieldsOf(correction).map((field) => ({ field, was: inWords(read, statement, field), now: said(field) }));
};

/** A judgement, with its corrections where they stand in this text, and the statement that it is about. */
interface Placed {
  readonly judgement: StatementJudgement;
  readonly statement?: Statement;
}

/** A correction whose quotations stand where they do in this text; undefined where one of them does not. */
const placedCorrection = (reading: Reading, correction: Correction, of: string): Correction | undefined => {
  let here = correction;
  for (const field of ['source', 'cue', 'content'] as const) {
    const quotes = correction[field];
    if (quotes === undefined) continue;
    const spans = spansIn(reading, quotes, of);
    if (spans === undefined) return undefined;
    here = { ...here, [field]: spans.map((span) => quoteOf(reading.article.text, span)) };
  }
  return here;
};

const placed = (reading: Reading, judgement: StatementJudgement): Placed => {
  const { anchor, correction } = judgement;
  const statement = fitOf(reading, anchor);
  if (statement === undefined || correction === undefined) return { judgement, ...optional('statement', statement) };
  const here = placedCorrection(reading, correction, anchor.article);
  return here === undefined ? { judgement } : { judgement: { ...judgement, correction: here }, statement };
};

const reviewOf = (read: Reading, { judgement, statement }: Placed, standing: Review['standing']): Review => ({
  judgement: judgement.id,
  by: judgement.by,
  at: judgement.at,
  ...optional('note', judgement.note),
  verdict: judgement.verdict,
  standing,
  ...optional('statement', statement?.id),
  quote: judgement.anchor.content.map(({ exact }) => exact).join(' … '),
  changes:
    statement === undefined || judgement.correction === undefined
      ? []
      : changesOf(read, statement, judgement.correction),
});

/**
 * A reading with all that persons judged of its statements, or of those of an older version of its text, put to it. What no
 * longer fits changes nothing and is among the reviews as `unfit`.
 */
export const corrected = (read: Reading, judgements: readonly StatementJudgement[]): CorrectedReading => {
  const order = ({ at, id }: StatementJudgement): string => `${at} ${id}`;
  const all = judgements.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).map((one) => placed(read, one));
  const standing = new Map<string, Review['standing']>();
  let reading = read;
  for (const [id, own] of Map.groupBy(all, ({ statement }) => statement?.id)) {
    if (id === undefined) continue;
    const settled = settle(own.map(({ judgement }) => judgement));
    for (const [judgement, state] of settled.standing) standing.set(judgement, state);
    const statement = reading.statements.find((other) => other.id === id)!;
    if (!settled.isStatement) reading = without(reading, statement);
    else if (fieldsOf(settled.correction).length > 0) reading = withCorrection(reading, statement, settled.correction);
  }
  const standingOf = ({ judgement }: Placed): Review['standing'] =>
    standing.get(judgement.id) ?? (judgement.takenBack === undefined ? 'unfit' : 'taken back');
  return { reading, reviews: all.map((one) => reviewOf(read, one, standingOf(one))) };
};
