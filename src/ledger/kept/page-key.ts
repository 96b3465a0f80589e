import type { Intake } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';

/** A URL without what does not say which page it is: its fragment and the utm_* parameters. Not a web address: undefined. */
const normalUrl = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
  return url.href;
};

/** What tells a page with an address from others; undefined for what is no web address. */
export const urlKey = (address: string): string | undefined => {
  const url = normalUrl(address);
  return url === undefined ? undefined : `url ${url}`;
};

/**
 * What tells pages apart, so that another text of the same page is its next version.
 * The URL where there is one; for a file its path, with the name of the record for JSONL; for what was piped or pasted
 * the outlet and headline. A JSONL record or pasted text without any name is a page by itself: its number of line says
 * nothing that lasts.
 */
export const pageKey = ({ article, name, origin, format }: Intake): string => {
  const url = (article.url === undefined ? undefined : urlKey(article.url)) ?? urlKey(origin);
  if (url !== undefined) return url;
  const file = format === 'jsonl' ? origin.replace(/:\d+$/, '') : origin;
  if (file === '-' || file === 'http') {
    if (article.headline === undefined) return `text ${sha256(article.text)}`;
    return `title ${article.outlet ?? ''}|${article.headline}`;
  }
  if (format !== 'jsonl') return `file ${file}`;
  return `record ${file}#${name ?? sha256(article.text)}`;
};
