import { readFileSync } from 'node:fs';
import { readVectors, type Sketch, sketchesOf } from '../../src/ledger/matches/index.ts';
import type { Actor, Reading, Statement } from '../../src/model/index.ts';

/** What somebody says in an article, or the article itself. */
export interface Told {
  readonly by?: string;
  readonly side?: string;
  readonly words: string;
  readonly act?: Statement['act'];
  readonly modality?: Statement['modality'];
}

/** An article of these statements, a paragraph each. */
const readingOf = (id: string, told: readonly Told[], opening = ''): Reading => {
  const text = [opening, ...told.map(({ words }) => words)].join('\n\n');
  const actors = new Map<string, Actor>();
  for (const { by, side } of told)
    if (by !== undefined)
      actors.set(by, {
        id: `${id}-${by}`,
        name: by,
        kind: 'person',
        naming: by.startsWith('a ') ? 'anonymous' : 'named',
        roles: [],
        mentions: [],
        ...(side === undefined ? {} : { side }),
      });
  const statements = told.map(({ by, words, act = 'assert', modality = 'actual' }, at): Statement => {
    const start = text.indexOf(words);
    return {
      id: `${id}${at}`,
      voice: by === undefined ? 'author' : 'indirect',
      source: [],
      cue: [],
      content: [{ start, end: start + words.length }],
      ...(by === undefined ? {} : { speaker: `${id}-${by}` }),
      via: [],
      act,
      polarity: 'positive',
      modality,
      confidence: 1,
      gaps: [],
      by: 'test',
    };
  });
  return {
    id,
    reader: 'test',
    article: {
      id,
      text,
      blocks: [{ role: 'paragraph', span: { start: 0, end: text.length } }],
      authors: [],
      language: 'en',
    },
    statements,
    actors: [...actors.values()],
    figures: [],
    times: [],
    places: [],
    positions: [],
  };
};

const voiceKey = ({ name, id, naming }: Actor): string => (naming === 'anonymous' ? id : name);
/** The claims of an article of these statements, published on this day. */
export const sketches = (id: string, published: string, told: readonly Told[], opening?: string): readonly Sketch[] =>
  sketchesOf({ reading: readingOf(id, told, opening), published, voiceKey });

/** Whether two keys of voices are one speaker. */
export const same = (a: string, b: string): boolean => a === b;
export const vectors = readVectors(readFileSync('models/vectors/words.bin'));

export const MINISTER = 'Ola Brandt';

/** Of a bridge, an advance and a plan, for and against. */
export const LINES: readonly Told[] = [
  { by: MINISTER, words: 'the bridge at Torsk was open' },
  { by: 'a driver', words: 'the bridge at Torsk was closed' },
  { by: 'Pia Sander', side: 'UKR', words: 'the Ukrainian advance at Torsk had been stopped' },
  { by: 'Hal Berren', side: 'RUS', words: 'the Ukrainian advance at Torsk was going on' },
  { by: 'Rita Colm', words: 'she had not been told of the plan for Torsk' },
  { by: MINISTER, words: 'Rita Colm had been told of the plan for Torsk' },
];
