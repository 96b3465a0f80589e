import { type Actor, type Reading, type Statement, wordsOf } from '../../src/model/index.ts';

/** A reading in words, without offsets and ids: what a person checks. */
export interface Gist {
  readonly statements: readonly Record<string, unknown>[];
  readonly actors: readonly string[];
}

/** The words of a reading's statements, and its actors as "name (kind, naming)". */
export const gistOf = (reading: Reading): Gist => {
  const { text } = reading.article;
  const named = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  return {
    statements: reading.statements.map((statement) => gistOfStatement(text, statement, named)),
    actors: reading.actors.map(({ name, kind, naming }: Actor) => `${name} (${kind}, ${naming})`),
  };
};

const gistOfStatement = (
  text: string,
  statement: Statement,
  named: ReadonlyMap<string, string>,
): Record<string, unknown> => {
  const { voice, source, cue, content, speaker, via, cueStance, hedge, act, modality, polarity } = statement;
  return {
    voice,
    ...(speaker ? { speaker: named.get(speaker) } : {}),
    ...(source.length > 0 ? { source: wordsOf(text, source) } : {}),
    ...(cue.length > 0 ? { cue: wordsOf(text, cue) } : {}),
    content: wordsOf(text, content),
    ...(via.length > 0 ? { via: via.map((relay) => named.get(relay.actor)) } : {}),
    ...(act !== 'assert' ? { act } : {}),
    ...(cueStance && cueStance !== 'neutral' ? { cueStance } : {}),
    ...(hedge ? { hedge: wordsOf(text, [hedge]) } : {}),
    ...(modality !== 'actual' ? { modality } : {}),
    ...(polarity !== 'positive' ? { polarity } : {}),
  };
};
