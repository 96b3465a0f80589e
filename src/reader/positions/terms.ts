import type { Span } from '../../model/index.ts';
import { AUXILIARIES, DAYS, MONTHS } from '../lexicon/en/words.ts';
import { spanOfWords } from '../structure/clause.ts';
import type { Run } from '../structure/sentences.ts';
import { lower, type Scene } from './scene.ts';

/** After a comma one of these begins what is no more of the terms. */
const GOES_ON =
  /^(?:but|while|which|who|whose|where|when|saying|adding|according|although|though|despite|as|because|since|so|after|before|and|or|following|the|a|an|one|he|she|it|they|we|i|\p{L}+ing)$/u;

/** Where the terms end that begin at a place: at a mark, a new clause, or the end of the stretch. */
export const termsEnd = (scene: Scene, from: number, end: number): number => {
  const quotation = scene.structure.quotationOf[from];
  for (let i = from; i < end; i++) {
    const word = lower(scene, i);
    const next = lower(scene, i + 1);
    if (/^[;:–—]$/u.test(word) || (word === 'but' && i > from)) return i;
    if (word === ',' && (GOES_ON.test(next) || AUXILIARIES.has(next)) && i > from) return i;
    if (
      (word === 'and' || word === 'but') &&
      i > from &&
      (AUXILIARIES.has(next) || /^(?:said|says|saying)$/u.test(next))
    )
      return i;
    if (/^[”"»]$/u.test(word) && quotation !== -1 && scene.structure.quotationOf[i + 1] !== quotation) return i + 1;
  }
  return end;
};

/** "in March", "in 2019", "last week" */
const isWhen = (scene: Scene, at: number): boolean =>
  (scene.structure.tokens[at]?.capital === true && MONTHS.has(lower(scene, at))) ||
  /^(?:(?:19|20)\d\d|week|month|year|spring|summer|autumn|winter)$/u.test(lower(scene, at));

/** "rejected Thursday an appeal": a day between the verb and what it is of. */
export const skipTime = (scene: Scene, from: number): number => {
  let at = from;
  while (DAYS.has(lower(scene, at)) || /^(?:today|yesterday|late|again|,)$/u.test(lower(scene, at))) at += 1;
  if (lower(scene, at) === 'on' && DAYS.has(lower(scene, at + 1))) return skipTime(scene, at + 2);
  if (/^(?:in|last|this)$/u.test(lower(scene, at)) && isWhen(scene, at + 1)) return skipTime(scene, at + 2);
  return at;
};

/** The words of terms as a span; quotation marks that stand alone at its ends are left out. */
export const spanOfTerms = (scene: Scene, { from, to }: Run): Span | undefined => {
  const span = spanOfWords(scene.structure, { from, to });
  if (span === undefined) return undefined;
  const words = scene.structure.text.slice(span.start, span.end);
  const opened = /^[“"«]/u.test(words);
  const closed = /[”"»]$/u.test(words);
  if (closed && !opened && !/[“"«]/u.test(words.slice(0, -1)))
    return { start: span.start, end: span.start + words.slice(0, -1).replace(/[.,\s]+$/u, '').length };
  return span;
};
