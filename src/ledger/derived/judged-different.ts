import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { judgementsNaming, matchJudgements } from '../kept/judgements.ts';

/** A match of which a person said that it is none, and the ids of its two articles. */
export interface JudgedDifferent {
  readonly match: string;
  readonly a: string;
  readonly b: string;
}

/** What persons said are no matches, of these articles by their ids. */
export const judgedDifferent = async (
  db: Kysely<Schema>,
  articles: readonly string[],
): Promise<readonly JudgedDifferent[]> => {
  const any = await db.selectFrom('judgement').select('id').where('about', '=', 'match').limit(1).executeTakeFirst();
  if (any === undefined) return [];
  const judged = await judgementsNaming(db, 'match', articles);
  const verdicts = await matchJudgements(db, [...new Set(judged.map(({ match }) => match))]);
  return judged.flatMap(({ match, a, b }) =>
    verdicts.get(match) === 'different' ? [{ match, a: a.article, b: b.article }] : [],
  );
};
