import { hasWords, isQuotation, piecesOf } from '../structure/pieces.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure, Unit } from '../structure/structure.ts';

/** Sorted, and what meets is one run. */
export const joined = (runs: readonly Run[]): readonly Run[] => {
  const out: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last !== undefined && run.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else out.push({ from: run.from, to: run.to });
  }
  return out;
};

/** Tokens of each quotation. */
export const quotationRuns = ({ quotationOf, quotations }: Structure): readonly Run[] => {
  const runs = quotations.map(() => ({ from: 0, to: 0 }));
  quotationOf.forEach((quotation, i) => {
    if (quotation === -1) return;
    const run = runs[quotation]!;
    if (run.to === 0) run.from = i;
    run.to = i + 1;
  });
  return runs;
};

const meets = (run: Run, other: Run): boolean => run.from < other.to && other.from < run.to;

const wordWithin = (structure: Structure, run: Run, within: Run): boolean =>
  hasWords(structure, { from: Math.max(run.from, within.from), to: Math.min(run.to, within.to) });

/**
 * Contents with their quotations whole: quotation marks are exact, so what is said by words within a pair of them is
 * said by all. The quotation that a cue itself stands in says nothing of its content, and none is taken that holds
 * words of the source.
 */
export const withWholeQuotations = (
  structure: Structure,
  quotations: readonly Run[],
  { source, cue, content }: { readonly source: readonly Run[]; readonly cue: Run; readonly content: readonly Run[] },
): readonly Run[] => {
  const around = structure.quotationOf[cue.from];
  const touched = new Set<number>();
  for (const run of content) {
    for (let i = run.from; i < run.to; i++) {
      const quotation = structure.quotationOf[i]!;
      if (quotation !== -1 && quotation !== around) touched.add(quotation);
    }
  }
  const whole = [...touched]
    .map((index) => quotations[index]!)
    .filter((run) => !source.some((s) => meets(s, run)) && !meets(cue, run))
    .filter((run) => content.some((c) => meets(c, run) && wordWithin(structure, c, run)));
  return joined([...content, ...whole]);
};

/** A quotation that nothing claims, and what it goes on. */
export interface Unclaimed {
  /** Quoted runs of one unit, or of several in a row that are nothing else. */
  readonly quotations: readonly Run[];
  /** Index of the relation that it goes on within a paragraph: “One,” she said. “Two.” */
  readonly within?: number;
  /** Index of the relation whose speaker goes on in a new paragraph that is nothing but quoted. */
  readonly after?: number;
}

/** A quotation of fewer words is a term or a title, not speech. */
const SPEECH_WORDS = 3;

const wordsIn = (structure: Structure, runs: readonly Run[]): number => {
  let n = 0;
  for (const { from, to } of runs) for (let i = from; i < to; i++) if (structure.tokens[i]!.word) n += 1;
  return n;
};

const isWhollyQuoted = (structure: Structure, unit: Unit): boolean =>
  !piecesOf(structure, unit).some((piece) => piece.kind === 'gap' && hasWords(structure, piece));

/**
 * Units that are nothing but quotation and that no relation claims: they go on what the unit before told, within its
 * paragraph, or in the next one where that is wholly quoted too.
 */
export const unclaimedQuotations = (
  structure: Structure,
  relations: readonly { readonly cue: Run; readonly content: readonly Run[] }[],
): readonly Unclaimed[] => {
  const owner = new Int32Array(structure.tokens.length).fill(-1);
  relations.forEach(({ content }, index) => {
    for (const { from, to } of content) owner.fill(index, from, to);
  });
  const found: Unclaimed[] = [];
  let last = -1;
  let block = -1;
  let speaking = -1;
  for (const unit of structure.units) {
    const fresh = unit.block !== block;
    block = unit.block;
    const pieces = piecesOf(structure, unit).filter(isQuotation);
    found.push(...goingOn(structure, unit, relations, owner));
    const own = lastOwner(owner, unit);
    if (pieces.length === 0 || !isWhollyQuoted(structure, unit) || own !== -1) {
      last = pieces.length > 0 ? own : -1;
      speaking = endsQuoted(structure, unit) ? own : -1;
      continue;
    }
    if (wordsIn(structure, pieces) < SPEECH_WORDS) continue;
    const quotations = pieces.map(({ from, to }) => ({ from, to }));
    if (!fresh && last !== -1) found.push({ quotations, within: last });
    else if (fresh && speaking !== -1) found.push({ quotations, after: speaking });
    else if (!fresh && found.at(-1)?.after !== undefined && endsBefore(found.at(-1)!, unit))
      found[found.length - 1] = { ...found.at(-1)!, quotations: [...found.at(-1)!.quotations, ...quotations] };
    else found.push({ quotations });
    if (fresh) last = -1;
    if (found.at(-1)!.after === undefined && found.at(-1)!.within === undefined) speaking = -1;
  }
  return found;
};

/** “One,” she said, “two.”: a quotation on the other side of the cue that claims the one before it. */
const goingOn = (
  structure: Structure,
  unit: Unit,
  relations: readonly { readonly cue: Run }[],
  owner: Int32Array,
): readonly Unclaimed[] => {
  const pieces = piecesOf(structure, unit);
  return pieces.flatMap((piece, at): Unclaimed[] => {
    const [before, gap] = [pieces[at - 2], pieces[at - 1]];
    if (!isQuotation(piece) || !isQuotation(before) || gap?.kind !== 'gap') return [];
    const within = ownerIn(owner, before);
    if (within === -1 || ownerIn(owner, piece) !== -1) return [];
    const cues = relations.flatMap(({ cue }, index) => (cue.from >= gap.from && cue.to <= gap.to ? [index] : []));
    return cues.length === 1 && cues[0] === within
      ? [{ quotations: [{ from: piece.from, to: piece.to }], within }]
      : [];
  });
};

const ownerIn = (owner: Int32Array, { from, to }: Run): number => {
  for (let i = from; i < to; i++) if (owner[i] !== -1) return owner[i]!;
  return -1;
};

const lastOwner = (owner: Int32Array, unit: Run): number => {
  for (let i = unit.to - 1; i >= unit.from; i--) if (owner[i] !== -1) return owner[i]!;
  return -1;
};

const endsBefore = ({ quotations }: Unclaimed, unit: Run): boolean => quotations.at(-1)!.to === unit.from;

/** Whether a unit has quoted words and its speaker may go on after it. */
const endsQuoted = (structure: Structure, unit: Unit): boolean => {
  for (let i = unit.from; i < unit.to; i++) if (structure.quotationOf[i] !== -1) return true;
  return false;
};
