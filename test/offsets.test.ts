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
  ...[...reading.figures, ...reading.times, ...reading.places].map(({ span }) => span),
  ...reading.positions.flatMap(({ about }) => about),
];

/** Every id that a reading names, with the list it must be in. */
const namedIn = (reading: Reading): readonly (readonly [readonly { readonly id: string }[], string | undefined])[] => [
  ...reading.statements.flatMap(({ speaker, addressee, parent, saidAt, asOf, via }) => [
    [reading.actors, speaker] as const,
    [reading.actors, addressee] as const,
    [reading.statements, parent] as const,
    [reading.times, saidAt] as const,
    [reading.times, asOf] as const,
    ...via.map(({ actor }) => [reading.actors, actor] as const),
  ]),
  ...[...reading.figures, ...reading.times, ...reading.places].map((m) => [reading.statements, m.statement] as const),
  ...reading.figures.map(({ restates }) => [reading.figures, restates] as const),
  ...reading.positions.flatMap(({ statement, by, to, at }) => [
    [reading.statements, statement] as const,
    [reading.actors, by] as const,
    [reading.actors, to] as const,
    [reading.times, at] as const,
  ]),
];

const check = (reading: Reading): void => {
  const { text } = reading.article;
  const wrong = spansOf(reading).filter((span) => !isSpan(text, span) || splitsPair(text, span));
  expect(wrong).toEqual([]);
  const { statements, actors, figures, times, places, positions } = reading;
  const ids = [...statements, ...actors, ...figures, ...times, ...places, ...positions].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const lost = namedIn(reading).filter(([list, id]) => id !== undefined && !list.some((one) => one.id === id));
  expect(lost.map(([, id]) => id)).toEqual([]);
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
  'on Monday ',
  '1,000\u00a0square kilometres (386 square miles) ',
  'dozens of people were killed in Kursk 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ',
  'and refused the offer of €3bn\u202fto Kyiv ',
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
