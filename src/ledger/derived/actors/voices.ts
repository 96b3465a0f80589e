import type { Kysely } from 'kysely';
import { keyOf } from '../../across/actor-in-article.ts';
import type { Form } from '../../across/form.ts';
import { settleJudgements } from '../../across/judgements.ts';
import { sameVoice } from '../../across/same-voice.ts';
import type { Schema } from '../../database/schema.ts';
import { actorJudgements } from '../../kept/judgements.ts';
import { formBody } from './form-body.ts';
import { refIn } from './judged.ts';

/** How many values one command names at most. */
const NAMED = 400;

/** Who speaks in some articles, as far as two voices can be compared by themselves. */
export interface Voices {
  /** The key of an actor of an article, by the article's number and the actor's id; absent where the article is not in. */
  readonly keyOf: (article: number, actor: string) => string | undefined;
  /** By key. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Whether two keys are one voice. It looks at these two alone: no third can make them one. */
  readonly same: (a: string, b: string) => boolean;
}

const membersOf = async (db: Kysely<Schema>, articles: readonly number[]) => {
  const found = [];
  for (let at = 0; at < articles.length; at += NAMED)
    found.push(
      ...(await db
        .selectFrom('form_member')
        .innerJoin('form', 'form.number', 'form_member.form')
        .select(['form_member.article', 'form_member.told', 'form.id', 'form.body'])
        .where('form_member.article', 'in', articles.slice(at, at + NAMED))
        .execute()),
    );
  return found;
};

/** The voices of these articles, by their numbers. What persons said of two of them wins over names. */
export const voicesOf = async (db: Kysely<Schema>, articles: readonly number[]): Promise<Voices> => {
  const rows = await membersOf(db, [...new Set(articles)]);
  const forms = new Map(rows.map(({ id, body }) => [id, formBody(id, body)]));
  const [keys, ofMention, ids] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()];
  for (const { article: number, told, id } of rows) {
    const { article, actor } = refIn(told);
    keys.set(`${number} ${actor}`, id);
    ofMention.set(keyOf({ article, actor }), id);
    ids.add(article);
  }
  const judgements = [...forms.values()].some(({ judged }) => judged) ? await actorJudgements(db, [...ids]) : [];
  const { same, apart } = settleJudgements(judgements, new Set(ofMention.keys()));
  const asForms = (pairs: typeof same) => pairs.map(([a, b]) => [ofMention.get(a)!, ofMention.get(b)!] as const);
  return {
    keyOf: (article, actor) => keys.get(`${article} ${actor}`),
    forms,
    same: sameVoice(forms, { same: asForms(same), apart: asForms(apart) }),
  };
};
