import type { Bounded } from './bounds.ts';
import type { Phrase } from './phrase.ts';
import type { Scope } from './pieces.ts';
import type { Quantity } from './quantity.ts';

/** A quantity that counts something, with the words around it that say what. */
export interface Found {
  readonly scope: Scope;
  readonly quantity: Quantity;
  readonly bounded: Bounded;
  /** What is counted, if a noun phrase says it. */
  readonly phrase?: Phrase;
}

/** Where the figure with its noun ends. */
export const endOf = ({ bounded, phrase }: Found): number => Math.max(bounded.to, phrase?.to ?? 0);

/** A measure with the rule that said so. */
export interface Measured {
  readonly measure: string;
  readonly by: string;
}

/** A measure read from the words around a figure. Null: these words do not say. */
export type Fate = (found: Found) => string | null;

/** The last noun of what is counted; empty where none is said. */
export const headOf = ({ phrase }: Found): string => phrase?.head ?? '';

export const isPlainCount = ({ quantity }: Found): boolean => quantity.kind === 'count' && quantity.unit === '1';
