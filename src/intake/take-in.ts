import { type Article, type DocumentFormat, HearsayError, type Intake, type IntakeFailure } from '../model/index.ts';
import { decode } from './decode.ts';
import { failureOf } from './failure.ts';
import { formatOf } from './format.ts';
import { checkGiven, type Given } from './given.ts';
import { articleOfPage } from './html.ts';
import { intakeOf } from './intake-of.ts';
import { languageOf } from './language.ts';
import { checkLength, makeArticle } from './make-article.ts';
import { takeInRecords } from './records.ts';
import { readText } from './text.ts';

/** Where bytes came from, and what is known of them beside what they say. */
export interface Source {
  readonly origin: string;
  readonly given?: Given | undefined;
  /** The encoding that a server named. */
  readonly charset?: string | undefined;
  /** Where a page was fetched, for one that does not state its address. */
  readonly fetchedFrom?: string | undefined;
}

/**
 * The articles of a document: one for a text or a page, one a record for JSONL, in order. What cannot become an article
 * is a failure among them. Throws "bad-date" and "bad-url" for what is given wrongly.
 */
export const takeIn = (bytes: Uint8Array, source: Source): readonly (Intake | IntakeFailure)[] => {
  const given = checkGiven(source.given ?? {});
  const { origin } = source;
  try {
    const { text } = decode(bytes, source.charset);
    const format = formatOf(text, origin);
    if (format === 'jsonl') return takeInRecords({ text, bytes, origin, given });
    const article = withAddress(articleIn(text, format, given), source.fetchedFrom);
    return [intakeOf(article, { origin, format, bytes })];
  } catch (error) {
    return [failureOf(origin, error)];
  }
};

const articleIn = (text: string, format: DocumentFormat, given: Given): Article =>
  format === 'html' ? articleOfPage(text, given) : articleOfText(text, given);

const withAddress = (article: Article, fetchedFrom: string | undefined): Article =>
  article.url === undefined && fetchedFrom !== undefined ? { ...article, url: fetchedFrom } : article;

/** The article of a plain text, which is kept as it is. */
const articleOfText = (text: string, given: Given): Article => {
  checkLength(text);
  if (/^\s{0,100}<(?:\?xml|rss|feed|urlset)\b/.test(text)) {
    throw new HearsayError(
      'unsupported-document',
      'an XML document or feed, not an article: give the page of the article',
    );
  }
  const { blocks, ...stated } = readText(text, { headline: given.headline });
  return makeArticle({ text, blocks, ...stated, ...given, language: languageOf(text) });
};
