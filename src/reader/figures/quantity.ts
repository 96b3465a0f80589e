import { exactly, type Numeral, whole } from './number.ts';
import type { Scope } from './pieces.ts';
import type { Kind } from './unit.ts';

/** A number with its unit and sign, as pieces [from, to). */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly numeral: Numeral;
  /** Where the number itself begins and ends. */
  readonly number: { readonly from: number; readonly to: number };
  /** A dollar sign that does not say whose. */
  readonly bareDollar?: true;
  readonly vague?: true;
  readonly by: string;
}

export type Reader = (scope: Scope, at: number) => Quantity | undefined;

export const highOf = ({ high }: Numeral, per: number): { high?: number } =>
  high === undefined ? {} : { high: exactly(high / per) };

export const shareOf = (from: number, to: number, value: number, by: string): Quantity => ({
  from,
  to,
  value,
  unit: '%',
  kind: 'share',
  numeral: whole(to, value),
  number: { from, to },
  by,
});
