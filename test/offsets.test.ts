import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFailure, type Reading, readArticle, type Span, takeIn } from '../src/index.ts';

const isSpan = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
/** No span begins or ends between the halves of a surrogate pair. */
const splitsPair = (text: string, { start, end }: Span): boolean =>
  [start, end].some((at) => /^[\udc00-\udfff]/u.test(text[at] ?? '') && /[\ud800-\udbff]$/u.test(text[at - 1] ?? ''));

const spansOf = (reading: Reading): readonly Span[] => [
  ...reading.article.blocks.map((block) => block.span),
  ...reading.statements.flatMap(({ source, cue, content, via, hedge }) => [
    ...source,
    ...cue,
    ...content,
    ...via.map((relay) => relay.span),
    ...(hedge ? [hedge] : []),
  ]),
  ...reading.actors.flatMap((actor) => actor.mentions),
];

const check = (reading: Reading): void => {
  const { text } = reading.article;
  const wrong = spansOf(reading).filter((span) => !isSpan(text, span) || splitsPair(text, span));
  expect(wrong).toEqual([]);
  const ids = [...reading.statements, ...reading.actors].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const actors = new Set(reading.actors.map(({ id }) => id));
  const named = reading.statements.flatMap(({ speaker, via }) => [
    ...(speaker ? [speaker] : []),
    ...via.map((v) => v.actor),
  ]);
  expect(named.filter((id) => !actors.has(id))).toEqual([]);
};

test('spans of every sample and fixture lie in the text as it came in, and every id named is there', async () => {
  const files = globSync('{samples/*.txt,test/fixtures/*/article.*}');
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const bytes = readFileSync(file);
    const taken = takeIn(bytes, { origin: file })[0]!;
    if (isFailure(taken)) throw taken.error;
    expect(taken.article.text).toBe(bytes.toString('utf8'));
    check(await readArticle(taken.article));
  }
});

const part = fc.constantFrom(
  'The mayor said ',
  'that ',
  '“We left',
  ',” ',
  'said Ann Lee',
  ', who spoke to Northland News',
  '. ',
  '"It is over," ',
  'he added',
  'According to the ministry, ',
  'it would ',
  'Gen. ',
  '\u00a0',
  '\r\n\r\n',
  '\n\n',
  '😀',
  '\u202e',
  '‘yes’',
  'Kyïv ',
  '1,000 km² ',
  ': ',
  ' — ',
  '…',
);

test('spans stay within the text under emoji, CRLF, no-break spaces and bidi marks, and the text is never changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 50 }), async (parts) => {
      const text = parts.join('');
      const taken = takeIn(new TextEncoder().encode(text), { origin: 'property' })[0]!;
      if (isFailure(taken)) return;
      expect(taken.article.text).toBe(text);
      check(await readArticle({ ...taken.article, language: 'en' }));
    }),
    { numRuns: 300 },
  );
});

test('the same article gives the same reading', async () => {
  const taken = takeIn(readFileSync('test/fixtures/named-later-and-relayed/article.txt'), { origin: 'x' })[0]!;
  if (isFailure(taken)) throw taken.error;
  const again = JSON.stringify(await readArticle(taken.article));
  expect(JSON.stringify(await readArticle(taken.article))).toBe(again);
});
