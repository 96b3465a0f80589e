import type { ActorKind, Naming } from '../../model/actor.ts';
import type { CueStance, Gap, Modality, Voice } from '../../model/statement.ts';

export const VOICE: Readonly<Record<Voice, string>> = {
  direct: 'Direct speech',
  indirect: 'Indirect speech',
  mixed: 'Mixed speech',
  author: 'The article’s own voice',
};

export const VOICE_HINT: Readonly<Record<Voice, string>> = {
  direct: 'the speaker’s words, in quotation marks',
  indirect: 'the article’s words for what was said',
  mixed: 'indirect, with words of the speaker in quotation marks',
  author: 'said by the article, with no source named',
};

export const STANCE: Readonly<Record<CueStance, string>> = {
  neutral: 'neutral: only reports that it was said',
  distancing: 'distancing: the article keeps its distance',
  factive: 'factive: the article’s word takes it as given',
};

export const MODALITY: Readonly<Record<Modality, string>> = {
  actual: 'as actual',
  possible: 'as possible',
  conditional: 'under a condition',
  future: 'as to come',
  question: 'as a question',
};

export const GAP: Readonly<Record<Gap, string>> = {
  source: 'no source is named',
  time: 'no time is given',
  place: 'no place is given',
};

export const KIND: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  group: 'group',
  outlet: 'outlet',
  unknown: 'kind not known',
};

export const NAMING: Readonly<Record<Naming, string>> = {
  named: 'named',
  role: 'named by role only',
  anonymous: 'anonymous',
};

/** How sure the reader is that this was said so; never whether it is true. Steps of our own, for reading aloud. */
export const sureness = (confidence: number): string => {
  if (confidence >= 0.9) return 'very sure';
  if (confidence >= 0.75) return 'sure';
  if (confidence >= 0.5) return 'fairly sure';
  return 'unsure';
};

/** A headline, or what stands in for one that is absent or has nothing to be seen. */
export const titleOf = (headline: string | undefined): string =>
  headline !== undefined && /[\p{L}\p{N}\p{P}\p{S}]/u.test(headline) ? headline : 'An article without a headline';

/** "1 statement", "2 statements", "1,294 statements". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day of an ISO 8601 date or date-time as it is written there, without moving it to the reader's time zone. */
export const day = (iso: string): string => {
  const [, year, month, date] = iso.match(/^(\d{4})-(\d{2})(?:-(\d{2}))?/) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
};
