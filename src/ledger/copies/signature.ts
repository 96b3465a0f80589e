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

/** Keys under which whole texts meet, and those under which passages do; the words alone decide them. */
export const keyKindsOf = ({ words }: Pick<Signature, 'words'>) => {
  const whole = new Set(bandKeys(shinglesOf(words)));
  return { whole: [...whole], passages: passageKeys(words).filter((key) => !whole.has(key)) };
};

/** Keys of a signature. */
export const keysOf = (signature: Pick<Signature, 'words'>): readonly number[] => {
  const { whole, passages } = keyKindsOf(signature);
  return [...whole, ...passages];
};

/** The signature of an article. Headline, byline, dateline and notes have no part in it. */
export const plainSignatureOf = (
  article: Pick<Article, 'id' | 'text' | 'blocks' | 'published'>,
  page?: string,
): Signature => ({
  article: article.id,
  ...(article.published === undefined ? {} : { published: article.published }),
  ...(page === undefined ? {} : { page }),
  ...toldWords(article),
});

/** The signature of an article with its keys. */
export const signatureOf = (
  article: Pick<Article, 'id' | 'text' | 'blocks' | 'published'>,
  page?: string,
): KeyedSignature => {
  const signature = plainSignatureOf(article, page);
  return { ...signature, keys: keysOf(signature) };
};
