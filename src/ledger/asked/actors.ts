import { type Kysely, type Selectable, sql } from 'kysely';
import type { ActorKind, ActorRecord, Naming, Page } from '../../model/index.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import { prepared } from '../database/prepared.ts';
import type { Schema, WhoRow } from '../database/schema.ts';
import { refIn } from '../derived/actors/judged.ts';
import { byTimes, rolesHeld } from '../derived/actors/records.ts';
import { ROLE, talliesOf } from '../derived/actors/tallies.ts';
import { mentionsWho, talliesWho } from '../derived/actors/who.ts';
import { foldName } from '../fold.ts';
import type { ActorQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';

const LIST = { list: 'actors', sample: [0, 0, ''] } as const;

/** Names, roles, and ids in articles are listed so many at most. */
const LISTED = 50;

/** A word is looked up to so many actors to see which of several is the rarest. */
const LOOKED_AT = 1_000;

const wordCount = prepared('actors with a word', (db) =>
  db
    .selectFrom((eb) => eb.selectFrom('who_word').select('who').where('word', '=', '').limit(1).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count')),
);

/** Words of a name, that of the fewest actors first. */
const wordsOf = async (db: Kysely<Schema>, name: string): Promise<readonly string[]> => {
  const words = [...new Set(foldName(name).split(' '))].map((word) => storeText(word));
  const counted: { word: string; count: number }[] = [];
  for (const word of words) counted.push({ word, count: Number((await wordCount(db, word, LOOKED_AT))[0]!.count) });
  return counted.sort((a, b) => a.count - b.count).map(({ word }) => word);
};

/** Actors with these words in one of their names, in the order of the list of the rarest word. */
const named = (db: Kysely<Schema>, [rarest, ...others]: readonly string[]) =>
  others.reduce(
    (query, word) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('who_word as other')
            .select('other.who')
            .whereRef('other.who', '=', 'found.who')
            .where('other.word', '=', word),
        ),
      ),
    db
      .selectFrom('who_word as found')
      .innerJoin('who', 'who.number', 'found.who')
      .selectAll('who')
      .where('found.word', '=', rarest!)
      .where('found.articles', '>', 0),
  );

const select = async (db: Kysely<Schema>, query: ActorQuery): Promise<readonly Selectable<WhoRow>[]> => {
  const { name, kind, side } = query;
  const after = keysOf(query, LIST);
  const words = name === undefined ? [] : await wordsOf(db, name);
  const of = words.length === 0 ? 'who' : 'found';
  const from = words.length === 0 ? db.selectFrom('who').selectAll().where('who.articles', '>', 0) : named(db, words);
  const order = ['statements', 'articles', 'id'].map((column) => sql.ref(`${of}.${column}`));
  return (from as ReturnType<typeof named>)
    .$if(kind !== undefined, (q) => q.where('who.kind', '=', kind!))
    .$if(side !== undefined, (q) => q.where('who.side', '=', side!))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(${sql.join(order)}) < (${after![0]}, ${after![1]}, ${after![2]})`),
    )
    .orderBy(order[0]!, 'desc')
    .orderBy(order[1]!, 'desc')
    .orderBy(order[2]!, 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

const toldIn = prepared('where an actor is told of', (db) =>
  db
    .selectFrom('form_member')
    .select('told')
    .where('who', '=', 0)
    .where('told', '>=', '')
    .where('told', '<', '')
    .where('standing', '=', 1)
    .orderBy('told', 'desc')
    .limit(1),
);

/** Mentions in standing articles, the latest first, the undated last. */
const idsOf = async (db: Kysely<Schema>, who: number): Promise<ActorRecord['ids']> => {
  const dated = await toldIn(db, who, '', '9999 ', 1, LISTED);
  const undated = dated.length < LISTED ? await toldIn(db, who, '9999 ', ':', 1, LISTED - dated.length) : [];
  return [...dated, ...undated].map(({ told }) => refIn(told));
};

/** An actor of a row, as it is listed. */
export const actorRecord = async (db: Kysely<Schema>, row: Selectable<WhoRow>): Promise<ActorRecord> => {
  const tallies =
    row.tallied === 1 ? await talliesWho(db, row.number, LISTED) : talliesOf(await mentionsWho(db, row.number));
  return {
    id: row.id,
    name: restoreText(row.name),
    names: byTimes(tallies, 'name')
      .slice(0, LISTED)
      .map(({ value }) => restoreText(value)),
    kind: row.kind as ActorKind,
    naming: row.naming as Naming,
    ...optional('side', row.side),
    roles: rolesHeld(byTimes(tallies, ROLE).slice(0, LISTED)),
    articles: row.articles,
    statements: row.statements,
    ids: await idsOf(db, row.number),
  };
};

/**
 * Actors over all articles, those with the most attributed statements first. One whose counts change while pages are turned
 * may be missed or met twice.
 */
export const actors = (db: Kysely<Schema>, query: ActorQuery): Promise<Page<ActorRecord>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows, next } = pageOfRows(await select(transaction, query), {
        limit: limitOf(query),
        cursor: (row) => cursorAfter(LIST.list, [row.statements, row.articles, row.id]),
      });
      const items: ActorRecord[] = [];
      for (const row of rows) items.push(await actorRecord(transaction, row));
      return { items, ...next };
    });
