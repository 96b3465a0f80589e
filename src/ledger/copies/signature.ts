import type { Article } from '../../model/index.ts';
import { bandKeys } from './bands.ts';
import { shinglesOf } from './shingles.ts';
import { type ToldWords, toldWords } from './told-words.ts';
import { passageKeys } from './winnow.ts';

/** What is kept of an article to tell its copies by. It holds no words: only their hashes and where they stand. */
export interface Signature extends ToldWords {
  readonly article: string;
  readonly published?: string;
  /** The page that the article stood on, where known: another text of one page is its version. */
  readonly page?: string;
}

/** A signature with the keys of the index under which it is kept and looked for. */
export interface KeyedSignature extends Signature {
  /** Integers of at most 52 bits, each once. */
  readonly keys: readonly number[];
}

/** Keys of a signature, which its words alone decide. */
export const keysOf = ({ words }: Pick<Signature, 'words'>): readonly number[] => [
  ...new Set([...bandKeys(shinglesOf(words)), ...passageKeys(words)]),
];

/** The signature of an article. Headline, byline, dateline and notes have no part in it. */
export const signatureOf = (
  article: Pick<Article, 'id' | 'text' | 'blocks' | 'published'>,
  page?: string,
): KeyedSignature => {
  const told = toldWords(article);
  return {
    article: article.id,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(page === undefined ? {} : { page }),
    ...told,
    keys: keysOf(told),
  };
};
