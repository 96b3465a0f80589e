import type { Sketch } from './sketch.ts';

const AUXILIARIES = new Set(
  'is are was were has have had will would can could may might should must do does did'.split(' '),
);
/** What comes before is no plain subject. */
const BROKEN = /[,;:…“”"()]|\b(?:who|which|that|when|where|if|because|as|after|before|while|and)\b/iu;
/** Who these are is told elsewhere. */
const POINTING = /^(?:it|they|he|she|we|i|you|this|that|these|those|there|his|her|its|their|our|my)\b/iu;
const LONGEST = 150;
/** A subject has so many words at most. */
const SUBJECT = 12;

const plain = ({ words }: Sketch): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/^that\s+/u, '')
    .replace(/[\s.,;:]+$/u, '');

/** "The bridge was not open" asked: "Was the bridge open"; undefined where the claim is not so plain. */
const asked = (words: string): string | undefined => {
  const all = words.split(' ');
  const at = all.findIndex((word) => AUXILIARIES.has(word.toLowerCase()));
  if (at < 1 || at > SUBJECT) return undefined;
  const subject = all.slice(0, at).join(' ');
  if (BROKEN.test(subject) || POINTING.test(subject)) return undefined;
  const rest = all.slice(at + 1).filter((word, index) => index > 1 || !/^(?:not|never|also|now|n't)$/iu.test(word));
  const auxiliary = all[at]!.toLowerCase();
  const lower = /^(?:A|An|The|Some|Two|Three|All|Several|Many)\s/u.test(subject)
    ? subject.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : subject;
  return `${auxiliary.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} ${lower} ${rest.join(' ')}`;
};

const NOBODY = /^(?:no|nobody|none|nothing)\b/iu;

/** How plainly a claim says what it says, by itself: the plainest first. */
const rank = (sketch: Sketch): number => {
  const words = plain(sketch);
  const named = sketch.terms.filter(({ kind }) => kind === 'name' || kind === 'state').length;
  return (
    (POINTING.test(words) ? 3 : 0) +
    (NOBODY.test(words) ? 2 : 0) +
    (words.length > LONGEST ? 3 : 0) +
    (sketch.act === 'deny' ? 2 : 0) -
    Math.min(2, named)
  );
};
const rankToAsk = (sketch: Sketch): number => rank(sketch) + (asked(plain(sketch)) === undefined ? 4 : 0);

const least = (claims: readonly Sketch[], by: (sketch: Sketch) => number): Sketch =>
  claims.reduce((best, claim) => (by(claim) < by(best) ? claim : best));

/** The claim that tells a matter most plainly; of two as plain the earlier. Claims are given in order. */
export const plainest = (claims: readonly Sketch[]): Sketch => least(claims, rank);

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const dayWords = (day: string): string => `${Number(day.slice(8))} ${monthOf(day)} ${day.slice(0, 4)}`;
const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** "7–9 August 2024" */
const windowWords = (from: string, to: string): string => {
  if (from === to) return dayWords(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dayWords(to)}`;
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${Number(from.slice(8))} ${monthOf(from)} – ${dayWords(to)}`
    : `${dayWords(from)} – ${dayWords(to)}`;
};

const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : words;

/** The days on which claims were told, in words; nothing where nobody says. */
const told = (claims: readonly Sketch[]): string => {
  const days = claims
    .flatMap(({ published }) => (/^\d{4}-\d{2}-\d{2}$/u.test(published ?? '') ? published! : []))
    .sort();
  return days.length === 0 ? '' : `, ${windowWords(days[0]!, days.at(-1)!)}`;
};

/** The question that claims answer differently, in the words of the plainest of them and the days on which it was told. */
export const questionOf = (claims: readonly Sketch[]): string => {
  const words = plain(least(claims, rankToAsk));
  const question = words.length > LONGEST ? undefined : asked(words);
  return question === undefined ? `Is it so: “${shortened(words)}”${told(claims)}?` : `${question}${told(claims)}?`;
};

/** The words of a claim, for an answer. */
export const answerWords = (sketch: Sketch): string => shortened(plain(sketch));
