import type { Modality, Polarity, Span, Voice } from '../../model/index.ts';
import type { Structure } from '../structure/structure.ts';
import { firstClause } from './said.ts';

const NEGATION = /(?:\b(?:not|never|cannot|neither|nor|no longer)\b|n't\b)/u;
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  ['conditional', /^(?:that )?(?:if|unless)\b|\bwould(?:n't)? have\b/u],
  ['possible', /\b(?:could|may|might|possibly|perhaps|maybe)\b/u],
  ['future', /\b(?:will|won't|shall|going to)\b|'ll\b/u],
];
const AUXILIARY =
  /\b(?:would|could|may|might|will|shall|is|are|was|were|has|have|had|did|does|do|can|must|should)\b|'ll\b|n't\b/u;

/** "said it would leave" is the future of the past; "we would leave" is said of a case that may not come. */
const ofWould = (voice: Voice): Modality => (voice === 'indirect' || voice === 'mixed' ? 'future' : 'conditional');

/** "“What can we say,” he said. “To whom?”": it ends in a question, and none of its sentences states anything. */
const isQuestion = ({ text }: Structure, content: readonly Span[]): boolean => {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return /\?[”"'’»]*$/u.test(words.trimEnd()) && !/\p{L}{2}[.!][”"'’»]*(?:\s|$)/u.test(words);
};

/** Modality by the first auxiliary of the content's first clause. */
export const modalityOf = (structure: Structure, content: readonly Span[], voice: Voice): Modality => {
  if (isQuestion(structure, content)) return 'question';
  const clause = firstClause(structure, content);
  const at = clause.search(AUXILIARY);
  const near = at < 0 ? clause : clause.slice(0, at + 14);
  const found = MODALITIES.find(([, pattern]) => pattern.test(near))?.[0];
  return found ?? (/\bwould\b/u.test(near) ? ofWould(voice) : 'actual');
};

/** Polarity by what stands at the first auxiliary of the content's first clause. */
export const polarityOf = (structure: Structure, content: readonly Span[]): Polarity => {
  const clause = firstClause(structure, content);
  const at = clause.search(AUXILIARY);
  return at >= 0 && NEGATION.test(clause.slice(at, at + 14)) ? 'negative' : 'positive';
};
