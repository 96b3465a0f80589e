import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Figure, Reading } from '../../model/index.ts';
import { align, placeOf } from './align.ts';
import { diffReadings, reanchor } from './index.ts';

const figuresOf = (text: string): readonly Figure[] =>
  Array.from(text.matchAll(/\d+/gu), ({ 0: words, index }) => ({
    id: `f${index}`,
    span: { start: index, end: index + words.length },
    value: Number(words),
    unit: '1',
    by: 'test',
  }));

const read = (text: string): Reading => ({ ...syntheticReading(articleFrom(text)), figures: figuresOf(text) });

const before = read(
  'Ferry sinks\n\nAda Moreno said 82 people were lost off the pier.\n\nBasil Okafor said the boat was sound.\n\nThe rain went on until noon.\n',
);

test('a corrected figure is a change of words, of a statement and of a figure', () => {
  const after = read(before.article.text.replace('82', '28'));
  const { changes, statements, figures, unchanged } = diffReadings(before, after);
  expect(changes).toMatchObject([{ removed: '82', added: '28' }]);
  expect(statements).toMatchObject([
    {
      kind: 'changed',
      before: { words: '82 people were lost off the pier', speaker: 'Ada Moreno' },
      after: { words: '28 people were lost off the pier' },
      orphaned: true,
    },
  ]);
  expect(figures).toMatchObject([{ kind: 'changed', before: { amount: '82' }, after: { amount: '28' } }]);
  expect(unchanged).toBe(1);
});

test('a statement taken out is removed, with its words kept, and one put in is added', () => {
  const after = read(
    before.article.text
      .replace('Basil Okafor said the boat was sound.\n\n', '')
      .replace('until noon.', 'until noon.\n\nPort Council said nobody will sail before Friday.'),
  );
  const { statements } = diffReadings(before, after);
  expect(statements).toMatchObject([
    { kind: 'removed', before: { words: 'the boat was sound', speaker: 'Basil Okafor' }, orphaned: true },
    { kind: 'added', after: { words: 'nobody will sail before Friday' }, orphaned: false },
  ]);
});

test('the same words given to another speaker are a changed statement whose words are still there', () => {
  const after = read(before.article.text.replace('Basil Okafor', 'Harbour Office'));
  expect(diffReadings(before, after).statements).toMatchObject([
    { kind: 'changed', before: { speaker: 'Basil Okafor' }, after: { speaker: 'Harbour Office' }, orphaned: false },
  ]);
});

test('a statement that only moved, or whose lines were broken anew, is unchanged', () => {
  const after = read(
    'Ferry sinks\n\nBasil Okafor said the boat was sound.\n\nThe rain went on until noon.\n\nAda Moreno said 82 people were lost off the pier.\n',
  );
  expect(diffReadings(before, after)).toMatchObject({ statements: [], unchanged: 2 });
});

test('texts that are the same do not differ', () => {
  expect(diffReadings(before, before)).toEqual({ changes: [], statements: [], unchanged: 2, figures: [] });
});

test('words are found again where what stands around them is the same, and orphaned when gone', () => {
  const old = 'She said no. He said no, twice. They left.';
  const span = { start: old.indexOf('no, twice'), end: old.indexOf('no, twice') + 2 };
  const later = 'At noon she said no. Then he said no, twice. They left.';
  expect(reanchor(old, span, later)).toEqual({ span: { start: 34, end: 36 } });
  expect(reanchor(old, { start: 32, end: 41 }, 'They stayed.')).toEqual({ orphaned: 'They left' });
});

const words = fc.array(fc.constantFrom('one', 'two', 'three', '82', '“so”', 'é', '🙂', '\n', '\n\n', ','), {
  maxLength: 40,
});

test('what differs, put into the earlier text, gives the later one, and what does not keeps its place', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, two] = [a.join(' '), b.join(' ')];
      const hunks = align(one, two);
      let [text, at] = ['', 0];
      for (const hunk of hunks) {
        expect(one.slice(at, hunk.before.start)).toBe(two.slice(text.length, hunk.after.start));
        text += one.slice(at, hunk.before.start) + two.slice(hunk.after.start, hunk.after.end);
        at = hunk.before.end;
      }
      expect(text + one.slice(at)).toBe(two);
      for (let start = 0; start < one.length; start += 3) {
        const place = placeOf(hunks, { start, end: start + 1 });
        const isKept = hunks.every((hunk) => hunk.before.end <= start || hunk.before.start > start);
        expect(place.start >= 0 && place.start <= place.end && place.end <= two.length).toBe(true);
        if (isKept) expect(two.slice(place.start, place.end)).toBe(one.slice(start, start + 1));
      }
    }),
  );
});

test.each<[string, (n: number) => string]>([
  ['every word another', (n) => `w${n}`],
  ['one word for ever', () => 'no'],
  ['a line a word', (n) => `${n}\n`],
])('megabytes are compared in bounded time: %s', (_, word) => {
  const text = (seed: number) => Array.from({ length: 150_000 }, (_, n) => word(n * seed)).join(' ');
  const start = performance.now();
  expect(align(text(1), text(3)).length).toBeGreaterThanOrEqual(text(1) === text(3) ? 0 : 1);
  expect(performance.now() - start).toBeLessThan(20_000);
});
