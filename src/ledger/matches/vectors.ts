import { HearsayError } from '../../model/index.ts';

/** First bytes of the file of words. */
export const MAGIC = 'HSWORDS1';
/** What a component of a unit vector is multiplied by before it is rounded to a byte: none is above half. */
export const SCALE = 254;

/**
 * What is known of English words before any article is read: how like in use two are, which are of one concept, and how
 * common each is in news. Nothing of what any text says can be had from it.
 */
export interface Vectors {
  /** The number of a folded word, or undefined where it is not known. */
  readonly indexOf: (word: string) => number | undefined;
  /** Cosine of two words by number, -1..1. */
  readonly cosine: (a: number, b: number) => number;
  /** The group of words of like use that a word is in. */
  readonly conceptOf: (word: number) => number;
  /** How much a word tells: the logarithm of one in how many articles has it. */
  readonly weightOf: (word: number) => number;
}

/** Reads the file that `scripts/vectors.ts` makes. Layout: magic; four counts; words, a line each; then arrays. */
export const readVectors = (bytes: Uint8Array): Vectors => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length));
  if (head !== MAGIC) throw new HearsayError('bad-model', 'the file of words is not one that this version can read');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, dimensions, documents, length] = [0, 4, 8, 12].map((at) => view.getUint32(MAGIC.length + at, true)) as [
    number,
    number,
    number,
    number,
  ];
  let at = MAGIC.length + 16;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const text = new TextDecoder('latin1').decode(bytes.subarray(take(length), at));
  const words = new Map(text.split('\n').map((word, index) => [word, index]));
  const [articles, concepts] = [take(2 * count), take(2 * count)];
  const start = bytes.byteOffset + take(count * dimensions);
  const vectors = new Int8Array(bytes.buffer, start, count * dimensions);
  return {
    indexOf: (word) => words.get(word),
    cosine: (a, b) => {
      let sum = 0;
      for (let i = a * dimensions, j = b * dimensions, end = i + dimensions; i < end; i++, j++)
        sum += vectors[i]! * vectors[j]!;
      return sum / (SCALE * SCALE);
    },
    conceptOf: (word) => view.getUint16(concepts + 2 * word, true),
    weightOf: (word) => Math.log((documents + 1) / (view.getUint16(articles + 2 * word, true) + 1)),
  };
};
