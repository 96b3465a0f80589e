import type { Act, Modality, Polarity, Span, Voice } from '../../model/index.ts';
import type { Structure } from '../structure/structure.ts';
import { firstClause } from './said.ts';

const NEGATION = /(?:\b(?:not|never|cannot|neither|nor|no|nothing|nobody|none)\b|n't\b)/u;
/** "no such letter had been sent", "nobody came": a subject that is nobody. */
const NOBODY = /^(?:(?:that )?(?:no|nobody|nothing|none|neither|no one)|not to)\b/u;
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  ['conditional', /^(?:that )?(?:if|unless)\b|\bwould(?:n't)? have\b/u],
  ['possible', /\b(?:could|may|might|possibly|perhaps|maybe|likely|unlikely|probably)\b/u],
  ['future', /\b(?:will|won't|shall|going to)\b|'ll\b/u],
];
const AUXILIARY =
  /\b(?:would|could|may|might|will|shall|is|are|was|were|has|have|had|did|does|do|can|must|should)\b|'ll\b|n't\b/u;

/** "said it would leave" is the future of the past; "we would leave" is said of a case that may not come. */
const ofWould = (voice: Voice): Modality => (voice === 'indirect' || voice === 'mixed' ? 'future' : 'conditional');

/** The author's sentences are told without their mark, which stands right after them. */
const MARK = 2;

/** "“What can we say,” he said. “To whom?”": it ends in a question, and none of its sentences states anything. */
const isQuestion = ({ text }: Structure, content: readonly Span[], voice: Voice): boolean => {
  const after = voice === 'author' ? text.slice(content.at(-1)!.end, content.at(-1)!.end + MARK) : '';
  const words = `${content.map(({ start, end }) => text.slice(start, end)).join(' ')}${/^[”"]?\?/u.exec(after)?.[0] ?? ''}`;
  return /\?[”"'’»]*$/u.test(words.trimEnd()) && !/\p{L}{2}[.!][”"'’»]*(?:\s|$)/u.test(words);
};

/** Modality by the first auxiliary of the content's first clause. */
export const modalityOf = (structure: Structure, content: readonly Span[], voice: Voice): Modality => {
  if (isQuestion(structure, content, voice)) return 'question';
  const clause = firstClause(structure, content);
  const at = clause.search(AUXILIARY);
  const near = at < 0 ? clause : clause.slice(0, at + 14);
  const found = MODALITIES.find(([, pattern]) => pattern.test(near))?.[0];
  return found ?? (/\bwould\b/u.test(near) ? ofWould(voice) : 'actual');
};

/** Acts whose "to go" has not been done yet; "refused to go" has. */
const AHEAD: ReadonlySet<Act> = new Set(['promise', 'threaten', 'predict', 'offer', 'agree', 'demand', 'order']);

/** What an act makes of its content's modality: "asked whether it fell" states nothing, "promised to go" is ahead. */
export const modalityInAct = (modality: Modality, act: Act, clause: string): Modality => {
  if (act === 'ask' && /^(?:whether|if|why|who|whom|whose|what|which|when|where|how)\b/u.test(clause))
    return 'question';
  return modality === 'actual' && AHEAD.has(act) && /^(?:not )?to \p{L}/u.test(clause) ? 'future' : modality;
};

/** Polarity by what stands at the first auxiliary of the content's first clause. */
export const polarityOf = (structure: Structure, content: readonly Span[]): Polarity => {
  const clause = firstClause(structure, content);
  const at = clause.search(AUXILIARY);
  const negated = NOBODY.test(clause) || (at >= 0 && NEGATION.test(clause.slice(at, at + 14)));
  return negated ? 'negative' : 'positive';
};
