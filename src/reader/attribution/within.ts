import { CUE_FORMS } from '../lexicon/en/cues.ts';
import { SUBJECT_PRONOUNS } from '../lexicon/en/words.ts';
import type { Run } from '../structure/sentences.ts';
import { lowerAt, type Structure } from '../structure/structure.ts';
import { entryOf } from './cue-words.ts';
import type { Relation } from './find.ts';

/** Verbs that say that something was said. */
const SAYING: ReadonlySet<string> = new Set(
  'say tell promise deny warn announce confirm claim admit order demand accuse refuse threaten report state'.split(' '),
);

const isNamed = ({ tokens }: Structure, source: readonly Run[]): boolean =>
  source.some(({ from, to }) => to - from > 1 || tokens[from]!.capital) &&
  !source.some(({ from, to }) => to - from === 1 && SUBJECT_PRONOUNS.has(tokens[from]!.lower));

/** Runs of contents that hold a verb of saying which is in no cue yet, without the "that" or the mark that opens them. */
export const withinContents = (
  structure: Structure,
  relations: readonly Relation[],
  cued: Uint8Array,
): readonly Run[] =>
  relations.flatMap(({ content }) =>
    content.flatMap((run): Run[] => {
      let { from, to } = run;
      while (from < to && (/^(?:that|whether)$/u.test(lowerAt(structure, from)) || !structure.tokens[from]!.word))
        from += 1;
      while (to > from && !structure.tokens[to - 1]!.word) to -= 1;
      for (let i = from + 1; i < to; i++) {
        const entry = CUE_FORMS.get(lowerAt(structure, i));
        const said = entry !== undefined && SAYING.has(entry.lemma) && entry.lemma !== lowerAt(structure, i);
        if (said && cued[i] === 0) return [{ from, to }];
      }
      return [];
    }),
  );

/** Whether somebody named or described is told to have said it: of what is found within contents, this is told. */
export const isSaidWithin = (structure: Structure, { source, cue }: Relation): boolean =>
  SAYING.has(entryOf(structure, cue)?.lemma ?? '') && isNamed(structure, source);
