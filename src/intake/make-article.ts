import { hash } from 'node:crypto';
import { type Article, type Block, HearsayError } from '../model/index.ts';

/** Text of more characters than this is no article, but a book or a dump. */
const longestText = 2_000_000;

/** The fields of an article, where `undefined` says the same as absent. */
export interface Fields {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly headline?: string | undefined;
  readonly authors: readonly string[];
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: string | undefined;
  readonly language: string;
}

/** An article under the hash of its text. Throws "document-too-long". */
export const makeArticle = ({ headline, outlet, url, published, ...rest }: Fields): Article => ({
  id: `a${hash('sha256', rest.text, 'hex').slice(0, 16)}`,
  ...rest,
  ...(headline && { headline }),
  ...(outlet && { outlet }),
  ...(url && { url }),
  ...(published && { published }),
});

/** Refuses text that is too long to be an article. */
export const checkLength = (text: string): void => {
  if (text.length <= longestText) return;
  const size = text.length.toLocaleString('en');
  const most = longestText.toLocaleString('en');
  throw new HearsayError(
    'document-too-long',
    `the text has ${size} characters, more than ${most}: split it into articles`,
  );
};
