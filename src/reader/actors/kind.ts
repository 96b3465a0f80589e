import type { ActorKind } from '../../model/index.ts';
import {
  DEMONYMS,
  GROUP_NOUNS,
  isPluralNoun,
  ORGANISATION_NOUNS,
  OUTLET_NOUNS,
  OUTLETS,
  PERSON_NOUNS,
  STATES,
} from '../lexicon/en/actors.ts';

const wordsOfName = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}.&'’-]+/gu) ?? [];

/** A name without its article: "the Financial Times" -> "financial times". */
export const plainName = (name: string): string => wordsOfName(name).join(' ').replace(/^the /u, '');

/** What kind of actor a name stands for, as far as its own words and its title say. */
export const kindOfName = (name: string, title: string): ActorKind => {
  const plain = plainName(name);
  const words = plain.split(' ');
  if (STATES.has(plain)) return 'state';
  if (DEMONYMS.has(plain.replace(/s$/u, '')) && plain.endsWith('s')) return 'group';
  if (isOutletName(name)) return 'outlet';
  if (words.some((word) => ORGANISATION_NOUNS.has(word))) return 'organisation';
  if (title !== '') return 'person';
  if (/^\p{Lu}{2,6}s?$/u.test(name)) return 'organisation';
  return 'unknown';
};

/** Whether a name is that of a newspaper, an agency or a broadcaster. */
export const isOutletName = (name: string): boolean => {
  const plain = plainName(name);
  const last = plain.split(' ').at(-1) ?? '';
  if (
    OUTLETS.has(plain) ||
    OUTLETS.has(`the ${plain}`) ||
    /^radio \S/u.test(plain) ||
    /\Snews\d*$|^news\d+$|\bbroadcasting\b/u.test(plain)
  )
    return true;
  return (
    plain.includes(' ') &&
    OUTLET_NOUNS.has(last) &&
    !/^(?:intelligence|security|energy|space|aid|relief|nuclear|tax|central|development)/u.test(
      plain.split(' ').at(-2) ?? '',
    )
  );
};

/** What kind of actor a description's head noun stands for: "soldier", "residents", "ministry". */
export const kindOfNoun = (head: string): ActorKind => {
  if (ORGANISATION_NOUNS.has(head)) return 'organisation';
  if (PERSON_NOUNS.has(head)) return 'person';
  if (GROUP_NOUNS.has(head)) return 'group';
  const singular = head.replace(/s$/u, '').replace(/men$/u, 'man');
  if (isPluralNoun(head) && (PERSON_NOUNS.has(singular) || head === 'people')) return 'group';
  return OUTLET_NOUNS.has(head) ? 'outlet' : 'unknown';
};
