import type { Kysely } from 'kysely';
import { insertRows } from '../../insert-rows.ts';
import type { FormMemberRow, Schema, WhoTallyRow } from '../../schema.ts';
import type { KnownForm } from './form-rows.ts';
import { chunks, mark } from './marks.ts';

/** Of actors with more mentions than this, names and roles are counted as mentions come and go. */
export const FEW = 64;

/** A first day that is to be looked up again. */
export const UNKNOWN = '';

/** A mention with the form that it bears. */
export type Member = FormMemberRow & { readonly known: Pick<KnownForm, 'form' | 'who'> };

export type Tally = Omit<WhoTallyRow, 'who'>;

export const dayIn = (told: string): string | undefined => (told.startsWith('9999 ') ? undefined : told.slice(0, 10));

/** What a mention counts for. */
const counted = ({ name, naming, roles, told, known: { form } }: Member): readonly Tally[] => {
  const tally = (what: string, value: string, day?: string): Tally => ({
    what,
    value,
    times: 1,
    first: day ?? null,
    last: day ?? null,
  });
  return [
    tally('name', name),
    ...(naming === 'named' ? [tally('named', name)] : []),
    tally('kind', form.kind),
    tally('naming', naming),
    ...(form.side === undefined ? [] : [tally('side', form.side)]),
    ...(JSON.parse(roles) as string[]).map((role) => tally('role', role, dayIn(told))),
  ];
};

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;
const later = (a: string | null, b: string | null): string | null => (a === null ? b : b === null ? a : a > b ? a : b);

/** What mentions count for together. */
export const talliesOf = (members: readonly Member[]): readonly Tally[] => {
  const sums = new Map<string, Tally>();
  for (const tally of members.flatMap(counted)) {
    const key = `${tally.what} ${tally.value}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? tally
        : {
            ...sum,
            times: sum.times + 1,
            first: earlier(sum.first, tally.first),
            last: later(sum.last, tally.last),
          },
    );
  }
  return [...sums.values()];
};

/** Standing articles of these mentions in which nobody else is the actor. */
const newArticles = async (db: Kysely<Schema>, who: number, members: readonly Member[]): Promise<number> => {
  const articles = new Set(members.filter(({ standing }) => standing === 1).map(({ article }) => article));
  for (const some of chunks([...articles])) {
    const there = await db
      .selectFrom('form_member')
      .innerJoin('form', 'form.number', 'form_member.form')
      .select('form_member.article')
      .where('form_member.article', 'in', some)
      .where('form_member.standing', '=', 1)
      .where('form.who', '=', who)
      .execute();
    for (const { article } of there) articles.delete(article);
  }
  return articles.size;
};

const addTallies = async (db: Kysely<Schema>, who: number, tallies: readonly Tally[]): Promise<void> => {
  for (const { what, value, times, first, last } of tallies) {
    const there = await db
      .selectFrom('who_tally')
      .select(['first', 'last'])
      .where('who', '=', who)
      .where('what', '=', what)
      .where('value', '=', value)
      .executeTakeFirst();
    if (there === undefined) await insertRows(db, 'who_tally', [{ who, what, value, times, first, last }]);
    else
      await db
        .updateTable('who_tally')
        .set((eb) => ({
          times: eb('times', '+', times),
          first: there.first === UNKNOWN ? UNKNOWN : earlier(there.first, first),
          last: later(there.last, last),
        }))
        .where('who', '=', who)
        .where('what', '=', what)
        .where('value', '=', value)
        .execute();
  }
};

const takeTallies = async (db: Kysely<Schema>, who: number, tallies: readonly Tally[]): Promise<void> => {
  for (const { what, value, times, first, last } of tallies) {
    await db
      .updateTable('who_tally')
      .set((eb) => ({ times: eb('times', '-', times) }))
      .where('who', '=', who)
      .where('what', '=', what)
      .where('value', '=', value)
      .execute();
    if (first !== null)
      await db
        .updateTable('who_tally')
        .set({ first: UNKNOWN })
        .where('who', '=', who)
        .where('what', '=', what)
        .where('value', '=', value)
        .where((eb) => eb.or([eb('first', '>=', first), eb('last', '<=', last)]))
        .execute();
  }
  await db.deleteFrom('who_tally').where('who', '=', who).where('times', '<=', 0).execute();
};

const countOne = async (
  db: Kysely<Schema>,
  who: number,
  { members, by }: { members: readonly Member[]; by: 1 | -1 },
) => {
  const row = await db.selectFrom('who').select(['tallied', 'first']).where('number', '=', who).executeTakeFirst();
  await mark(db, 'actor-who', [who]);
  if (row === undefined || row.tallied === 0) return;
  const statements = members.reduce((sum, member) => sum + member.statements * member.standing, 0);
  const articles = await newArticles(db, who, members);
  const earliest = members.map(({ told }) => told).reduce((a, b) => (a < b ? a : b));
  const known = row.first === UNKNOWN || (by === -1 && earliest <= row.first) ? UNKNOWN : undefined;
  await db
    .updateTable('who')
    .set((eb) => ({
      first: known ?? (by === 1 && earliest < row.first ? earliest : row.first),
      members: eb('members', '+', members.length * by),
      articles: eb('articles', '+', articles * by),
      statements: eb('statements', '+', statements * by),
    }))
    .where('number', '=', who)
    .execute();
  await (by === 1 ? addTallies : takeTallies)(db, who, talliesOf(members));
};

/**
 * Counts mentions that came to the actors whose forms they bear (1), or went (-1). To be called while those that came are not
 * yet there, and those that went no longer.
 */
export const countMembers = async (db: Kysely<Schema>, members: readonly Member[], by: 1 | -1): Promise<void> => {
  const known = members.filter(({ known: { who } }) => who !== null);
  for (const [who, own] of Map.groupBy(known, (member) => member.known.who!))
    await countOne(db, who, { members: own, by });
};
