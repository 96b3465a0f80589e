import { type Kysely, sql } from 'kysely';
import { prepared } from '../../database/prepared.ts';
import type { FormMemberRow, Schema, WhoTallyRow } from '../../database/schema.ts';
import { mark } from './marks.ts';

/** Of actors with more mentions than this, names and roles are counted as mentions come and go. */
export const FEW = 8;

/** What a role is counted as: the last of the sorts in order of letters, since there are most of them. */
export const ROLE = 'title';

/** A first day that is to be looked up again. */
export const UNKNOWN = '';

/** A mention with the form that it bears. */
export type Member = FormMemberRow & { readonly kind: string; readonly side: string | null };

export type Tally = Omit<WhoTallyRow, 'who'>;

const dayIn = (told: string): string | undefined => (told.startsWith('9999 ') ? undefined : told.slice(0, 10));

/** What a mention counts for. */
const counted = ({ name, naming, roles, told, kind, side }: Member): readonly Tally[] => {
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
    tally('kind', kind),
    tally('naming', naming),
    ...(side === null ? [] : [tally('side', side)]),
    ...(JSON.parse(roles) as string[]).map((role) => tally(ROLE, role, dayIn(told))),
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

const articlesThere = prepared('articles of an actor', (db) =>
  db
    .selectFrom('form_member')
    .select('article')
    .where('article', '=', 0)
    .where('standing', '=', 1)
    .where('who', '=', 0)
    .limit(1),
);

/** Standing articles of these mentions in which nobody else is the actor. */
const newArticles = async (db: Kysely<Schema>, who: number, members: readonly Member[]): Promise<number> => {
  let count = 0;
  for (const article of new Set(members.flatMap((member) => (member.standing === 1 ? member.article : []))))
    if ((await articlesThere(db, article, 1, who, 1)).length === 0) count += 1;
  return count;
};

const addTally = prepared('tally', (db) =>
  db
    .insertInto('who_tally')
    .values({ who: 0, what: '', value: '', times: 0, first: '', last: '' })
    .onConflict((conflict) =>
      conflict.columns(['who', 'what', 'value']).doUpdateSet({
        times: sql`who_tally.times + excluded.times`,
        first: sql`case when excluded.first < who_tally.first then excluded.first else coalesce(who_tally.first, excluded.first) end`,
        last: sql`case when excluded.last > who_tally.last then excluded.last else coalesce(who_tally.last, excluded.last) end`,
      }),
    ),
);

const addTallies = async (db: Kysely<Schema>, who: number, tallies: readonly Tally[]): Promise<void> => {
  for (const { what, value, times, first, last } of tallies) await addTally(db, who, what, value, times, first, last);
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
 * Counts mentions that came to actors (1), or went (-1). To be called while those that came are not yet there, and those that
 * went no longer.
 */
export const countMembers = async (db: Kysely<Schema>, members: readonly Member[], by: 1 | -1): Promise<void> => {
  for (const [who, own] of Map.groupBy(members, (member) => member.who))
    if (who !== null) await countOne(db, who, { members: own, by });
};
