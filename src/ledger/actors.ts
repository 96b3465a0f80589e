import { type Kysely, sql } from 'kysely';
import type { ActorKind, ActorRecord, Naming, Page } from '../model/index.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { restoreText } from './exact-text.ts';
import type { ActorQuery } from './ledger.ts';
import type { Schema } from './schema.ts';
import { hasWords } from './statements.ts';

const LIST = { list: 'actors', sample: [0, 0, ''] } as const;

/** Ids, and the roles beside them, are listed for so many articles. */
const LISTED = 50;

/** How often actors of one name are of each kind; the kind of the name is the most frequent one. */
const commonKind = sql<string>`(select k.kind from actor as k where k.name_key = actor.name_key
  group by k.kind order by count(*) desc, k.kind limit 1)`;

const select = (db: Kysely<Schema>, query: ActorQuery) => {
  const after = keysOf(query, LIST);
  const [spoken, articles, name] = [
    sql<number>`sum(spoken)`,
    sql<number>`count(distinct article)`,
    sql.ref('name_key'),
  ];
  return db
    .selectFrom('actor')
    .select(['name_key', spoken.as('statements'), articles.as('articles')])
    .$if(query.name !== undefined, (q) => q.where(hasWords(query.name!)))
    .groupBy('name_key')
    .$if(query.kind !== undefined, (q) => q.having(commonKind, '=', query.kind!))
    .$if(after !== undefined, (q) =>
      q.having(sql<boolean>`(-${spoken}, -${articles}, ${name}) > (${-after![0]}, ${-after![1]}, ${after![2]})`),
    )
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('name_key')
    .limit(limitOf(query) + 1)
    .execute();
};

type Row = Awaited<ReturnType<typeof select>>[number];

/** The most frequent way of naming an actor of this name, with its kind. */
const commonForm = (db: Kysely<Schema>, nameKey: string) =>
  db
    .selectFrom('actor')
    .select(['name', 'kind', 'naming'])
    .where('name_key', '=', nameKey)
    .groupBy(['name', 'kind', 'naming'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('name')
    .executeTakeFirstOrThrow();

const idsOf = (db: Kysely<Schema>, nameKey: string) =>
  db
    .selectFrom('actor')
    .innerJoin('article', 'article.number', 'actor.article')
    .select(['article.id as article', 'actor.id as actor', 'roles'])
    .where('name_key', '=', nameKey)
    .orderBy('actor.article', 'desc')
    .limit(LISTED)
    .execute();

const recordOf = async (db: Kysely<Schema>, row: Row): Promise<ActorRecord> => {
  const form = await commonForm(db, row.name_key);
  const ids = await idsOf(db, row.name_key);
  return {
    name: restoreText(form.name),
    kind: form.kind as ActorKind,
    naming: form.naming as Naming,
    roles: [...new Set(ids.flatMap(({ roles }) => JSON.parse(roles) as string[]))],
    articles: row.articles,
    statements: row.statements,
    ids: ids.map(({ article, actor }) => ({ article, actor: restoreText(actor) })),
  };
};

/**
 * Actors by name, those with the most attributed statements first. An actor whose counts change while pages are turned
 * may be missed or met twice.
 */
export const actors = (db: Kysely<Schema>, query: ActorQuery): Promise<Page<ActorRecord>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows, next } = pageOfRows(await select(transaction, query), {
        limit: limitOf(query),
        cursor: (row) => cursorAfter(LIST.list, [row.statements, row.articles, row.name_key]),
      });
      const items: ActorRecord[] = [];
      for (const row of rows) items.push(await recordOf(transaction, row));
      return { items, ...next };
    });
