import { storeText } from '../../database/exact-text.ts';

/** Segments as one path, each ended by a slash, so that a prefix of segments is a prefix of characters. */
export const pathOf = (segments: readonly string[]): string =>
  segments.map((segment) => `${storeText(segment).replaceAll('/', '∕')}/`).join('');

/** The beginnings of a path by whole segments, the shortest first, itself the last. */
export const prefixesOf = (path: string): readonly string[] => {
  const prefixes: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) prefixes.push(path.slice(0, at + 1));
  return prefixes;
};

/** What comes after all paths with a prefix: "0" follows "/". */
export const endOf = (prefix: string): string => `${prefix.slice(0, -1)}0`;
