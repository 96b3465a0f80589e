import type { Form } from './form.ts';
import { skeleton } from './similar.ts';
import { plainGiven } from './words/given-names.ts';

/** A block that holds more forms than this tells nothing: a surname and an office that so many share are no sign. */
export const WIDEST_BLOCK = 256;

/** Keys of whole names and of copied words: of a wide block of them a few are enough, since they are all alike. */
const WHOLE = /^[nbtgw]:/u;
export const isWhole = (key: string): boolean => WHOLE.test(key);

/** With so many forms of a wide block of whole names, those with the smallest ids, all others of it are compared. */
export const HUBS = 16;

/** Of mentions in the same words, a wire story's in all its copies, few are compared with all. */
const WIDEST_COPIED = 16;

/** How many forms a key may have for all to be compared with all. */
export const widest = (key: string): number => (key.startsWith('w:') ? WIDEST_COPIED : WIDEST_BLOCK);

const officeKeys = ({ offices, person }: Form): readonly string[] =>
  offices.map(({ office, of }) => `p:${skeleton(person!.surname)}|${office}|${of ?? ''}`);

/** A surname with a bare office may be that of any state; with a state's, also the bare one. */
const officeLookups = ({ offices, person }: Form): readonly string[] =>
  offices.map(({ office }) => `o:${skeleton(person!.surname)}|${office}`);

const wholeName = (folded: string): readonly string[] =>
  folded.includes(' ') ? [`n:${folded.split(' ').sort().join(' ')}`] : [];

const personKeys = (form: Form): readonly string[] => {
  const { given, surname } = form.person!;
  const first = given[0];
  const initial = first === undefined ? [] : [`s:${skeleton(surname)}|${plainGiven(first)[0]}`];
  return [...wholeName(form.folded), ...initial, ...officeKeys(form), ...officeLookups(form)];
};

const bodyKeys = (form: Form): readonly string[] => {
  const { key, common, many, initials } = form.body!;
  if (many || (common && form.side === undefined)) return [];
  const state = common ? `|${form.side}` : '';
  const short = /^[a-z]{3,8}$/u.test(form.folded) ? [`a:${form.folded}`] : [];
  const long = initials === undefined || common ? [] : [`a:${initials}`];
  const given = form.short.map((name) => `a:${name}`);
  return [
    `b:${key}${state}`,
    `k:${skeleton(key.replaceAll(' ', ''))}${state}`,
    ...short,
    ...long,
    ...given,
    ...wholeName(form.folded),
  ];
};

/** Keys under which a form is filed, and under which those that may be the same are found; none for what neither name nor words tell. */
export const blockKeys = (form: Form): readonly string[] => {
  const keys = (): readonly string[] => {
    if (form.sort === 'person') return personKeys(form);
    if (form.sort === 'body') return bodyKeys(form);
    if (form.sort === 'state') return [`t:${form.folded}`];
    return form.sort === 'people' ? [`g:${form.folded}`] : [];
  };
  return [...new Set([...keys(), ...form.passages.map((passage) => `w:${passage}`)])];
};

/** Keys of the offices that a named form holds, by which a holder who is not named is found. */
export const holderKeys = ({ sort, offices }: Form): readonly string[] =>
  sort === 'person' || sort === 'office'
    ? offices.filter(({ of, former }) => of !== undefined && !former).map(({ office, of }) => `h:${office}|${of}`)
    : [];
