import type { Form } from './form.ts';
import { isInitial } from './person-name.ts';
import { similarity, spellingKey } from './similar.ts';
import { plainGiven } from './words/given-names.ts';

/** One thing that speaks for two forms being one actor, or against it. */
export interface Sign {
  readonly name: string;
  /** What it counts: above zero for, below against. */
  readonly points: number;
  /** In plain words, for a person. */
  readonly words: string;
  /** Against, whatever else there is. */
  readonly apart?: true;
}

type Rule = (a: Form, b: Form) => Sign | null;

/** Surnames in two spellings that share no key are alike from here on; the value that census linkage uses for "agrees" (Winkler 1990). */
const ALIKE = 0.92;

const sign = (name: string, points: number, words: string): Sign => ({ name, points, words });
const apart = (name: string, words: string): Sign => ({ name, points: -20, words, apart: true });

const isPersonal = ({ sort }: Form): boolean => sort === 'person';

/** "Ivanova" and "Sadovskaia" as their husbands have it. */
const masculine = (key: string): string => key.replace(/(ov|ev|in)a$/u, '$1').replace(/skaia$/u, 'ski');

/** "Ivanov" and "Ivanova" are two people. */
const isFeminineOf = (a: string, b: string): boolean => a !== b && masculine(a) === masculine(b);

const sameWords = (a: Form, b: Form): boolean =>
  a.folded === b.folded || a.folded.split(' ').sort().join(' ') === b.folded.split(' ').sort().join(' ');

const fullName: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b) || !sameWords(a, b)) return null;
  const full = a.person!.given.some((word) => !isInitial(word));
  return full ? sign('same-full-name', 8, `the same full name, ${a.name}`) : null;
};

const surname: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b) || fullName(a, b)) return null;
  const [one, other] = [a.person!.surname, b.person!.surname];
  if (one === other) return sign('same-surname', 3, `the same surname, ${one}`);
  const [x, y] = [spellingKey(one), spellingKey(other)];
  if (isFeminineOf(x, y)) return apart('other-gender', `surnames of a man and a woman, ${one} and ${other}`);
  if (x === y && x.length > 2)
    return sign('surname-spelt-otherwise', 3, `one surname in two spellings, ${one} and ${other}`);
  if (Math.min(x.length, y.length) >= 4 && similarity(x, y) >= ALIKE)
    return sign('similar-surname', 1.5, `similar surnames, ${one} and ${other}`);
  return apart('other-surname', `different surnames, ${one} and ${other}`);
};

const givenNames: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b) || fullName(a, b)) return null;
  const [one, other] = [a.person!.given[0], b.person!.given[0]];
  if (one === undefined || other === undefined) return null;
  if (isInitial(one) || isInitial(other)) {
    const fits = one[0] === other[0] || plainGiven(one)[0] === plainGiven(other)[0];
    return fits
      ? sign('same-initial', one === other ? 1 : 1.5, `an initial that fits, ${one} and ${other}`)
      : apart('other-initial', `initials that do not fit, ${one} and ${other}`);
  }
  if (one === other) return sign('same-given-name', 4, `the same given name, ${one}`);
  if (plainGiven(one) === plainGiven(other))
    return sign('given-name-spelt-otherwise', 3, `forms of one given name, ${one} and ${other}`);
  if (spellingKey(one) === spellingKey(other))
    return sign('given-name-spelt-otherwise', 3, `one given name in two spellings, ${one} and ${other}`);
  return apart('other-given-name', `different given names, ${one} and ${other}`);
};

const middleNames: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b)) return null;
  if (a.person!.suffix !== b.person!.suffix) return apart('other-suffix', 'junior or senior in one name only');
  const [one, other] = [a.person!.given.slice(1), b.person!.given.slice(1)];
  if (one.length === 0 && other.length === 0) return null;
  if (one.length === 0 || other.length === 0)
    return a.person!.given.length > 0 && b.person!.given.length > 0
      ? sign('middle-name-left-out', -0.5, 'a middle name in one of them')
      : null;
  const fits = one.length === other.length && one.every((word, i) => word[0] === other[i]![0]);
  return fits ? null : apart('other-middle-name', `different middle names, ${one.join(' ')} and ${other.join(' ')}`);
};

const yearsBetween = (a: Form, b: Form): number =>
  a.when === undefined || b.when === undefined ? 0 : Math.abs(Number(a.when.slice(0, 4)) - Number(b.when.slice(0, 4)));

/** An office changes hands: for two surnames alone it counts within so many years. */
const TERM = 4;

const office: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b)) return null;
  const pairs = a.offices.flatMap((one) => b.offices.map((other) => ({ one, other })));
  const same = pairs.filter(({ one, other }) => one.office === other.office);
  const exact = same.find(({ one, other }) => one.of !== undefined && one.of === other.of);
  if (exact !== undefined) {
    const words = `the same office, ${exact.one.office} (${exact.one.of})`;
    return yearsBetween(a, b) > TERM ? sign('same-office-long-apart', 1, words) : sign('same-office', 4, words);
  }
  const clash = same.find(({ one, other }) => one.of !== undefined && other.of !== undefined);
  if (clash !== undefined)
    return sign('other-office', -4, `${clash.one.office} of two, ${clash.one.of} and ${clash.other.of}`);
  const bare = same[0];
  return bare === undefined ? null : sign('same-bare-office', 2.5, `the same title, ${bare.one.office}`);
};

