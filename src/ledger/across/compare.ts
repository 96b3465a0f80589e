import type { Form } from './form.ts';
import { SIGNS, type Sign } from './signs.ts';

/** From here on two forms are taken for one actor; a surname (3) needs a given name, or an office and a state. */
export const SAME = 6;
/** From here on a person is asked. */
export const PERHAPS = 3.5;

export interface Comparison {
  readonly score: number;
  readonly signs: readonly Sign[];
  /** They cannot be one actor, unless a person says so. */
  readonly apart: boolean;
}

/** All that speaks for and against two forms being one actor. */
export const compareForms = (a: Form, b: Form): Comparison => {
  const [one, other] = a.id <= b.id ? [a, b] : [b, a];
  const signs = SIGNS.map((rule) => rule(one, other)).filter((sign) => sign !== null);
  return {
    score: signs.reduce((sum, { points }) => sum + points, 0),
    signs,
    apart: signs.some((sign) => sign.apart),
  };
};

/** "for: the same surname, syrskyi; against: roles that share no word". */
export const reasonOf = (signs: readonly Sign[]): string => {
  const words = (wanted: boolean): string =>
    signs
      .filter(({ points }) => points > 0 === wanted)
      .map((sign) => sign.words)
      .join('; ');
  const [pro, contra] = [words(true), words(false)];
  return contra === '' ? pro : `${pro}${pro === '' ? '' : '; '}but ${contra}`;
};
