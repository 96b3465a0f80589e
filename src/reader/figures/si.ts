import { UNIT_OF_CODE } from '../lexicon/en/units.ts';

/** A value in SI, or in what stands at the root of its kind of unit (bytes, decibels). */
export interface SiValue {
  readonly value: number;
  readonly unit: string;
}

/** Without the digits that a product of binary fractions adds. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/** What a value in a UCUM unit is in SI; undefined for counts, shares and money. */
export const toSi = (value: number, code: string): SiValue | undefined => {
  const unit = UNIT_OF_CODE.get(code);
  return unit && { value: tidy(value * unit.factor + (unit.offset ?? 0)), unit: unit.si };
};

/** The way back; undefined for units that are none of SI's kind. */
export const fromSi = (value: number, code: string): number | undefined => {
  const unit = UNIT_OF_CODE.get(code);
  return unit && tidy((value - (unit.offset ?? 0)) / unit.factor);
};
