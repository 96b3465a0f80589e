import type { Kysely } from 'kysely';
import { type ActorJudgement, type ActorRef, keyOf } from '../../across/actor-in-article.ts';
import type { Form } from '../../across/form.ts';
import type { Judged } from '../../across/groups.ts';
import { settleJudgements } from '../../across/judgements.ts';
import { restoreText } from '../../database/exact-text.ts';
import type { Schema } from '../../database/schema.ts';
import { actorJudgements } from '../../kept/judgements.ts';
import { FORM_COLUMNS, type KnownForm, knownForm } from './form-rows.ts';
import { chunks } from './marks.ts';

/** Article and actor of a mention, from `told`. */
export const keyIn = (told: string): string => restoreText(told).replace(/^\S+ /u, '');

export const refIn = (told: string): ActorRef => {
  const [article, ...actor] = keyIn(told).split(' ');
  return { article: article!, actor: actor.join(' ') };
};

/** The forms of mentions that persons judged, by mention. */
const judgedForms = async (
  db: Kysely<Schema>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, KnownForm>> => {
  const found = new Map<string, KnownForm>();
  for (const some of chunks([...new Set(articles)])) {
    const rows = await db
      .selectFrom('article')
      .innerJoin('form_member', 'form_member.article', 'article.number')
      .innerJoin('form', 'form.number', 'form_member.form')
      .select([...FORM_COLUMNS, 'form_member.told'])
      .where('article.id', 'in', some)
      .execute();
    for (const { told, ...row } of rows) {
      const known = knownForm(row);
      if (known.form.judged) found.set(keyIn(told), known);
    }
  }
  return found;
};

const mentionsOf = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<ReadonlySet<string>> => {
  const numbers = forms.filter(({ form }) => form.judged).map(({ number }) => number);
  const keys = new Set<string>();
  for (const some of chunks(numbers)) {
    const rows = await db.selectFrom('form_member').select('told').where('form', 'in', some).execute();
    for (const { told } of rows) keys.add(keyIn(told));
  }
  return keys;
};

const touching = ({ a, b }: ActorJudgement, keys: ReadonlySet<string>): boolean =>
  keys.has(keyOf(a)) || keys.has(keyOf(b));

/** Judgements of these forms, taken back or not, and the forms that they speak of. */
const judgementsOf = async (db: Kysely<Schema>, forms: readonly KnownForm[]) => {
  const keys = await mentionsOf(db, forms);
  const articles = [...keys].map((key) => key.split(' ')[0]!);
  const judgements = (await actorJudgements(db, [...new Set(articles)])).filter((one) => touching(one, keys));
  const named = judgements.flatMap(({ a, b }) => [a.article, b.article]);
  return { judgements, formOf: await judgedForms(db, named) };
};

/** Forms that standing judgements put beside this one, whatever they say of them. */
export const judgedWith = async (db: Kysely<Schema>, form: KnownForm): Promise<readonly KnownForm[]> => {
  if (!form.form.judged) return [];
  const { judgements, formOf } = await judgementsOf(db, [form]);
  return judgements
    .filter(({ revoked }) => revoked === undefined)
    .flatMap(({ a, b }) => [formOf.get(keyOf(a)), formOf.get(keyOf(b))])
    .filter((other) => other !== undefined);
};

/** What persons say of forms, all that they put beside them being among these. */
export const judgedAmong = async (db: Kysely<Schema>, forms: readonly KnownForm[]): Promise<Judged> => {
  if (!forms.some(({ form }) => form.judged)) return { same: [], apart: [] };
  const { judgements, formOf } = await judgementsOf(db, forms);
  const here = new Set(forms.map(({ form }) => form.id));
  const known = new Set([...formOf].filter(([, { form }]) => here.has(form.id)).map(([key]) => key));
  const { same, apart } = settleJudgements(judgements, known);
  const ids = (pairs: typeof same) =>
    pairs.map(([a, b]): readonly [Form['id'], Form['id']] => [formOf.get(a)!.form.id, formOf.get(b)!.form.id]);
  return { same: ids(same), apart: ids(apart) };
};
