import type { Kysely } from 'kysely';
import { sha256 } from '../../content-hash.ts';
import { restoreText, storeText } from '../../exact-text.ts';
import { foldName, foldText } from '../../fold.ts';
import { insertRows } from '../../insert-rows.ts';
import type { Schema } from '../../schema.ts';
import { FORM_COLUMNS, knownForm } from './form-rows.ts';
import { keyIn } from './judged.ts';
import { chunks, take } from './marks.ts';
import { headOf } from './records.ts';
import { FEW, type Member, type Tally, talliesOf, UNKNOWN } from './tallies.ts';

/** Of so many spellings, the most frequent, an actor is found by the words. */
const SPELLINGS = 200;

/** "i" and 16 hex digits, a hash of the earliest mention. */
const idOf = (first: string): string => `i${sha256(keyIn(first)).slice(0, 16)}`;

const wordsOf = (names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const plain = restoreText(name);
      return `${foldName(plain)} ${foldText(plain)}`
        .split(' ')
        .filter(Boolean)
        .map((word) => storeText(word));
    }),
  ),
];

/** The mentions of an actor, in no order, at most `limit` of them. */
export const membersOf = async (db: Kysely<Schema>, who: number, limit?: number): Promise<readonly Member[]> => {
  const rows = await db
    .selectFrom('form')
    .innerJoin('form_member', 'form_member.form', 'form.number')
    .select(FORM_COLUMNS)
    .select([
      'form_member.form',
      'form_member.told',
      'form_member.article',
      'form_member.name',
      'form_member.naming',
      'form_member.roles',
      'form_member.statements',
      'form_member.standing',
    ])
    .where('form.who', '=', who)
    .$if(limit !== undefined, (q) => q.limit(limit!))
    .execute();
  return rows.map(({ form, told, article, name, naming, roles, statements, standing, ...known }) => ({
    form,
    told,
    article,
    name,
    naming,
    roles,
    statements,
    standing,
    known: knownForm(known),
  }));
};

const putWords = async (
  db: Kysely<Schema>,
  who: number,
  { words, ...counts }: { words: readonly string[]; statements: number; articles: number },
): Promise<void> => {
  const rows = await db.selectFrom('who_word').select(['word']).where('who', '=', who).execute();
  const [there, here] = [new Set(rows.map(({ word }) => word)), new Set(words)];
  const gone = [...there].filter((word) => !here.has(word));
  for (const some of chunks(gone))
    await db.deleteFrom('who_word').where('who', '=', who).where('word', 'in', some).execute();
  if (there.size > gone.length) await db.updateTable('who_word').set(counts).where('who', '=', who).execute();
  const come = words.filter((word) => !there.has(word));
  await insertRows(
    db,
    'who_word',
    come.map((word) => ({ who, word, statements: counts.statements, articles: counts.articles })),
  );
};

const remove = async (db: Kysely<Schema>, who: number): Promise<void> => {
  await db.deleteFrom('who_word').where('who', '=', who).execute();
  await db.deleteFrom('who_tally').where('who', '=', who).execute();
  await db.deleteFrom('who').where('number', '=', who).execute();
};

interface Counts {
  readonly first: string;
  readonly members: number;
  readonly articles: number;
  readonly statements: number;
}

const countsOf = (members: readonly Member[]): Counts => {
  const standing = members.filter((member) => member.standing === 1);
  return {
    first: members.map(({ told }) => told).reduce((a, b) => (a < b ? a : b)),
    members: members.length,
    articles: new Set(standing.map(({ article }) => article)).size,
    statements: standing.reduce((sum, { statements }) => sum + statements, 0),
  };
};

const put = async (
  db: Kysely<Schema>,
  who: number,
  { counts, tallies, tallied }: { counts: Counts; tallies: readonly Tally[]; tallied: 0 | 1 },
) => {
  const { first, members, articles, statements } = counts;
  const { name, kind, naming, side } = headOf(tallies);
  const row = { id: idOf(first), first, name, kind, naming, side, members, articles, statements, tallied };
  const { numUpdatedRows } = await db.updateTable('who').set(row).where('number', '=', who).executeTakeFirst();
  if (numUpdatedRows === 0n) await insertRows(db, 'who', [{ number: who, ...row }]);
  const names = tallies.filter(({ what }) => what === 'name').map(({ value }) => value);
  await putWords(db, who, { words: wordsOf(names), statements, articles });
};

/** Looks up the days of roles that mentions went from. */
const mendRoles = async (db: Kysely<Schema>, who: number): Promise<void> => {
  const rows = await db
    .selectFrom('who_tally')
    .select('value')
    .where('who', '=', who)
    .where('what', '=', 'role')
    .where('first', '=', UNKNOWN)
    .execute();
  if (rows.length === 0) return;
  const broken = new Set(rows.map(({ value }) => value));
  const all = talliesOf(await membersOf(db, who)).filter(({ what, value }) => what === 'role' && broken.has(value));
  for (const { value, first, last } of all)
    await db
      .updateTable('who_tally')
      .set({ first, last })
      .where('who', '=', who)
      .where('what', '=', 'role')
      .where('value', '=', value)
      .execute();
};

/** What is counted of an actor, the most frequent values of each sort. */
const storedTallies = async (db: Kysely<Schema>, who: number): Promise<readonly Tally[]> => {
  const found: Tally[] = [];
  for (const what of ['name', 'named', 'kind', 'naming', 'side'])
    found.push(
      ...(await db
        .selectFrom('who_tally')
        .select(['what', 'value', 'times', 'first', 'last'])
        .where('who', '=', who)
        .where('what', '=', what)
        .orderBy('times', 'desc')
        .orderBy('value')
        .limit(SPELLINGS)
        .execute()),
    );
  return found;
};

const settleFew = async (db: Kysely<Schema>, who: number): Promise<void> => {
  const members = await membersOf(db, who);
  await db.deleteFrom('who_tally').where('who', '=', who).execute();
  if (members.length === 0) return remove(db, who);
  const tallies = talliesOf(members);
  const tallied = members.length > FEW ? 1 : 0;
  if (tallied === 1)
    await insertRows(
      db,
      'who_tally',
      tallies.map(({ what, value, times, first, last }) => ({ who, what, value, times, first, last })),
    );
  const counted = tallied === 1 ? await storedTallies(db, who) : tallies;
  await put(db, who, { counts: countsOf(members), tallies: counted, tallied });
};

const firstOf = async (db: Kysely<Schema>, who: number): Promise<string> => {
  const { first } = await db
    .selectFrom('form_member')
    .innerJoin('form', 'form.number', 'form_member.form')
    .select(({ fn }) => fn.min('told').as('first'))
    .where('form.who', '=', who)
    .executeTakeFirstOrThrow();
  return first;
};

const settleMany = async (db: Kysely<Schema>, who: number, counts: Counts): Promise<void> => {
  await mendRoles(db, who);
  const first = counts.first === UNKNOWN ? await firstOf(db, who) : counts.first;
  await put(db, who, { counts: { ...counts, first }, tallies: await storedTallies(db, who), tallied: 1 });
};

/** Brings the rows of actors up to what has been counted. */
export const settleWho = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const marks = await take(db, 'actor-who', limit);
  for (const who of marks.map(Number)) {
    const row = await db
      .selectFrom('who')
      .select(['tallied', 'first', 'members', 'articles', 'statements'])
      .where('number', '=', who)
      .executeTakeFirst();
    if (row?.tallied === 1 && row.members > FEW) await settleMany(db, who, row);
    else await settleFew(db, who);
  }
  return marks.length;
};
