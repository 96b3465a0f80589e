import { findDate, wholeDate } from './stated-date.ts';
import { webAddress } from './web-address.ts';

/** What a line under a headline states about the article. */
export interface Byline {
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
}

/** A byline is a line, not a paragraph. */
const longest = 200;

const field =
  /^(outlet|publication|publisher|published(?: (?:on|at))?|date published|publication date|date|(?:last )?updated|modified|url|link|permalink|authors?|by|byline|written by)\s*[:：]\s*(.*)$/i;
const opening = /^(?:by|written by|words by|story by)\s+(?=\S)/i;
const publishedOn = /^(?:first )?(?:published|posted)(?: on)?\s+(?=\S)/i;
const updatedOn = /^(?:last )?(?:updated|modified)(?: on)?\s+(?=\S)/i;

/** By Ann Lee and Bob Ray in Kyiv | Author: Ann Lee | Outlet: The Courier | Published: 12 August 2024 | 12 August 2024 */
export const readByline = (line: string): Byline | undefined => {
  if (line.length > longest) return undefined;
  const match = field.exec(line);
  if (match !== null) return readField(match[1]!.toLowerCase(), match[2]!);
  const by = opening.exec(line);
  if (by !== null) return readCredit(line.slice(by[0].length));
  const published = wholeDate(line.replace(publishedOn, ''));
  if (published !== undefined) return { authors: [], published };
  return updatedOn.test(line) && findDate(line) !== undefined ? { authors: [] } : undefined;
};

const readField = (key: string, value: string): Byline | undefined => {
  if (value === '') return undefined;
  if (/^(?:outlet|publication|publisher)$/.test(key)) return { authors: [], outlet: value };
  if (/^(?:url|link|permalink)$/.test(key)) return { authors: [], ...present('url', webAddress(value)) };
  if (/author|by/.test(key)) return { authors: namesOf(value), ...said(value) };
  return /updated|modified/.test(key) ? { authors: [] } : { authors: [], ...said(value) };
};

/** The rest of a date line may name the outlet: "12 August 2024, The Courier". */
const said = (value: string): Omit<Byline, 'authors'> => {
  const outlet = partsOf(value).find(isOutlet);
  return { ...present('published', findDate(value)?.value), ...present('outlet', outlet) };
};

const readCredit = (value: string): Byline | undefined => {
  const [first = ''] = partsOf(value);
  const credible = (isPerson(first) && !/[.!?]["”’']?$/.test(value)) || isOutlet(first) || isStaff(first);
  return credible
    ? { authors: creditsOf(value), ...said(isOutlet(first) ? value.replace(first, '') : value) }
    : undefined;
};

/** The people, or the agency, that a byline names: "Ann Lee and Bob Ray in Kyiv, The Courier" has two. */
export const namesOf = (value: string): readonly string[] => {
  const credits = creditsOf(value);
  const whole = withoutDate(value)
    .replace(opening, '')
    .replace(/[\s.,;|]+$/, '')
    .trim();
  return credits.length > 0 || whole === '' || whole.length > 120 || isStaff(whole) ? credits : [whole];
};

const creditsOf = (value: string): readonly string[] => {
  const parts = partsOf(value.replace(opening, ''));
  const people = parts.filter((part) => isPerson(part) && !isOutlet(part) && !isStaff(part));
  const houses = parts.map((part) => part.replace(/\s+staff$/i, '')).filter(isOutlet);
  return people.length > 0 ? people : houses.slice(0, 1);
};

const withoutDate = (value: string): string => {
  const date = findDate(value);
  return date === undefined ? value : `${value.slice(0, date.start)}|${value.slice(date.end)}`;
};

/** Names between commas, bars and "and", each without the place it was written from. */
const partsOf = (value: string): readonly string[] =>
  withoutDate(value)
    .split(/\s*[|·•,;/]\s*|\s+(?:and|AND|&|with)\s+|\s+for\s+(?=\p{Lu})/u)
    .map((part) =>
      part
        .replace(/\s+(?:in|IN|from|at)\s+\p{Lu}.*$/u, '')
        .replace(/[\s.]+$/, '')
        .trim(),
    )
    .filter((part) => part !== '');

const person =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|den|ter|al|el|bin|ibn|da|di|du|la|le|dos|y)){1,4}$/u;
const noName =
  /^(?:the|a|an|any|all|my|our|your|no|one|two|this|that|some|other|every|most|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|then|now|contrast|comparison|far)\b/i;

const isPerson = (part: string): boolean => part.length <= 60 && person.test(part) && !noName.test(part);

const outletWord =
  /\b(?:News|Times|Post|Courier|Herald|Tribune|Gazette|Journal|Press|Agency|Observer|Chronicle|Guardian|Telegraph|Mail|Dispatch|Ledger|Wire|Service|Network|Daily|Weekly|Broadcasting|Television|Radio|Media|Reuters|Bloomberg|AP|AFP|BBC|CNN|TASS|DPA|UPI|AAP|ANI|PTI)\b/;

const isOutlet = (part: string): boolean =>
  part.length <= 80 &&
  /^\p{Lu}/u.test(part) &&
  (outletWord.test(part) || /^The \p{Lu}[\p{L} ]+$/u.test(part)) &&
  !isStaff(part);

const isStaff = (part: string): boolean =>
  part.length <= 80 &&
  /\b(?:staff|correspondents?|reporters?|agencies|writers?|editors?|newsroom|bureau|columnists?|contributors?)\b/i.test(
    part,
  );

const present = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
