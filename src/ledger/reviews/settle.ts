import type { AboutStatement, Correction, Judgement, Standing } from '../../model/index.ts';

/** A judgement of a statement. */
export type StatementJudgement = Extract<Judgement, AboutStatement>;

/** What holds of one statement after all that was judged of it. */
export interface Settled {
  readonly isStatement: boolean;
  readonly correction: Correction;
  readonly standing: ReadonlyMap<string, Standing>;
}

type Field = keyof Correction;

const FIELDS: readonly Field[] = [
  'source',
  'cue',
  'content',
  'speaker',
  'addressee',
  'voice',
  'act',
  'cueStance',
  'polarity',
  'modality',
];

/** The fields that a correction speaks of. */
export const fieldsOf = (correction: Correction): readonly Field[] => FIELDS.filter((field) => field in correction);

interface Word {
  readonly value: string;
  readonly by: readonly string[];
}

/** The later word, and all who gave the same. */
const after = (before: Word | undefined, value: string, id: string): Word =>
  before?.value === value ? { value, by: [...before.by, id] } : { value, by: [id] };

/**
 * What holds of those that were judged on one statement, given in order of time: of each field the latest word, and all of
 * them only until somebody says that the statement was read right, or is none.
 */
export const settle = (judgements: readonly StatementJudgement[]): Settled => {
  let whole: Word | undefined;
  let fields = new Map<Field, Word>();
  for (const { id, verdict, correction, takenBack } of judgements) {
    if (takenBack !== undefined) continue;
    if (verdict === 'corrected') {
      whole = undefined;
      for (const field of fieldsOf(correction!))
        fields.set(field, after(fields.get(field), JSON.stringify(correction![field]), id));
      continue;
    }
    whole = after(whole, verdict, id);
    fields = new Map();
  }
  const inForce = new Set([...(whole?.by ?? []), ...[...fields.values()].flatMap(({ by }) => by)]);
  return {
    isStatement: whole?.value !== 'wrong',
    correction: Object.fromEntries(
      Array.from(fields, ([field, { value }]) => [field, JSON.parse(value)]),
    ) as Correction,
    standing: new Map(
      judgements.map(({ id, takenBack }) => [
        id,
        takenBack !== undefined ? 'taken back' : inForce.has(id) ? 'in force' : 'overruled',
      ]),
    ),
  };
};
