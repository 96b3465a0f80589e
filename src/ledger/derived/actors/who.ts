import type { Kysely } from 'kysely';
import { sha256 } from '../../content-hash.ts';
import { restoreText, storeText } from '../../database/exact-text.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { foldName, foldText } from '../../fold.ts';
import { keyIn } from './judged.ts';
import { chunks, take } from './marks.ts';
import { byTimes, headOf } from './records.ts';
import { FEW, type Member, ROLE, type Tally, talliesOf, UNKNOWN } from './tallies.ts';

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

/** The mentions of an actor. */
export const mentionsWho = prepared('members of an actor', (db) =>
  db
    .selectFrom('form_member')
    .innerJoin('form', 'form.number', 'form_member.form')
    .selectAll('form_member')
    .select(['form.kind', 'form.side'])
    .where('form_member.who', '=', 0),
);

const words = prepared('words of an actor', (db) => db.selectFrom('who_word').select('word').where('who', '=', 0));

const countWords = prepared('counts of words', (db) =>
  db.updateTable('who_word').set({ statements: 0, articles: 0, id: '' }).where('who', '=', 0),
);

const putWords = async (
  db: Kysely<Schema>,
  who: number,
  { names, statements, articles, id }: { names: readonly string[]; statements: number; articles: number; id: string },
): Promise<void> => {
  const there = new Set((await words(db, who)).map(({ word }) => word));
  const here = new Set(wordsOf(names));
  const gone = [...there].filter((word) => !here.has(word));
  for (const some of chunks(gone))
    await db.deleteFrom('who_word').where('who', '=', who).where('word', 'in', some).execute();
  if (there.size > gone.length) await countWords(db, statements, articles, id, who);
  const come = [...here].filter((word) => !there.has(word));
  await insertRows(
    db,
    'who_word',
    come.map((word) => ({ who, word, statements, articles, id })),
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

const countsOf = (all: readonly Member[]): Counts => {
  const standing = all.filter((member) => member.standing === 1);
  return {
    first: all.map(({ told }) => told).reduce((a, b) => (a < b ? a : b)),
    members: all.length,
    articles: new Set(standing.map(({ article }) => article)).size,
    statements: standing.reduce((sum, { statements }) => sum + statements, 0),
  };
};

const replace = prepared('who again', (db) =>
  db
    .updateTable('who')
    .set({
      id: '',
      first: '',
      name: '',
      kind: '',
      naming: '',
      side: '',
      members: 0,
      articles: 0,
      statements: 0,
      tallied: 0,
    })
    .where('number', '=', 0)
    .returning('number'),
);

const put = async (
  db: Kysely<Schema>,
  who: number,
  { counts, tallies, tallied }: { counts: Counts; tallies: readonly Tally[]; tallied: 0 | 1 },
) => {
  const { first, members: all, articles, statements } = counts;
  const { name, kind, naming, side } = headOf(tallies);
  const row = { id: idOf(first), first, name, kind, naming, side, members: all, articles, statements, tallied };
  if ((await replace(db, ...Object.values(row), who)).length === 0)
    await insertRows(db, 'who', [{ number: who, ...row }]);
  const names = byTimes(tallies, 'name').map(({ value }) => value);
  await putWords(db, who, { names: names.slice(0, SPELLINGS), statements, articles, id: row.id });
};

const brokenRoles = prepared('roles of unknown days', (db) =>
  db.selectFrom('who_tally').select('value').where('who', '=', 0).where('what', '=', '').where('first', '=', ''),
);

/** Looks up the days of roles that mentions went from. */
const mendRoles = async (db: Kysely<Schema>, who: number): Promise<void> => {
  const rows = await brokenRoles(db, who, ROLE, UNKNOWN);
  if (rows.length === 0) return;
  const broken = new Set(rows.map(({ value }) => value));
  const all = talliesOf(await mentionsWho(db, who)).filter(({ what, value }) => what === ROLE && broken.has(value));
  for (const { value, first, last } of all)
    await db
      .updateTable('who_tally')
      .set({ first, last })
      .where('who', '=', who)
      .where('what', '=', ROLE)
      .where('value', '=', value)
      .execute();
};

const storedTallies = prepared('tallies of an actor', (db) =>
  db
    .selectFrom('who_tally')
    .select(['what', 'value', 'times', 'first', 'last'])
    .where('who', '=', 0)
    .where('what', '<', ''),
);

const frequentRoles = prepared('frequent roles', (db) =>
  db
    .selectFrom('who_tally')
    .select(['what', 'value', 'times', 'first', 'last'])
    .where('who', '=', 0)
    .where('what', '=', '')
    .orderBy('times', 'desc')
    .orderBy('value', 'desc')
    .limit(1),
);

/** What is counted of an actor whose mentions are many, with so many of its roles. */
export const talliesWho = async (db: Kysely<Schema>, who: number, roles: number): Promise<readonly Tally[]> => [
  ...(await storedTallies(db, who, ROLE)),
  ...(await frequentRoles(db, who, ROLE, roles)),
];

const forgetTallies = prepared('tallies off', (db) => db.deleteFrom('who_tally').where('who', '=', 0));

const settleFew = async (db: Kysely<Schema>, who: number): Promise<void> => {
  const all = await mentionsWho(db, who);
  await forgetTallies(db, who);
  if (all.length === 0) return remove(db, who);
  const tallies = talliesOf(all);
  const tallied = all.length > FEW ? 1 : 0;
  if (tallied === 1)
    await insertRows(
      db,
      'who_tally',
      tallies.map(({ what, value, times, first, last }) => ({ who, what, value, times, first, last })),
    );
  const most = tallied === 1 ? await storedTallies(db, who, ROLE) : tallies;
  await put(db, who, { counts: countsOf(all), tallies: most, tallied });
};

const earliest = prepared('first of an actor', (db) =>
  db
    .selectFrom('form_member')
    .select(({ fn }) => fn.min('told').as('first'))
    .where('who', '=', 0),
);

const settleMany = async (db: Kysely<Schema>, who: number, counts: Counts): Promise<void> => {
  await mendRoles(db, who);
  const first = counts.first === UNKNOWN ? (await earliest(db, who))[0]!.first : counts.first;
  await put(db, who, { counts: { ...counts, first }, tallies: await storedTallies(db, who, ROLE), tallied: 1 });
};

const counted = prepared('counts of an actor', (db) =>
  db.selectFrom('who').select(['tallied', 'first', 'members', 'articles', 'statements']).where('number', '=', 0),
);

/** Brings the rows of actors up to what has been counted. */
export const settleWho = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  const marks = await take(db, 'actor-who', limit);
  for (const who of marks.map(Number)) {
    const [row] = await counted(db, who);
    if (row?.tallied === 1 && row.members > FEW) await settleMany(db, who, row);
    else await settleFew(db, who);
  }
  return marks.length;
};
