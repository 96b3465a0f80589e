import { DOLLAR_OF, SHARED_CURRENCIES } from '../lexicon/en/units.ts';

/** What the whole text tells of its currencies, where an amount does not. */
export interface Tells {
  /** Whose dollar a bare sign is: another's than the American only where the text writes that one and no other. */
  readonly dollar: string;
  /** The text writes of British money elsewhere, so that its pounds pay and do not weigh. */
  readonly sterling: boolean;
  /** Codes of currencies that several states share: rupee, peso, franc. */
  readonly shared: ReadonlyMap<string, string>;
  /** The text is about the maker of the 747. */
  readonly boeing: boolean;
}

const SIGNED_DOLLAR = /\b(?:(U\.S\.|[A-Z]{2,3}) ?|([A-Z]))\$/gu;

const dollarOf = (text: string): string => {
  const found = new Set<string>();
  for (const [, prefix, letter] of text.matchAll(SIGNED_DOLLAR)) {
    const code = DOLLAR_OF.get((prefix ?? letter)!.toLowerCase());
    if (code !== undefined && code !== 'BRL') found.add(code);
  }
  return found.size === 1 ? [...found][0]! : 'USD';
};

const sharedOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [noun, { usual, of }] of SHARED_CURRENCIES) {
    if (!text.includes(noun) && !(noun === 'rupee' && /\bRs\b/u.test(text))) continue;
    const named = of.filter(([, state]) => state.test(text)).map(([code]) => code);
    const code = named.length === 1 ? named[0] : named.length === 0 ? usual : undefined;
    if (code) found.set(noun, code);
  }
  return found;
};

export const tellsOf = (text: string): Tells => ({
  dollar: dollarOf(text),
  sterling: /£|sterling|\bpence\b/iu.test(text),
  shared: sharedOf(text),
  boeing: /\bBoeing/u.test(text),
});
