import type { Act, CueStance, Modality, Polarity, Span, Voice } from '../model/index.ts';
import type { Attribution } from './attribution/attribution.ts';
import { runOf, type Structure } from './structure/structure.ts';

/** What the words of a statement say of how it was said and meant. */
export interface Manner {
  readonly voice: Voice;
  readonly act: Act;
  readonly cueStance?: CueStance;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** Direct: all of the content's words are quoted; mixed: some; indirect: none. */
const voiceOf = (structure: Structure, content: readonly Span[]): Voice => {
  let quoted = 0;
  let words = 0;
  for (const span of content) {
    const run = runOf(structure, span);
    for (let i = run.from; i < run.to; i++) {
      if (!structure.tokens[i]!.word) continue;
      words += 1;
      if (structure.quotationOf[i] !== -1) quoted += 1;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
};

const NEGATION = /(?:\b(?:not|never|cannot|neither|nor|no longer)\b|n't\b)/u;
const MODALITIES: readonly (readonly [Modality, RegExp])[] = [
  ['conditional', /^(?:that )?(?:if|unless)\b|\bwould(?:n't)? have\b/u],
  ['possible', /\b(?:could|may|might|possibly|perhaps|maybe)\b/u],
  ['future', /\b(?:will|won't|shall|going to)\b|'ll\b/u],
];
const AUXILIARY =
  /\b(?:would|could|may|might|will|shall|is|are|was|were|has|have|had|did|does|do|can|must|should)\b|'ll\b|n't\b/u;
/** Of a content's first clause, at most this many code units tell its modality and polarity. */
const FIRST_CLAUSE = 160;

/** Modality and polarity by the first auxiliary of the content's first clause. */
const clauseOf = (structure: Structure, content: readonly Span[]): string => {
  const first = content[0]!;
  return structure.text
    .slice(first.start, Math.min(first.end, first.start + FIRST_CLAUSE))
    .toLowerCase()
    .replaceAll('’', "'");
};

/** "said it would leave" is the future of the past; "we would leave" is said of a case that may not come. */
const ofWould = (voice: Voice): Modality => (voice === 'indirect' || voice === 'mixed' ? 'future' : 'conditional');

/** "“What can we say,” he said. “To whom?”": it ends in a question, and none of its sentences states anything. */
const isQuestion = ({ text }: Structure, content: readonly Span[]): boolean => {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return /\?[”"'’»]*$/u.test(words.trimEnd()) && !/\p{L}{2}[.!][”"'’»]*(?:\s|$)/u.test(words);
};

const modalityOf = (structure: Structure, content: readonly Span[], voice: Voice): Modality => {
  if (isQuestion(structure, content)) return 'question';
  const clause = clauseOf(structure, content);
  const at = clause.search(AUXILIARY);
  const near = at < 0 ? clause : clause.slice(0, at + 14);
  const found = MODALITIES.find(([, pattern]) => pattern.test(near))?.[0];
  return found ?? (/\bwould\b/u.test(near) ? ofWould(voice) : 'actual');
};

const polarityOf = (structure: Structure, content: readonly Span[]): Polarity => {
  const clause = clauseOf(structure, content);
  const at = clause.search(AUXILIARY);
  return at >= 0 && NEGATION.test(clause.slice(at, at + 14)) ? 'negative' : 'positive';
};

/** "asked the town to pay": the content begins with "to" and a verb. */
const isInfinitive = (structure: Structure, content: readonly Span[]): boolean =>
  /^to [a-z]/u.test(structure.text.slice(content[0]!.start, content[0]!.end));

/** "claims it was unaware", "insists that they had no part in it": the speaker disowns something. */
const DISOWNS =
  /^(?:that )?(?:it|he|she|they|we|i) (?:(?:is|are|was|were|had been|has been) (?:unaware|not|never)|(?:had|has|have) (?:no|never|not|nothing)|(?:did|does|do)(?: not|n't))\b/u;

/** "called for talks", "calls on both sides to stop"; not "called the plan a betrayal". */
const callsFor = ({ text }: Structure, cue: readonly Span[], content: readonly Span[]): boolean =>
  /^(?:for|on)\b/u.test(text.slice(content[0]!.start)) ||
  /\b(?:for|on)$/u.test(text.slice(cue[0]!.start, cue.at(-1)!.end));

/** The cue's act; what is asked to be done is demanded, and a question asks whatever its cue. */
const actOf = (structure: Structure, { entry, cue, content }: Attribution, modality: Modality): Act => {
  if (entry?.lemma === 'call' && callsFor(structure, cue, content)) return 'demand';
  if (entry?.act === 'ask' && isInfinitive(structure, content)) return 'demand';
  const act = entry?.act ?? 'assert';
  if (act === 'assert' && entry?.stance === 'distancing' && DISOWNS.test(clauseOf(structure, content))) return 'deny';
  return act === 'assert' && modality === 'question' ? 'ask' : act;
};

/** Voice, act, stance, polarity and modality of an attribution. */
export const mannerOf = (structure: Structure, attribution: Attribution): Manner => {
  const { content, entry } = attribution;
  const stance = attribution.cue.length > 0 ? (entry?.stance ?? 'neutral') : undefined;
  const voice = voiceOf(structure, content);
  const modality = modalityOf(structure, content, voice);
  return {
    voice,
    act: actOf(structure, attribution, modality),
    ...(stance ? { cueStance: stance } : {}),
    polarity: polarityOf(structure, content),
    modality,
  };
};

/** Manner of a sentence in the author's own voice. */
export const authorManner = (structure: Structure, content: readonly Span[]): Manner => ({
  voice: 'author',
  act: 'assert',
  polarity: polarityOf(structure, content),
  modality: modalityOf(structure, content, 'author'),
});
