import type { Kysely, Selectable } from 'kysely';
import {
  HearsayError,
  type Judgement,
  type Sameness,
  type Signed,
  type TakenBack,
  type Verdict,
} from '../../model/index.ts';
import type { ActorJudgement } from '../across/actor-in-article.ts';
import { sha256 } from '../content-hash.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import type { JudgementRow, Schema } from '../database/schema.ts';
import { optional } from '../optional.ts';

/** Judgements that come within so many milliseconds of one another are dated one after the other. */
const ONE_MOMENT = 1_000;

/** How many values one command names at most. */
const NAMED = 400;

interface Entry {
  readonly about: JudgementRow['about'];
  readonly verdict: string;
  readonly subject: string | null;
  readonly a_article: string | null;
  readonly b_article: string | null;
  readonly revokes: string | null;
  readonly body: string;
}

const entryOf = (verdict: Verdict): Entry => {
  const common = { about: verdict.about, verdict: verdict.verdict, revokes: null, body: JSON.stringify(verdict) };
  if (verdict.about === 'statement')
    return { ...common, subject: verdict.anchor.statement, a_article: verdict.anchor.article, b_article: null };
  const subject = verdict.about === 'match' ? verdict.match : null;
  return { ...common, subject, a_article: verdict.a.article, b_article: verdict.b.article };
};

/** The clock's instant; a millisecond after the last judgement, where that was made in the same moment. */
const dated = async (db: Kysely<Schema>, at: string): Promise<string> => {
  const last = await db.selectFrom('judgement').select('at').orderBy('at', 'desc').limit(1).executeTakeFirst();
  const ahead = last === undefined ? -1 : Date.parse(last.at) - Date.parse(at);
  return ahead >= 0 && ahead < ONE_MOMENT ? new Date(Date.parse(last!.at) + 1).toISOString() : at;
};

const nobody = (by: string): boolean => by.trim() === '';

const append = async (db: Kysely<Schema>, entry: Entry, { by, note, at: now }: Signing): Promise<string> => {
  if (nobody(by)) throw new HearsayError('unsigned', 'a judgement needs a name; give --by or set HEARSAY_BY', 2);
  const at = await dated(db, now);
  const id = `j${sha256(JSON.stringify([entry.about, entry.body, entry.revokes, by, note ?? null, at])).slice(0, 16)}`;
  const row = { id, ...entry, by: storeText(by), at, note: storeText(note) ?? null };
  await db.insertInto('judgement').values(row).execute();
  return id;
};

/** Who signs, and the ledger's clock. */
export interface Signing extends Signed {
  readonly at: string;
}

/** Enters a judgement; resolves to it as it stands on the record. Throws `unsigned` without a name. */
export const appendJudgement = async (db: Kysely<Schema>, verdict: Verdict, signing: Signing): Promise<Judgement> =>
  (await judgement(db, await append(db, entryOf(verdict), signing)))!;

/** Takes a judgement back by entering that it is; resolves to it. Throws `no-such-judgement`, `taken-back`. */
export const takeBack = async (db: Kysely<Schema>, id: string, signing: Signing): Promise<Judgement> => {
  const standing = await judgement(db, id);
  if (standing === undefined)
    throw new HearsayError('no-such-judgement', `no judgement has the id "${id}"; "hearsay judgements" lists them`);
  if (standing.takenBack !== undefined)
    throw new HearsayError(
      'taken-back',
      `the judgement "${id}" has been taken back by ${standing.takenBack.by} already`,
    );
  const nothing = { subject: null, a_article: null, b_article: null, body: '{}' };
  await append(db, { about: 'take-back', verdict: 'take-back', revokes: id, ...nothing }, signing);
  return (await judgement(db, id))!;
};

const takenBackOf = ({ id, by, at, note }: Selectable<JudgementRow>): TakenBack => ({
  id,
  by: restoreText(by),
  at,
  ...optional('note', restoreText(note)),
});

