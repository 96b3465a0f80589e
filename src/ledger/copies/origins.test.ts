import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../model/index.ts';
import type { Copy } from './index.ts';
import { type EarlierCopy, originOf, originsOf } from './origins.ts';
import { addBeside, beside } from './stretches.ts';

const span = (start: number, end: number): Span => ({ start, end });

const copyOf = (other: string, passages: readonly (readonly [Span, Span])[], kind: Copy['kind'] = 'passage'): Copy => ({
  article: 'me',
  other,
  kind,
  original: other,
  containment: 0.5,
  passages: passages.map(([mine, its]) => ({ span: mine, otherSpan: its, same: 30 })),
});

const earlier = (copy: Copy, more: Partial<EarlierCopy> = {}): EarlierCopy => ({ copy, isOwnPage: false, ...more });

test('words that two had before go to the one that had them first', () => {
  const { stretches } = originsOf(
    [earlier(copyOf('first', [[span(0, 60), span(0, 60)]])), earlier(copyOf('second', [[span(40, 100), span(0, 60)]]))],
    200,
  );
  expect(stretches).toEqual([
    { start: 0, end: 60, original: 'first' },
    { start: 60, end: 100, original: 'second' },
  ]);
});

test('words that another had from elsewhere go back to where it had them from, the rest to itself', () => {
  const origins = { stretches: [{ start: 100, end: 150, original: 'wire' }] };
  const { stretches } = originsOf([earlier(copyOf('paper', [[span(0, 100), span(100, 200)]]), { origins })], 100);
  expect(stretches).toEqual([
    { start: 0, end: 50, original: 'wire' },
    { start: 50, end: 100, original: 'paper' },
  ]);
});

test('a text that is mostly another’s is its copy, whoever that copied; one that takes another in is not', () => {
  const origins = { whole: { original: 'wire' }, stretches: [{ start: 0, end: 80, original: 'wire' }] };
  const copy = copyOf('paper', [[span(0, 80), span(0, 80)]], 'copy');
  expect(originsOf([earlier(copy, { origins })], 100).whole).toEqual({ original: 'wire' });
  expect(originsOf([earlier(copy, { origins })], 1_000).whole).toBeUndefined();
});

test('what an earlier version of the page told is known as its own', () => {
  const { whole, stretches } = originsOf(
    [earlier(copyOf('version', [[span(0, 90), span(0, 90)]], 'version'), { isOwnPage: true })],
    100,
  );
  expect(whole).toEqual({ original: 'version', own: true });
  expect(stretches).toEqual([{ start: 0, end: 90, original: 'version', own: true }]);
});

test.each<[string, readonly Span[], string | undefined]>([
  ['within words of another', [span(10, 30)], 'a'],
  ['half within', [span(20, 60)], 'a'],
  ['less than half within', [span(21, 65)], undefined],
  ['in several pieces', [span(0, 10), span(100, 120)], 'b'],
  ['nowhere', [span(50, 90)], undefined],
])('a statement %s', (_, spans, original) => {
  const stretches = [
    { ...span(0, 40), original: 'a' },
    { ...span(100, 140), original: 'b' },
  ];
  expect(originOf(spans, { stretches })?.original).toBe(original);
});

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 })), { maxLength: 12 })
  .map((list) => list.map(([start, length]) => span(start, start + length)));
const cells = (list: readonly Span[]): ReadonlySet<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));

test('stretches never lie over one another, and no word of either is lost', () => {
  fc.assert(
    fc.property(spans, spans, (one, two) => {
      const there = addBeside([], one);
      const all = addBeside(there, two);
      expect(cells(all)).toEqual(new Set([...cells(one), ...cells(two)]));
      for (const [at, { start }] of all.entries()) expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
      for (const one of two) expect([...cells(beside(one, there))].filter((at) => cells(there).has(at))).toEqual([]);
    }),
  );
});
