import { hashKey } from './hash.ts';

/** Every passage of so many words that two texts have in common, word for word, gives them a key in common. */
export const SURE_PASSAGE = 24;
// Ten words: two texts written apart seldom share them. Of 6,000 stories of bench/copies.ts one met 5 others in the index;
// with runs of eight words, 23.
const RUN = 10;
const WINDOW = SURE_PASSAGE - RUN + 1;
const SEED = 0x5eed_0004;

/**
 * Keys under which texts meet that share a passage, wherever it stands and whatever paragraphs it was cut into: the
 * least of every 15 runs of ten words (winnowing: Schleimer, Wilkerson, Aiken 2003). About one key in eight words.
 */
export const passageKeys = (words: Uint32Array): readonly number[] => {
  const count = words.length - RUN + 1;
  if (count <= 0) return [];
  const runs = Array.from({ length: count }, (_, at) => hashKey(words, at, { length: RUN, seed: SEED }));
  const picked = new Set<number>();
  // Places whose run may still be the least of a window, the least first.
  const waiting: number[] = [];
  let head = 0;
  for (let at = 0; at < count; at++) {
    while (waiting.length > head && runs[waiting.at(-1)!]! >= runs[at]!) waiting.pop();
    waiting.push(at);
    if (waiting[head]! <= at - WINDOW) head++;
    if (at >= WINDOW - 1 || at === count - 1) picked.add(runs[waiting[head]!]!);
  }
  return [...picked];
};
