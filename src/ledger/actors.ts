import { type Kysely, sql } from 'kysely';
import type { ActorKind, ActorRecord, Naming, Page } from '../model/index.ts';
import { isLatest } from './articles.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { restoreText } from './exact-text.ts';
import type { ActorQuery } from './ledger.ts';
import type { Schema } from './schema.ts';
import { hasWords } from './statements.ts';

const LIST = { list: 'actors', sample: [0, 0, ''] } as const;

/** Ids, and the roles beside them, are listed for so many articles. */
const LISTED = 50;

/** The most frequent kind of one actor, which is the kind of the name. */
const commonKind = sql<string>`(select k.kind from actor as k where k.identity = actor.identity
  group by k.kind order by count(*) desc, k.kind limit 1)`;

const select = (db: Kysely<Schema>, query: ActorQuery) => {
  const after = keysOf(query, LIST);
  const [spoken, articles, name] = [
    sql<number>`sum(spoken)`,
    sql<number>`count(distinct article)`,
    sql.ref('identity'),
  ];
  return db
    .selectFrom('actor')
    .select(['identity', spoken.as('statements'), articles.as('articles')])
    .$if(query.name !== undefined, (q) => q.where(hasWords(query.name!)))
    .$if(query.versions !== 'all', (q) => q.where(isLatest('actor.article')))
    .groupBy('identity')
    .$if(query.kind !== undefined, (q) => q.having(commonKind, '=', query.kind!))
    .$if(after !== undefined, (q) =>
      q.having(sql<boolean>`(-${spoken}, -${articles}, ${name}) > (${-after![0]}, ${-after![1]}, ${after![2]})`),
    )
    .orderBy('statements', 'desc')
    .orderBy('articles', 'desc')
    .orderBy('identity')
    .limit(limitOf(query) + 1)
    .execute();
};

type Row = Awaited<ReturnType<typeof select>>[number];

/** The ways in which an actor is spelled, classed and named, and how often. */
const formsOf = (db: Kysely<Schema>, identity: string) =>
  db
    .selectFrom('actor')
    .select(({ fn }) => ['name', 'kind', 'naming', fn.countAll<number>().as('times')])
    .where('identity', '=', identity)
    .groupBy(['name', 'kind', 'naming'])
    .execute();

type Form = Awaited<ReturnType<typeof formsOf>>[number];

/** The values of a field, the most frequent first, among equals in order of code units. */
const byFrequency = (forms: readonly Form[], field: 'name' | 'kind' | 'naming'): readonly string[] => {
  const times = new Map<string, number>();
  for (const form of forms) times.set(form[field], (times.get(form[field]) ?? 0) + form.times);
  const values = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return values.map(([value]) => value);
};

const idsOf = (db: Kysely<Schema>, identity: string, versions: ActorQuery['versions']) =>
  db
    .selectFrom('actor')
    .innerJoin('article', 'article.number', 'actor.article')
    .select(['article.id as article', 'actor.id as actor', 'roles'])
    .where('identity', '=', identity)
    .$if(versions !== 'all', (q) => q.where(isLatest('actor.article')))
    .orderBy('actor.article', 'desc')
    .limit(LISTED)
    .execute();

const recordOf = async (db: Kysely<Schema>, row: Row, versions: ActorQuery['versions']): Promise<ActorRecord> => {
  const forms = await formsOf(db, row.identity);
  const ids = await idsOf(db, row.identity, versions);
  return {
    name: restoreText(byFrequency(forms, 'name')[0]!),
    kind: byFrequency(forms, 'kind')[0] as ActorKind,
    naming: byFrequency(forms, 'naming')[0] as Naming,
    roles: [...new Set(ids.flatMap(({ roles }) => JSON.parse(roles) as string[]))],
    articles: row.articles,
    statements: row.statements,
    ids: ids.map(({ article, actor }) => ({ article, actor: restoreText(actor) })),
  };
};

/**
 * Actors by name, the unnamed one by one for each article, those with the most attributed statements first. An actor whose counts change while pages are turned
 * may be missed or met twice.
 */
export const actors = (db: Kysely<Schema>, query: ActorQuery): Promise<Page<ActorRecord>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows, next } = pageOfRows(await select(transaction, query), {
        limit: limitOf(query),
        cursor: (row) => cursorAfter(LIST.list, [row.statements, row.articles, row.identity]),
      });
      const items: ActorRecord[] = [];
      for (const row of rows) items.push(await recordOf(transaction, row, query.versions));
      return { items, ...next };
    });
