import type { Insertable, Selectable } from 'kysely';
import type { Appearance, Article, DocumentFormat, Intake } from '../../model/index.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import type { AppearanceRow, ArticleRow } from '../database/schema.ts';
import { optional } from '../optional.ts';

/** The row of an article that comes in. */
export const articleRow = (
  article: Article,
  { id, takenAt }: { readonly id: string; readonly takenAt: string },
): Insertable<ArticleRow> => ({
  id,
  text: storeText(article.text),
  blocks: JSON.stringify(article.blocks),
  headline: storeText(article.headline),
  authors: JSON.stringify(article.authors),
  language: storeText(article.language),
  outlet: storeText(article.outlet),
  url: storeText(article.url),
  published: storeText(article.published),
  dated: storeText(article.published ?? ''),
  taken_at: takenAt,
});

/** What an article says of itself, as its row has it. */
export const metadataOf = (
  row: Pick<ArticleRow, 'id' | 'headline' | 'authors' | 'outlet' | 'url' | 'published' | 'language'>,
) => ({
  id: row.id,
  ...optional('headline', restoreText(row.headline)),
  authors: JSON.parse(row.authors) as readonly string[],
  ...optional('outlet', restoreText(row.outlet)),
  ...optional('url', restoreText(row.url)),
  ...optional('published', restoreText(row.published)),
  language: restoreText(row.language),
});

/** The article of a row, character for character. */
export const articleOf = (row: Omit<Selectable<ArticleRow>, 'number' | 'dated' | 'taken_at'>): Article => ({
  ...metadataOf(row),
  text: restoreText(row.text),
  blocks: JSON.parse(row.blocks) as Article['blocks'],
});

/** The part of an appearance's row that follows from the document alone. */
export const documentRow = ({ article, name, origin, format, bytesHash }: Intake) => ({
  name: storeText(name),
  outlet: storeText(article.outlet),
  url: storeText(article.url),
  published: storeText(article.published),
  origin: storeText(origin),
  format,
  bytes_hash: bytesHash,
});

/** An appearance out of its row, with the ids of its article and page. */
export const appearanceOf = (
  row: Omit<Selectable<AppearanceRow>, 'article' | 'page' | 'number' | 'bytes' | 'outlet_key'> & {
    readonly article: string;
    readonly page: string;
  },
): Appearance => ({
  article: row.article,
  page: row.page,
  version: row.version,
  ...optional('name', restoreText(row.name)),
  ...optional('outlet', restoreText(row.outlet)),
  ...optional('url', restoreText(row.url)),
  ...optional('published', restoreText(row.published)),
  origin: restoreText(row.origin),
  format: row.format as DocumentFormat,
  bytesHash: row.bytes_hash,
  takenAt: row.taken_at,
});
