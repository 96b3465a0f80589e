import { type Kysely, sql } from 'kysely';
import type { Match, Page } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { matchJudgements } from '../kept/judgements.ts';
import type { MatchQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';

const LIST = { list: 'matches', sample: ['', ''] } as const;

/** The same two may meet in several cells: the first of them stands for all. */
const isFirst = sql<boolean>`not exists (
  select 1 from match as again where again.id = match.id and (again.layer, again.cell) < (match.layer, match.cell)
)`;

const select = (db: Kysely<Schema>, query: MatchQuery) => {
  const after = keysOf(query, LIST);
  const { id, kind, article, statement, minScore } = query;
  return db
    .selectFrom('match')
    .select(['id', 'latest', 'body'])
    .where(isFirst)
    .$if(id !== undefined, (q) => q.where('id', '=', storeText(id!)))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind!))
    .$if(minScore !== undefined, (q) => q.where('score', '>=', minScore!))
    .$if(article !== undefined, (q) =>
      q.where((eb) => eb.or([eb('a_article', '=', article!), eb('b_article', '=', article!)])),
    )
    .$if(statement !== undefined, (q) =>
      q.where((eb) => eb.or([eb('a_statement', '=', statement!), eb('b_statement', '=', statement!)])),
    )
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) => eb(refTuple('latest', 'id'), '<', tuple(...after!))),
    )
    .orderBy('latest', 'desc')
    .orderBy('id', 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

/** The article of a statement, by their ids. */
const articleOf = async (db: Kysely<Schema>, statement: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('statement')
    .innerJoin('article', 'article.number', 'statement.article')
    .select('article.id')
    .where('statement.id', '=', storeText(statement))
    .executeTakeFirst();
  return row?.id;
};

/** Matches with what persons have said of them. */
const judged = async (db: Kysely<Schema>, matches: readonly Match[]): Promise<readonly Match[]> => {
  const said = await matchJudgements(
    db,
    matches.map(({ id }) => id),
  );
  return said.size === 0
    ? matches
    : matches.map((match) => ({ ...match, ...optional('judgement', said.get(match.id)) }));
};

/** Matches by their ids, each once, in that order. */
export const matchesById = async (db: Kysely<Schema>, ids: readonly string[]): Promise<readonly Match[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('match').select(['id', 'body']).where('id', 'in', ids).where(isFirst).execute();
  const found = new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Match]));
  return judged(
    db,
    ids.flatMap((id) => found.get(id) ?? []),
  );
};

/** Matches between statements and between figures, the latest told first. */
export const matches = (db: Kysely<Schema>, query: MatchQuery): Promise<Page<Match>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { statement } = query;
      const article = statement === undefined ? query.article : await articleOf(transaction, statement);
      const isMissing = statement !== undefined && (article === undefined || (query.article ?? article) !== article);
      const found = isMissing ? [] : await select(transaction, { ...query, ...optional('article', article) });
      const { rows, next } = pageOfRows(found, {
        limit: limitOf(query),
        cursor: ({ latest, id }) => cursorAfter(LIST.list, [latest, id]),
      });
      const items = rows.map(({ body }) => JSON.parse(body) as Match);
      return { items: await judged(transaction, items), ...next };
    });
