import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import { isQuotation, piecesOf } from '../structure/pieces.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';

/** A tag that leaves no doubt: who and a verb of saying, and nothing else, between quotation marks. */
export interface Tag {
  readonly source: Run;
  readonly cue: Run;
  readonly content: readonly Run[];
}

const isVerb = (structure: Structure, at: number): boolean => {
  const entry = CUE_FORMS.get(lowerAt(structure, at));
  return entry !== undefined && entry.deed === undefined && entry.lemma !== lowerAt(structure, at);
};

const isWho = ({ tokens }: Structure, { from, to }: Run): boolean => {
  if (from >= to) return false;
  if (to - from === 1 && SUBJECT_PRONOUNS.has(tokens[from]!.lower)) return true;
  return tokens.slice(from, to).every(({ word, capital }) => word && capital);
};

/** "she added", "said Ann Lee": source and cue of a gap that is nothing else; commas and a stop beside it do not count. */
const readGap = (structure: Structure, gap: Run): Pick<Tag, 'source' | 'cue'> | undefined => {
  let { from, to } = gap;
  while (from < to && !structure.tokens[from]!.word) from += 1;
  while (to > from && !structure.tokens[to - 1]!.word) to -= 1;
  if (to - from < 2 || to - from > LONGEST) return undefined;
  const [after, before] = [
    { from, to: to - 1 },
    { from: from + 1, to },
  ];
  if (isVerb(structure, to - 1) && isWho(structure, after)) return { source: after, cue: { from: to - 1, to } };
  if (isVerb(structure, from) && isWho(structure, before)) return { source: before, cue: { from, to: from + 1 } };
  return undefined;
};

/** Tokens of the longest tag: a verb and a name of four words. */
const LONGEST = 5;

/**
 * Tags in whose gap no cue was found: “A,” he said. “B. And c,” she added, “d.” The content is the last sentence of the
 * quotation before, and the quotation after within the same unit.
 */
export const findTags = (structure: Structure, relations: readonly { readonly cue: Run }[]): readonly Tag[] => {
  const cued = (run: Run): boolean => relations.some(({ cue }) => cue.from < run.to && run.from < cue.to);
  return structure.units.flatMap((unit) => {
    const pieces = piecesOf(structure, unit);
    return pieces.flatMap((gap, at): Tag[] => {
      const [before, next] = [pieces[at - 1], pieces[at + 1]];
      if (gap.kind !== 'gap' || !isQuotation(before) || cued(gap)) return [];
      const read = readGap(structure, gap);
      if (read === undefined) return [];
      const sentence = structure.sentences.findLast(({ from }) => from > before.from && from < before.to);
      const first = { from: sentence?.from ?? before.from, to: before.to };
      return [{ ...read, content: isQuotation(next) ? [first, { from: next.from, to: next.to }] : [first] }];
    });
  });
};

/** Runs without the tokens of others. */
export const without = (runs: readonly Run[], others: readonly Run[]): readonly Run[] =>
  others.reduce<readonly Run[]>(
    (left, other) =>
      left.flatMap((run) =>
        [
          { from: run.from, to: Math.min(run.to, other.from) },
          { from: Math.max(run.from, other.to), to: run.to },
        ].filter(({ from, to }) => from < to),
      ),
    runs,
  );

/** The first word at a token or after it. */
const wordFrom = ({ tokens }: Structure, from: number): number => {
  let at = Math.max(0, from);
  while (at < tokens.length && !tokens[at]!.word) at += 1;
  return at;
};

/** “B. And c,” she added, “d.”: the quotation stops at a comma, a tag follows, and what it tags goes on in small letters. */
const goesOnAfter = (
  structure: Structure,
  quotation: Run,
  { cue, content }: { readonly cue: Run; readonly content: readonly Run[] },
): boolean => {
  const { tokens, quotationOf } = structure;
  if (lowerAt(structure, quotation.to - 2) !== ',' || cue.from < quotation.to || cue.from > quotation.to + LONGEST)
    return false;
  const next = content[0]?.from ?? -1;
  const first = wordFrom(structure, next);
  return next >= cue.to && next <= cue.to + 2 && quotationOf[next] !== -1 && tokens[first]?.capital === false;
};

/**
 * “A,” he said. “B. And c,” she added: the quotation between two cues that both claim it, apart at its last sentence,
 * which is of the later cue. One of a single sentence is left to both.
 */
export const splitShared = <R extends { readonly cue: Run; readonly content: readonly Run[] }>(
  structure: Structure,
  quotations: readonly Run[],
  relations: readonly R[],
): readonly R[] => {
  const lost = new Map<R, Run[]>();
  const gain = new Map<R, Run>();
  const lose = (relation: R, run: Run): unknown => lost.set(relation, [...(lost.get(relation) ?? []), run]);
  const holds = ({ content }: R, run: Run): boolean => content.some(({ from, to }) => from <= run.from && run.to <= to);
  for (const quotation of quotations) {
    const sentence = structure.sentences.findLast(({ from }) => from > quotation.from && from < quotation.to);
    if (sentence === undefined) continue;
    const claiming = relations.filter((relation) => holds(relation, quotation));
    const before = claiming.findLast(({ cue }) => cue.to <= quotation.from);
    const after =
      claiming.find(({ cue }) => cue.from >= quotation.to) ??
      relations.find((relation) => goesOnAfter(structure, quotation, relation));
    if (before === undefined || after === undefined || before === after) continue;
    lose(before, { from: sentence.from, to: quotation.to });
    if (claiming.includes(after)) lose(after, { from: quotation.from, to: sentence.from });
    else gain.set(after, { from: sentence.from, to: quotation.to });
  }
  return relations.map((relation) => {
    const left = without(relation.content, lost.get(relation) ?? []);
    const gained = gain.get(relation);
    return { ...relation, content: gained === undefined ? left : [gained, ...left] };
  });
};
