import { readFileSync } from 'node:fs';
import { matchesOf, readVectors, type Sketch, sketchesOf, type Vectors } from '../../src/ledger/matches/index.ts';
import type { Actor, Reading } from '../../src/model/index.ts';

/** Two short articles, or one, written for this project, and what the one statement is to the other. */
export interface Pair {
  readonly kind: string;
  readonly a: string;
  readonly published: string;
  readonly b?: string;
  readonly later?: string;
}

const pairs = (): readonly Pair[] =>
  readFileSync('test/ledger/matches.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);

export const vectors = (): Vectors => readVectors(readFileSync('models/vectors/words.bin'));

/** One speaker in two articles by name and kind; a description is one article's own. */
const voiceKey = ({ id, naming, name, side, kind }: Actor): string =>
  naming === 'named' || side !== undefined || kind === 'organisation' ? name.toLowerCase().replace(/^the /u, '') : id;

export type Read = (text: string, published: string) => Promise<Reading>;

const sketchesOfPair = async ({ a, b, published, later }: Pair, read: Read): Promise<readonly Sketch[]> => {
  const first = await read(a, published);
  const second = b === undefined ? undefined : await read(b, later ?? published);
  return [
    ...sketchesOf({ reading: first, published, voiceKey }),
    ...(second === undefined ? [] : sketchesOf({ reading: second, published: later ?? published, voiceKey })),
  ];
};

export interface Found {
  readonly pair: Pair;
  readonly kinds: readonly string[];
  readonly reasons: readonly string[];
}

/** What is found in every pair. */
export const findInPairs = async (read: Read, known: Vectors | undefined): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const pair of pairs()) {
    const sketches = await sketchesOfPair(pair, read);
    const matches = matchesOf(sketches, { same: (x, y) => x === y, ...(known && { vectors: known }) });
    found.push({
      pair,
      kinds: matches.map(({ kind }) => kind),
      reasons: matches.map(({ reason, by }) => `${by}: ${reason}`),
    });
  }
  return found;
};
