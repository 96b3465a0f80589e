import type { Kysely } from 'kysely';
import { prepared, preparedFor } from '../database/prepared.ts';
import type { Schema } from '../database/schema.ts';
import { judgementsNaming, matchJudgements } from '../kept/judgements.ts';

/** A match of which a person said that it is none, and the ids of its two articles. */
export interface JudgedDifferent {
  readonly match: string;
  readonly a: string;
  readonly b: string;
}

const idsOf = preparedFor('ids of articles', (db, numbers: readonly number[]) =>
  db.selectFrom('article').select('id').where('number', 'in', numbers),
);

const anyJudged = prepared('any judged match', (db) =>
  db.selectFrom('judgement').select('id').where('about', '=', 'match').limit(1),
);

/** What persons said are no matches, of these articles by their numbers. */
export const judgedDifferent = async (
  db: Kysely<Schema>,
  articles: readonly number[],
): Promise<readonly JudgedDifferent[]> => {
  if ((await anyJudged(db, 'match', 1)).length === 0) return [];
  const ids = await idsOf(db, articles);
  const judged = await judgementsNaming(
    db,
    'match',
    ids.map(({ id }) => id),
  );
  const verdicts = await matchJudgements(db, [...new Set(judged.map(({ match }) => match))]);
  return judged.flatMap(({ match, a, b }) =>
    verdicts.get(match) === 'different' ? [{ match, a: a.article, b: b.article }] : [],
  );
};
