import { type Article, HearsayError } from '../model/index.ts';
import { namesOf } from './byline.ts';
import type { Given } from './given.ts';
import { languageOf } from './language.ts';
import { checkLength, makeArticle } from './make-article.ts';
import { wholeDate } from './stated-date.ts';
import { readText } from './text.ts';
import { webAddress } from './web-address.ts';

/** An article of a JSONL record, with the id that came in, or the article's own where none did. */
export interface RecordArticle {
  readonly article: Article;
  readonly name: string;
}

/**
 * The article of one line of JSONL, `{id, text, headline?, authors?, outlet?, url?, published?, language?}`; other fields
 * are ignored. `authors` is a list or a byline. A date that is not a full one, an address that is not http or https, and
 * fields of the wrong type count as not stated. Throws "malformed-json", "not-a-record", "empty-document" and
 * "document-too-long".
 */
export const articleOfRecord = (line: string): RecordArticle => articleOfValue(parseRecord(line));

/** The article of a record that is already parsed; `given` wins over the record, the record over its text. */
export const articleOfValue = (value: unknown, given: Given = {}): RecordArticle => {
  const record = checked(value);
  const text = record.text.toWellFormed(); // a lone surrogate has no UTF-8 form to hash or keep
  checkLength(text);
  const authors = authorsOf(record.authors);
  const headline = given.headline ?? words(record.headline);
  const stated = readText(text, { headline, authors });
  const article = makeArticle({
    text,
    blocks: stated.blocks,
    headline: headline ?? stated.headline,
    authors: authors ?? stated.authors,
    outlet: given.outlet ?? words(record.outlet) ?? stated.outlet,
    url: given.url ?? webAddress(words(record.url)) ?? stated.url,
    published: given.published ?? wholeDate(words(record.published) ?? '') ?? stated.published,
    language: languageOf(text, words(record.language)),
  });
  return { article, name: nameOf(record.id) ?? article.id };
};

/** The value of a line of JSON. Throws "malformed-json". */
export const parseRecord = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new HearsayError('malformed-json', `not valid JSON (${reason}): write one object a line, as JSONL has it`);
  }
};

interface ArticleRecord extends Readonly<Record<string, unknown>> {
  readonly text: string;
}

const checked = (value: unknown): ArticleRecord => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HearsayError('not-a-record', 'not a JSON object: write {"id": …, "text": …} on each line');
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.text !== 'string') {
    throw new HearsayError(
      'not-a-record',
      'the record has no "text": give the article\'s words in a string of that name',
    );
  }
  if (record.text.trim() === '') {
    throw new HearsayError('empty-document', 'the record\'s "text" is empty: give one that has words');
  }
  return record as ArticleRecord;
};

const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const nameOf = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : words(value));

const authorsOf = (value: unknown): readonly string[] | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : namesOf(value.trim());
  if (!Array.isArray(value)) return undefined;
  const names = value.map(words).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
};
