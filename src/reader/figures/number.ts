/** A number as written, without what it counts. Ends before piece `to`. */
export interface Numeral {
  readonly to: number;
  readonly value: number;
  /** Upper end of a vague number: "hundreds". */
  readonly high?: number;
  /** The number before its scale: 1.2 of "1.2 million". */
  readonly plain: number;
  readonly scaled: boolean;
  /** Bare digits, without separators or scale, as years and names have. */
  readonly bare: boolean;
}

export interface Part {
  readonly to: number;
  readonly value: number;
  readonly bare: boolean;
}

/** Without the last digits that binary fractions add: 4.1 × 1,000,000. */
export const exactly = (value: number): number => Number(value.toPrecision(15));

export const whole = (to: number, value: number): Numeral => ({ to, value, plain: value, scaled: false, bare: false });
