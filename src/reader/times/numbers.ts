import { ORDINALS, SMALL_NUMBERS, TENS_NUMBERS } from '../lexicon/en/times.ts';

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

const digits = (words: string): number | undefined => {
  const parts = /^(\d[\d,]*(?:\.\d+)?)(?:\s*([½¼¾])|\s(\d)\/(\d))?$/.exec(words);
  if (!parts) return undefined;
  const share = parts[2] ? FRACTIONS[parts[2]]! : parts[3] ? Number(parts[3]) / Number(parts[4]) : 0;
  return Number(parts[1]!.replaceAll(',', '')) + share;
};

const belowHundred = (words: string): number | undefined => {
  const [first = '', second] = words.split(/[\s-]+/);
  const tens = TENS_NUMBERS.get(first);
  if (second === undefined) return SMALL_NUMBERS.get(first) ?? tens;
  const ones = SMALL_NUMBERS.get(second);
  return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : undefined;
};

/** The number that digits or words say: "5 1/2", "two and a half", "a hundred", "twenty-one"; undefined if none. */
export const numberOf = (said: string): number | undefined => {
  const words = said.toLowerCase().trim();
  const half = /^(.+?)\s+and\s+a\s+half$/.exec(words);
  if (half) return (numberOf(half[1]!) ?? Number.NaN) + 0.5;
  if (/^half(?:\s+an?)?$/.test(words)) return 0.5;
  if (words === 'a' || words === 'an') return 1;
  const round = /^(.*?)\s*\b(dozen|hundred|thousand)$/.exec(words);
  if (round) {
    const times = round[1] === '' ? 1 : numberOf(round[1]!);
    return times === undefined ? undefined : times * { dozen: 12, hundred: 100, thousand: 1000 }[round[2]!]!;
  }
  return digits(words) ?? belowHundred(words);
};

/** The number of an ordinal, in words or digits: "third", "20th"; undefined if none. */
export const ordinalOf = (said: string): number | undefined => {
  const words = said.toLowerCase().trim().replace(/\s+/, '-');
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(words);
  return figures ? Number(figures[1]) : ORDINALS.get(words);
};

/** A year in words: "nineteen ninety-six", "two thousand ten"; undefined if none. */
export const spokenYear = (said: string): number | undefined => {
  const words = said.toLowerCase().trim();
  const thousands = /^two thousand(?:(?: and)? (.+))?$/.exec(words.replace(/\s+/g, ' '));
  if (thousands) return 2000 + (thousands[1] === undefined ? 0 : (belowHundred(thousands[1]) ?? Number.NaN));
  const parts = /^(eighteen|nineteen|twenty)\s+(.+)$/.exec(words);
  const century = parts && belowHundred(parts[1]!);
  const rest = parts && belowHundred(parts[2]!);
  return century && rest && rest >= 10 ? century * 100 + rest : undefined;
};
