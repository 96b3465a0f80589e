import { type Kysely, sql } from 'kysely';
import type { Page, StatementRecord } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { foldName } from '../fold.ts';
import type { StatementQuery } from '../ledger.ts';
import { findArticle } from './article-record.ts';
import { isLatest, toldIn } from './articles.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { statementRecords } from './statement-records.ts';

const LIST = { list: 'statements', sample: ['', '', '', 0] } as const;

/** Whether a folded name has all the words of a name asked for. */
const hasWords = (name: string) =>
  sql<boolean>`${sql.join(
    foldName(name)
      .split(' ')
      .map((word) => sql`instr(' ' || name_key || ' ', ${` ${word} `}) > 0`),
    sql` and `,
  )}`;

/**
 * Articles with their statements. Where few statements are asked for, the engine begins with those; else it is told to
 * go through the articles in order, since it would sort all statements for the sake of one page.
 */
const joined = (db: Kysely<Schema>, { speaker, statement }: StatementQuery) =>
  speaker === undefined && statement === undefined
    ? db.selectFrom('article').crossJoin('statement').whereRef('statement.article', '=', 'article.number')
    : db.selectFrom('article').innerJoin('statement', 'statement.article', 'article.number');

const filtered = (db: Kysely<Schema>, query: StatementQuery) => {
  const { voice, statement, speaker, minConfidence } = query;
  return joined(db, query)
    .$if(voice !== undefined, (q) => q.where('voice', '=', voice!))
    .$if(statement !== undefined, (q) => q.where('statement.id', '=', storeText(statement!)))
    .$if(minConfidence !== undefined, (q) => q.where('confidence', '>=', minConfidence!))
    .$if(speaker !== undefined, (q) =>
      q.where('statement.speaker', 'in', (eb) =>
        eb.selectFrom('actor').select('actor.number').where(hasWords(speaker!)),
      ),
    );
};

const select = (db: Kysely<Schema>, query: StatementQuery, article: number | undefined) => {
  const after = keysOf(query, LIST);
  return filtered(db, query)
    .where(toldIn(query))
    .$if(query.versions !== 'all' && article === undefined && query.statement === undefined, (q) =>
      q.where(isLatest('article.number')),
    )
    .select(['statement.number', 'article.dated', 'article.taken_at', 'article.id'])
    .$if(article !== undefined, (q) => q.where('article.number', '=', article!))
    .$if(after !== undefined, (q) => {
      const [dated, takenAt, id, number] = after!;
      return q
        .where(({ eb, refTuple, tuple }) =>
          eb(refTuple('article.dated', 'article.taken_at', 'article.id'), '<=', tuple(dated, takenAt, id)),
        )
        .where((eb) => eb.or([eb('article.id', '!=', id), eb('statement.number', '>', number)]));
    })
    .orderBy('article.dated', 'desc')
    .orderBy('article.taken_at', 'desc')
    .orderBy('article.id', 'desc')
    .orderBy('statement.number')
    .limit(limitOf(query) + 1)
    .execute();
};

/** Statements of all versions, in the order of the list of articles, within an article in the order of its reading. */
export const statements = (db: Kysely<Schema>, query: StatementQuery): Promise<Page<StatementRecord>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const article = query.article === undefined ? undefined : await findArticle(transaction, query.article);
      const isMissing = query.article !== undefined && article === undefined;
      const found = isMissing ? [] : await select(transaction, query, article);
      const { rows, next } = pageOfRows(found, {
        limit: limitOf(query),
        cursor: (row) => cursorAfter(LIST.list, [row.dated, row.taken_at, row.id, row.number]),
      });
      const items = await statementRecords(
        transaction,
        rows.map(({ number }) => number),
      );
      return { items, ...next };
    });
