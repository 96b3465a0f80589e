import type { Statement } from '../../model/statement.ts';
import type { Speaker } from './speakers.ts';
import { VOICE } from './words.ts';

/** A statement as the page marks it. */
export interface Labelled {
  readonly statement: Statement;
  readonly speaker: Speaker;
  readonly hueClass: string;
  /** The speaker's initials. */
  readonly tag: string;
  /** The same for a screen reader: "3 of 14: Ann Lee, direct speech". */
  readonly spoken: string;
  /** From 1, among the statements shown. */
  readonly place: number;
}

export const hueClass = (speaker: Speaker): string => `hue-${speaker.hue ?? 'none'}`;

/** Labels by statement id, for statements in the order of the text. */
export const labelsOf = (
  statements: readonly Statement[],
  speakers: readonly Speaker[],
): ReadonlyMap<string, Labelled> => {
  const by = new Map(speakers.flatMap((speaker) => speaker.statements.map(({ id }) => [id, speaker] as const)));
  return new Map(
    statements.flatMap((statement, at): readonly (readonly [string, Labelled])[] => {
      const speaker = by.get(statement.id);
      if (speaker === undefined) return [];
      const own = statement.voice === 'author';
      const spoken = `${at + 1} of ${statements.length}: ${own ? '' : `${speaker.name}, `}${VOICE[statement.voice].toLowerCase()}`;
      return [
        [
          statement.id,
          { statement, speaker, hueClass: hueClass(speaker), tag: speaker.initials, spoken, place: at + 1 },
        ],
      ];
    }),
  );
};
