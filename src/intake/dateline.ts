import type { Span } from '../model/index.ts';

/** Names in capitals that open sentences ("NATO — which …") and are no places. */
const noPlaces = new Set(
  'NATO UNESCO UNICEF NASA OPEC BRICS ASEAN COVID AIDS GOP CNN BBC NBC CBS ABC FBI CIA USA EU UN UPDATE BREAKING EXCLUSIVE ANALYSIS OPINION WATCH LIVE VIDEO FACTBOX EXPLAINER CORRECTION NOTE PHOTOS FILE'.split(
    ' ',
  ),
);

const capitals = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]{1,20}(?: \\p{Lu}[\\p{Lu}\\p{M}'’.-]{0,20}){0,3}";
const mixed = "\\p{Lu}[\\p{L}\\p{M}'’.-]{1,20}(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,20}|de|del|la|le|al|of|upon)){0,3}";
const region = "(?:, \\p{Lu}[\\p{L}\\p{M}.'’-]{0,20}(?: \\p{Lu}[\\p{L}\\p{M}.'’-]{0,20})?)?";
/** KYIV/MOSCOW | SUMY, Ukraine, and KURSK, Russia */
const places = `${capitals}${region}(?:(?:/|,? and )${capitals}${region}){0,2}`;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const date = `(?:,? (?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?)`;
const agency = '(?: ?\\(\\p{Lu}[\\p{L} .&/]{1,30}\\))';
const dash = '(?: ?[—–―] ?| ?-- ?| - )(?=[\\p{Lu}\\d“"‘\'(«])';

/** KYIV, Aug 12 (Agency) — | Kyiv, Ukraine (AP) — | MOSCOW, 12 August. — */
const signed = new RegExp(`^(?:${places}${date}?${agency}|${mixed}${region}${agency})\\.?(?=${dash}|$)`, 'u');
const dated = new RegExp(`^${places}${date}\\.?(?=${dash})`, 'u');
/** KYIV — | MANCHESTER, N.H. — */
const bare = new RegExp(`^${places}(?=${dash})`, 'u');

/** A capital first, and a dash or an agency soon: what the patterns above need, told in no time. */
const mayOpen = /^\p{Lu}[^\n]{1,120}?(?:[—–―)]|--| - )/u;

/**
 * The words of the dateline that opens a paragraph, without its dash, if there is one. Place names alone are taken for
 * one only near the `opening` of a text, since later on they may be subjects.
 */
export const datelineOf = (text: string, paragraph: Span, at: 'opening' | 'later'): Span | undefined => {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 140));
  if (!mayOpen.test(head)) return undefined;
  const match = signed.exec(head) ?? dated.exec(head) ?? (at === 'opening' ? bare.exec(head) : null);
  if (match === null || noPlaces.has(/^\p{Lu}*/u.exec(match[0])?.[0] ?? '')) return undefined;
  return { start: paragraph.start, end: paragraph.start + match[0].trimEnd().length };
};
