const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s{1,3})?';

/** Forms in which a full date can be read in one way only; "12/08/2024" is none of them. */
const iso =
  /(?<![\d/-])(?<y>\d{4})([-/])(?<m>\d{2})\2(?<d>\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?(?![\d/-])/;
const dayFirst = new RegExp(`${weekday}(?<!\\d)${day}\\s{1,3}(?:of\\s)?${month},?\\s{1,3}(\\d{4})(?!\\d)`, 'i');
const monthFirst = new RegExp(`${weekday}(?<!\\p{L})${month}\\s{1,3}${day},?\\s{1,3}(\\d{4})(?!\\d)`, 'iu');

/** A full date found in a line: its ISO 8601 form and where its words stand. */
export interface StatedDate {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first full date of a line, if it has one. Day, month and year must all be there; nothing is filled in. */
export const findDate = (line: string): StatedDate | undefined => isoIn(line) ?? proseIn(line);

/** ISO 8601 form of a text that is a full date and, at most, a time of day beside it; else undefined. */
export const wholeDate = (text: string): string | undefined => {
  const trimmed = text.trim();
  const found = trimmed.length < 80 ? findDate(trimmed) : undefined;
  if (found === undefined || found.start > 0) return undefined;
  return /^(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}[\w\s:.+-]*)?$/.test(trimmed.slice(found.end)) ? found.value : undefined;
};

const isoIn = (line: string): StatedDate | undefined => {
  const match = iso.exec(line);
  if (match === null) return undefined;
  const { y, m, d, time, zone } = match.groups as Record<'y' | 'm' | 'd', string> & { time?: string; zone?: string };
  const clock = time === undefined ? '' : `T${time}${zone?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') ?? ''}`;
  return stated(match, `${y}-${m}-${d}`, clock);
};

const proseIn = (line: string): StatedDate | undefined => {
  const first = dayFirst.exec(line);
  if (first !== null) return stated(first, dateOf(first[3], first[2], first[1]), '');
  const second = monthFirst.exec(line);
  return second === null ? undefined : stated(second, dateOf(second[3], second[1], second[2]), '');
};

const dateOf = (year = '', name = '', date = ''): string =>
  `${year}-${String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;

/** Keeps only days and times that exist. */
const stated = (match: RegExpExecArray, date: string, clock: string): StatedDate | undefined => {
  const instant = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
  if (!exists || Number.isNaN(new Date(`${date}${clock}`).getTime())) return undefined;
  return { value: `${date}${clock}`, start: match.index, end: match.index + match[0].length };
};