const hasWork = ({ roleWords, offices }: Form): boolean => roleWords.length > 0 || offices.length > 0;

const work: Rule = (a, b) => {
  if (!isPersonal(a) || !isPersonal(b) || office(a, b) || !hasWork(a) || !hasWork(b)) return null;
  const shared = a.roleWords.filter((word) => b.roleWords.includes(word));
  return shared.length > 0
    ? sign('same-work', Math.min(2, shared.length), `roles that share ${shared.slice(0, 3).join(', ')}`)
    : sign('other-work', -2.5, 'roles that share no word');
};

/** A name alone is not enough for so many years: it needs an office, work or a side in common. */
const time: Rule = (a, b) =>
  isPersonal(a) && isPersonal(b) && yearsBetween(a, b) >= TERM
    ? sign('long-apart', -2.5, `told of ${yearsBetween(a, b)} years apart`)
    : null;

const side: Rule = (a, b) => {
  if (a.side === undefined || b.side === undefined || a.sort === 'state') return null;
  if (a.side === b.side) return sign('same-side', 1.5, `both speak for ${a.side}`);
  return sign('other-side', -4, `they speak for ${a.side} and ${b.side}`);
};

/** What a form is known to be; an unclassed name may be a person's or a body's. */
const classOf = ({ kind }: Form): string => (kind === 'outlet' ? 'organisation' : kind === 'unknown' ? '' : kind);

const kind: Rule = (a, b) =>
  classOf(a) !== classOf(b) && classOf(a) !== '' && classOf(b) !== ''
    ? apart('other-kind', `different kinds, ${a.kind} and ${b.kind}`)
    : null;

const state: Rule = (a, b) =>
  a.sort !== 'state' || b.sort !== 'state'
    ? null
    : a.folded === b.folded
      ? sign('same-state', 10, `the same state, ${a.folded}`)
      : apart('other-state', `different states, ${a.folded} and ${b.folded}`);

const people: Rule = (a, b) =>
  a.sort === 'people' && b.sort === 'people' && a.folded === b.folded && a.folded.length > 4
    ? sign('same-people', 8, `the same people, ${a.name}`)
    : null;

const isShortOf = (short: Form, long: Form): boolean => short.folded === long.body!.initials;
const saysShort = (short: Form, long: Form): boolean =>
  long.short.includes(short.folded) && short.folded !== long.folded;

const bodies: Rule = (a, b) => {
  if (a.sort !== 'body' || b.sort !== 'body') return null;
  const [x, y] = [a.body!, b.body!];
  if (saysShort(a, b) || saysShort(b, a)) return sign('said-short-name', 8, 'an article has both names for it');
  if (x.key !== y.key) {
    if (isShortOf(a, b) || isShortOf(b, a))
      return Math.min(a.folded.length, b.folded.length) >= 4
        ? sign('short-name', 6.5, `${a.name} and ${b.name}: one is the first letters of the other`)
        : sign('short-name', 4, `${a.name} and ${b.name}: one may be the first letters of the other`);
    return spellingKey(x.key) === spellingKey(y.key) && !x.common
      ? sign('body-spelt-otherwise', 6.5, `one name in two spellings, ${a.name} and ${b.name}`)
      : sign('similar-body', 3, `similar names, ${a.name} and ${b.name}`);
  }
  if (x.common && (a.side === undefined || b.side === undefined))
    return sign('common-name', 2, `a name that many bodies have, ${a.name}`);
  if (x.many) return sign('common-name', 2, `a name that many bodies of one state have, ${a.name}`);
  return sign('same-body-name', 8, `the same name, ${a.name}`);
};

/** A name that one article could not class is a body where another article knows it as one. */
const unclassed: Rule = (a, b) =>
  a.sort !== b.sort && a.folded === b.folded && a.folded.includes(' ')
    ? sign('same-name', 8, `the same name, ${a.name}`)
    : null;

/** An unnamed voice of a wire story is one in all its copies. */
const copied: Rule = (a, b) =>
  a.passages.some((passage) => b.passages.includes(passage))
    ? sign('same-passage', 8, 'the same words in both articles')
    : null;

/** All signs, in the order in which they are told. */
export const SIGNS: readonly Rule[] = [
  state,
  people,
  fullName,
  surname,
  givenNames,
  middleNames,
  office,
  work,
  time,
  bodies,
  unclassed,
  copied,
  side,
  kind,
];

/** The name of the sign that counts most. */
export const strongest = (signs: readonly Sign[]): string =>
  signs.toSorted((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))[0]?.name ?? 'none';
