import { globSync, readFileSync } from 'node:fs';
import { isFailure, takeIn } from '../src/index.ts';

/** Words of a text, as the benchmarks count them. */
export const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/**
 * `count` JSONL records of about `words` words each, made of the samples' paragraphs in turn, every one different: the
 * same on every machine, and nobody else's text.
 */
export const makeCorpus = (count: number, words = 600): string[] => {
  const paragraphs = globSync('samples/*.txt')
    .sort()
    .flatMap((file) => {
      const taken = takeIn(readFileSync(file), { origin: file })[0];
      if (taken === undefined || isFailure(taken)) throw new Error(`${file} cannot be taken in`);
      const { text, blocks } = taken.article;
      return blocks.filter(({ role }) => role === 'paragraph').map(({ span }) => text.slice(span.start, span.end));
    });
  let at = 0;
  return Array.from({ length: count }, (_, n) => {
    const body = [`Dispatch ${n} From the Border Region`];
    for (let have = 0; have < words; at++) {
      const paragraph = paragraphs[(at * 7 + n) % paragraphs.length]!;
      body.push(paragraph);
      have += wordCount(paragraph);
    }
    return JSON.stringify({ id: `bench-${n}`, text: body.join('\n\n'), outlet: 'Bench', published: '2024-08-12' });
  });
};
