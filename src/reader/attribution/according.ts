import { CUE_FORMS } from '../lexicon/en/cues.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import type { RuleName } from './attribution.ts';

/** What this stage knows of a relation. */
interface Parts {
  readonly source: readonly Run[];
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly rules: readonly RuleName[];
}

/** "said", "also said": the run of a past or present verb of saying at a token, with an adverb before it. */
const verbAt = (structure: Structure, at: number): Run | undefined => {
  const from = at;
  const verb = /^(?:also|later|then|again)$/u.test(lowerAt(structure, at)) ? at + 1 : at;
  const entry = CUE_FORMS.get(lowerAt(structure, verb));
  return entry !== undefined && entry.deed === undefined && entry.lemma !== lowerAt(structure, verb)
    ? { from, to: verb + 1 }
    : undefined;
};

/** The two statements of one relation whose source holds the second's as well. */
interface Split<R> {
  readonly outer: R;
  readonly inner: R;
}

/**
 * "According to the Herald, Ann Lee, the chairwoman, said …": what the network took for one source are two, parted at the
 * first comma; the Herald's content is all of what Ann Lee said, with who and that.
 */
const split = <R extends Parts>(structure: Structure, relation: R, others: readonly R[]): Split<R> | undefined => {
  const { source, cue, content } = relation;
  const [both] = source;
  const last = content.at(-1);
  const isAccording = cue.to - cue.from === 2 && lowerAt(structure, cue.from) === 'according';
  if (!isAccording || both === undefined || last === undefined || both.from !== cue.to || last.to <= both.to)
    return undefined;
  let comma = both.from;
  while (comma < both.to && lowerAt(structure, comma) !== ',') comma += 1;
  const at = structure.tokens[both.to]?.lower === ',' ? both.to + 1 : both.to;
  const verb = comma + 1 < both.to ? verbAt(structure, at) : undefined;
  if (verb === undefined) return undefined;
  const speaker = { from: comma + 1, to: both.to };
  const known = others.find((other) => other !== relation && other.cue.from < verb.to && verb.from < other.cue.to);
  const rules: readonly RuleName[] = [...relation.rules, 'source-parted'];
  return {
    outer: {
      ...relation,
      rules,
      source: [{ from: both.from, to: comma }],
      content: [{ from: speaker.from, to: last.to }],
    },
    inner: {
      ...(known ?? { ...relation, cue: verb, content: [{ from: verb.to, to: last.to }] }),
      rules,
      source: [speaker],
    },
  };
};

/** All relations, those that hold two sources apart. */
export const splitAccording = <R extends Parts>(structure: Structure, relations: readonly R[]): readonly R[] => {
  const splits = relations.flatMap((relation) => split(structure, relation, relations) ?? []);
  if (splits.length === 0) return relations;
  const replaced = (cue: Run): boolean =>
    splits.some(({ outer, inner }) => [outer, inner].some((part) => part.cue.from < cue.to && cue.from < part.cue.to));
  return [...relations.filter(({ cue }) => !replaced(cue)), ...splits.flatMap(({ outer, inner }) => [outer, inner])];
};
