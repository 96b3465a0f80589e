import type { Kysely } from 'kysely';
import type { Page, SearchHit, Span } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import { matches, type Term } from '../database/full-text.ts';
import { ROWS_PER_ARTICLE, type Schema } from '../database/schema.ts';
import type { SearchQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { cursorAfter, keysOf, limitOf } from './cursor.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { searchTerms } from './search-terms.ts';

/** Kind of hit, how many of it were shown, and the last article there was when the first page was. */
const LIST = { list: 'search', sample: ['', 0, 0] } as const;

interface Found {
  readonly kind: SearchHit['kind'];
  readonly number: number;
  /** How many of its kind come before it. */
  readonly at: number;
}

const lastArticle = async (db: Kysely<Schema>): Promise<number> => {
  const row = await db
    .selectFrom('article')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return row.last ?? 0;
};

const INDEX = { statement: 'statement_words', article: 'article_words' } as const;

const findKind = async (
  db: Kysely<Schema>,
  kind: SearchHit['kind'],
  range: { terms: readonly Term[]; last: number; limit: number; offset: number },
): Promise<readonly Found[]> => {
  const below = kind === 'statement' ? (range.last + 1) * ROWS_PER_ARTICLE : range.last + 1;
  const rows = await matches(db, INDEX[kind], { ...range, below });
  return rows.map(({ number }, index) => ({ kind, number, at: range.offset + index }));
};

const selectArticles = (db: Kysely<Schema>, numbers: readonly number[]) =>
  db
    .selectFrom('article')
    .select(['number', 'id', 'text', 'headline', 'outlet', 'published'])
    .where('number', 'in', numbers)
    .execute();

const selectStatements = (db: Kysely<Schema>, numbers: readonly number[]) =>
  db
    .selectFrom('statement')
    .innerJoin('span', 'span.statement', 'statement.number')
    .leftJoin('actor', 'actor.number', 'statement.speaker')
    .select(({ fn }) => [
      'statement.number',
      'statement.id',
      'actor.name',
      fn.min('span.start').as('start'),
      fn.max('span.end').as('end'),
    ])
    .where('statement.number', 'in', numbers)
    .groupBy(['statement.number', 'statement.id', 'actor.name'])
    .execute();

const articleNumber = ({ kind, number }: Found): number =>
  kind === 'article' ? number : Math.floor(number / ROWS_PER_ARTICLE);

const byNumber = <Row extends { readonly number: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> =>
  new Map(rows.map((row) => [row.number, row]));

/** Where the words stand: in the statement or text; else, for words of a headline outside of the text, there. */
const excerptIn = (
  text: string,
  { region, headline, terms }: { region: Span; headline: string | null; terms: readonly Term[] },
): Excerpt =>
  excerptOf(text, region, terms) ??
  (headline === null ? undefined : excerptOf(headline, { start: 0, end: headline.length }, terms)) ?? {
    excerpt: '',
    marks: [],
  };

const hitsOf = async (
  db: Kysely<Schema>,
  found: readonly Found[],
  terms: readonly Term[],
): Promise<readonly SearchHit[]> => {
  const articles = byNumber(await selectArticles(db, [...new Set(found.map(articleNumber))]));
  const inStatements = found.filter(({ kind }) => kind === 'statement').map(({ number }) => number);
  const statements = byNumber(await selectStatements(db, inStatements));
  return found.flatMap((place) => {
    const article = articles.get(articleNumber(place));
    const statement = place.kind === 'statement' ? statements.get(place.number) : undefined;
    if (article === undefined) return [];
    const text = restoreText(article.text);
    const region = { start: statement?.start ?? 0, end: statement?.end ?? text.length };
    return {
      kind: place.kind,
      article: article.id,
      ...optional('statement', restoreText(statement?.id ?? null)),
      ...optional('headline', restoreText(article.headline)),
      ...optional('outlet', restoreText(article.outlet)),
      ...optional('published', restoreText(article.published)),
      ...optional('speaker', restoreText(statement?.name ?? null)),
      ...excerptIn(text, { region, headline: restoreText(article.headline), terms }),
    };
  });
};

/**
 * Statements, then articles, in which all the words stand, the best first (BM25). The author's own sentences are found
 * as the article. Articles that come in while pages are turned are left for the next search.
 */
export const search = (db: Kysely<Schema>, query: SearchQuery): Promise<Page<SearchHit>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const limit = limitOf(query);
      const terms = searchTerms(query.words);
      const [kind, offset, last] = keysOf(query, LIST) ?? ['statement', 0, await lastArticle(transaction)];
      if (terms.length === 0) return { items: [] };
      const range = { terms, last, limit: limit + 1 };
      const first = kind === 'article' ? [] : await findKind(transaction, 'statement', { ...range, offset });
      const rest = { ...range, limit: limit + 1 - first.length, offset: kind === 'article' ? offset : 0 };
      const second = rest.limit === 0 ? [] : await findKind(transaction, 'article', rest);
      const [found, after] = [[...first, ...second].slice(0, limit), [...first, ...second][limit]];
      const items = await hitsOf(transaction, found, terms);
      return { items, ...optional('next', after && cursorAfter(LIST.list, [after.kind, after.at, last])) };
    });