const judgementOf = (
  row: Selectable<JudgementRow>,
  takenBack: ReadonlyMap<string, Selectable<JudgementRow>>,
): Judgement => {
  const other = takenBack.get(row.id);
  return {
    ...(JSON.parse(row.body) as Verdict),
    id: row.id,
    by: restoreText(row.by),
    at: row.at,
    ...optional('note', restoreText(row.note)),
    ...optional('takenBack', other && takenBackOf(other)),
  };
};

/** Rows as judgements, each with what took it back. */
export const judgementsOf = async (
  db: Kysely<Schema>,
  rows: readonly Selectable<JudgementRow>[],
): Promise<readonly Judgement[]> => {
  const back = new Map<string, Selectable<JudgementRow>>();
  for (let at = 0; at < rows.length; at += NAMED) {
    const ids = rows.slice(at, at + NAMED).map(({ id }) => id);
    const found = await db.selectFrom('judgement').selectAll().where('revokes', 'in', ids).execute();
    for (const row of found) back.set(row.revokes!, row);
  }
  return rows.map((row) => judgementOf(row, back));
};

/** The judgement of this id. */
export const judgement = async (db: Kysely<Schema>, id: string): Promise<Judgement | undefined> => {
  const rows = await db
    .selectFrom('judgement')
    .selectAll()
    .where('id', '=', id)
    .where('about', '!=', 'take-back')
    .execute();
  return (await judgementsOf(db, rows))[0];
};

/** Judgements of one sort that name one of these articles, in order of time; those that were taken back are among them. */
export const judgementsNaming = async <A extends Judgement['about']>(
  db: Kysely<Schema>,
  about: A,
  articles: readonly string[],
): Promise<readonly Extract<Judgement, { readonly about: A }>[]> => {
  const rows = new Map<string, Selectable<JudgementRow>>();
  for (let at = 0; at < articles.length; at += NAMED)
    for (const column of ['a_article', 'b_article'] as const) {
      const some = articles.slice(at, at + NAMED);
      const found = await db
        .selectFrom('judgement')
        .selectAll()
        .where(column, 'in', some)
        .where('about', '=', about)
        .execute();
      for (const row of found) rows.set(row.id, row);
    }
  const ordered = [...rows.values()].sort((a, b) => (`${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1));
  return (await judgementsOf(db, ordered)) as readonly Extract<Judgement, { readonly about: A }>[];
};

/** Judgements of statements of these articles, the earliest first. */
export const statementJudgements = (db: Kysely<Schema>, articles: readonly string[]) =>
  judgementsNaming(db, 'statement', articles);

/** What persons said of actors of these articles, as the resolution of actors takes it. */
export const actorJudgements = async (
  db: Kysely<Schema>,
  articles: readonly string[],
): Promise<readonly ActorJudgement[]> =>
  (await judgementsNaming(db, 'actor', articles)).map(({ takenBack, about: _, ...judged }) => ({
    ...judged,
    ...optional('revoked', takenBack),
  }));

/** What is in force of these matches: the latest word of those that were not taken back. */
export const matchJudgements = async (
  db: Kysely<Schema>,
  matches: readonly string[],
): Promise<ReadonlyMap<string, Sameness>> => {
  const latest = new Map<string, Sameness>();
  for (let at = 0; at < matches.length; at += NAMED) {
    const rows = await db
      .selectFrom('judgement as j')
      .leftJoin('judgement as back', 'back.revokes', 'j.id')
      .select(['j.subject', 'j.verdict'])
      .where('j.about', '=', 'match')
      .where('j.subject', 'in', matches.slice(at, at + NAMED))
      .where('back.id', 'is', null)
      .orderBy('j.at')
      .orderBy('j.id')
      .execute();
    for (const { subject, verdict } of rows) latest.set(subject!, verdict as Sameness);
  }
  return latest;
};
