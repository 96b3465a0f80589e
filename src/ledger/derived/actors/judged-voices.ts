import type { Kysely } from 'kysely';
import { keyOf } from '../../across/actor-in-article.ts';
import { settleJudgements } from '../../across/judgements.ts';
import type { JudgedForms } from '../../across/same-voice.ts';
import type { Schema } from '../../database/schema.ts';
import { actorJudgements } from '../../kept/judgements.ts';
import { inPieces } from '../in-pieces.ts';
import { refIn } from './judged.ts';

/** What persons said of who speaks in these articles, by their numbers, as pairs of ids of forms. */
export const judgedVoices = async (db: Kysely<Schema>, articles: readonly number[]): Promise<JudgedForms> => {
  const rows = await inPieces(articles, (some) =>
    db
      .selectFrom('form_member')
      .innerJoin('form', 'form.number', 'form_member.form')
      .select(['form_member.told', 'form.id'])
      .where('form_member.article', 'in', some)
      .execute(),
  );
  const ofMention = new Map(rows.map(({ told, id }) => [keyOf(refIn(told)), id]));
  const ids = new Set(rows.map(({ told }) => refIn(told).article));
  const { same, apart } = settleJudgements(await actorJudgements(db, [...ids]), new Set(ofMention.keys()));
  const asForms = (pairs: typeof same) => pairs.map(([a, b]) => [ofMention.get(a)!, ofMention.get(b)!] as const);
  return { same: asForms(same), apart: asForms(apart) };
};
