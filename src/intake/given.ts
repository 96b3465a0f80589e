import { HearsayError } from '../model/index.ts';
import { wholeDate } from './stated-date.ts';
import { webAddress } from './web-address.ts';

/** What the caller says about documents; it wins over what they say themselves. */
export interface Given {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly headline?: string;
}

/** The same with the date in ISO 8601 and the address as the URL standard writes it. Throws "bad-date" and "bad-url". */
export const checkGiven = (given: Given): Given => {
  const published = given.published === undefined ? undefined : wholeDate(given.published);
  if (given.published !== undefined && published === undefined) {
    const cure = 'write a full date such as 2024-08-12';
    throw new HearsayError('bad-date', `not a date: "${given.published.slice(0, 40)}"; ${cure}`, 2);
  }
  const url = webAddress(given.url);
  if (given.url !== undefined && url === undefined) {
    const cure = 'write one that begins with https:// or http:// and has no password';
    throw new HearsayError('bad-url', `not a web address: "${given.url.slice(0, 80)}"; ${cure}`, 2);
  }
  return { ...given, ...(published && { published }), ...(url && { url }) };
};
