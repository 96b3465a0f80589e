import { unitOf } from './words.ts';

/** The TIMEX3 length of an amount of a unit: "5 1/2 hours" is PT5H30M, "two and a half years" P2.5Y; X where it is open. */
export const lengthOf = (word: string, amount: number | 'X'): string | undefined => {
  const unit = unitOf(word);
  if (unit === undefined) return undefined;
  const mark = unit.clock ? 'PT' : 'P';
  if (amount === 'X') return `${mark}X${unit.code}`;
  const total = Number((amount * unit.times).toFixed(3));
  const whole = Math.floor(total);
  if (!Number.isFinite(total) || total <= 0) return undefined;
  if (unit.code === 'H' && total !== whole) {
    const minutes = Math.round((total - whole) * 60);
    return `PT${whole > 0 ? `${whole}H` : ''}${minutes}M`;
  }
  if (unit.code === 'Y' && total === 0.5) return 'P6M';
  return `${mark}${total}${unit.code}`;
};
