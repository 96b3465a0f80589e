import { expect, test } from 'vitest';
import { articleOf } from '../../test/support/article.ts';
import { readArticle } from '../index.ts';

/** The words of when a text's attributed statements were said and of when their contents are; "-" for neither. */
const timed = async (text: string): Promise<readonly string[]> => {
  const { statements, times } = await readArticle({ ...articleOf(text), published: '2024-08-12' });
  const wordsOf = (id: string | undefined): string => {
    const time = times.find((one) => one.id === id);
    return time === undefined ? '-' : text.slice(time.span.start, time.span.end);
  };
  return statements
    .filter(({ voice }) => voice !== 'author')
    .map(({ saidAt, asOf }) => `${wordsOf(saidAt)} / ${wordsOf(asOf)}`);
};

test.each<[string, string, readonly string[]]>([
  ['beside the cue', 'The ministry said on Monday that the road was open.', ['Monday / -']],
  ['before “that” with the cue', 'Ann Lee said the same day that the road was open.', ['the same day / -']],
  ['a dateline is when it was written', 'TARNOW, Aug 12 — The ministry has said that the road was open.', ['- / -']],
  [
    'another speaker’s day is his',
    'Officials have said that the talks are off, after Ann Lee said on Friday that she would not come.',
    ['- / -', 'Friday / -'],
  ],
  [
    'of two days each has the nearer',
    'The army said on Friday that ten men had died, while the mayor said on Sunday that twelve had died.',
    ['Friday / -', 'Sunday / -'],
  ],
  [
    'a day within an aside on the speaker',
    'The Lantern Trust, which counted 44 raids this year, urged the army to publish the names.',
    ['- / -'],
  ],
  [
    'an aside in the sentence before',
    'The bridge belongs to Ann Lee, who built it. On Friday, Tom Berg, the mayor, said that the bridge was open.',
    ['Friday / -'],
  ],
  ['since a day is not as of that day', 'The mayor said that 400 people had left since Friday.', ['- / -']],
  ['nor is until', 'The mayor said that the families would stay until Friday.', ['- / -']],
  ['what is promised is as of no day', 'The mayor promised to open the road by Friday.', ['- / -']],
  ['what was on a day is', 'The mayor said that 400 people had left on Friday.', ['- / Friday']],
])('when it was said, and of when it tells: %s', async (_, text, expected) => {
  expect(await timed(text)).toEqual(expected);
});

test('a dateline that intake has told apart is none either', async () => {
  const text = 'TARNOW, Aug 12 — The ministry has said that the road was open.';
  const [block] = articleOf(text).blocks;
  const blocks = [{ role: 'dateline' as const, span: { start: 0, end: 16 } }, block!];
  const { statements } = await readArticle({ ...articleOf(text), blocks, published: '2024-08-12' });
  expect(statements.every(({ saidAt }) => saidAt === undefined)).toBe(true);
});
