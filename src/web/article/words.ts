import type { Actor, ActorKind, Naming } from '../../model/actor.ts';
import type { Act, CueStance, Gap, Modality, Statement, Voice } from '../../model/statement.ts';

export const VOICE: Readonly<Record<Voice, string>> = {
  direct: 'Direct speech',
  indirect: 'Indirect speech',
  mixed: 'Mixed speech',
  author: 'The article’s own voice',
};

/** Stands for a speaker of whom the article says nothing. */
export const NO_SPEAKER = 'Speaker not named';

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

const ACT: Readonly<Record<Act, string>> = {
  assert: 'assertion',
  deny: 'denial',
  admit: 'admission',
  accuse: 'accusation',
  demand: 'demand',
  offer: 'offer',
  refuse: 'refusal',
  agree: 'agreement',
  promise: 'promise',
  threaten: 'threat',
  ask: 'question or request',
  predict: 'prediction',
  order: 'order',
  praise: 'praise',
  criticise: 'criticism',
};

const MODALITY: Readonly<Record<Modality, string | undefined>> = {
  actual: undefined,
  possible: 'put as possible',
  conditional: 'put under a condition',
  future: 'about what is to come',
  question: 'put as a question',
};

/** What kind of statement it is: "assertion", "assertion, in the negative", "prediction, about what is to come". */
export const actLine = ({ act, modality, polarity }: Pick<Statement, 'act' | 'modality' | 'polarity'>): string =>
  [ACT[act], MODALITY[modality], polarity === 'negative' ? 'in the negative' : undefined].filter(Boolean).join(', ');

export const GAP: Readonly<Record<Gap, string>> = {
  source: 'no source is named',
  time: 'no time is given',
  place: 'no place is given',
};

const KIND: Readonly<Record<ActorKind, string | undefined>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  group: 'group',
  outlet: 'outlet',
  unknown: undefined,
};

const NAMING: Readonly<Record<Naming, string | undefined>> = {
  named: undefined,
  role: 'named by role only',
  anonymous: 'not named',
};

const differing = (words: readonly string[]): readonly string[] =>
  [...new Map(words.toReversed().map((each) => [each.toLocaleLowerCase('en'), each])).values()].toReversed();

/** What is known of an actor besides the name: "person; acting governor", "not named"; empty when nothing is. */
export const whoLine = ({ kind, naming, roles }: Pick<Actor, 'kind' | 'naming' | 'roles'>): string =>
  [[KIND[kind], NAMING[naming]].filter(Boolean).join(', '), differing(roles).slice(0, 3).join(', ')]
    .filter((part) => part !== '')
    .join('; ');

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
