import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINES, MINISTER, same, sketches, vectors } from '../../../test/ledger/small-claims.ts';
import { isUnmoved, type Sketch, toldInCell } from './index.ts';

const openBridge = sketches('a', '2031-03-04', [{ by: MINISTER, side: 'UKR', words: 'the bridge at Torsk was open' }]);
const closedBridge = sketches('b', '2031-03-06', [{ by: 'a driver', words: 'the bridge at Torsk was closed' }]);
const copied = closedBridge.map(
  (sketch): Sketch => ({ ...sketch, id: 'c0.0', statement: 'c0', article: 'c', original: 'b' }),
);

test('what cannot both hold is a question in the words of its tellings, whose copies are shown and not counted', () => {
  const { disputes } = toldInCell([...openBridge, ...closedBridge, ...copied], 'side:open', { same, vectors });
  expect(disputes).toHaveLength(1);
  const [{ question, kind, answers, weight, latest }] = disputes as [(typeof disputes)[number]];
  expect(question).toBe('Was the bridge at Torsk open, 4–6 March 2031?');
  expect({ kind, weight, latest }).toEqual({ kind: 'account', weight: 2, latest: '2031-03-06' });
  const closed = answers.find(({ words }) => words.endsWith('closed'))!;
  expect(closed).toMatchObject({ independent: 1, by: [{ speakers: [{ name: 'a driver' }] }] });
  expect(closed.tellings.map(({ article }) => article)).toEqual(['b', 'c']);
  expect(answers.find(({ words }) => words.endsWith('open'))).toMatchObject({ by: [{ side: 'UKR' }] });
});

test('a match of which a person said that it is none makes no dispute, and another cell of the two has none either', () => {
  const told = [...openBridge, ...closedBridge];
  const [match] = toldInCell(told, 'side:open', { same, vectors }).matches;
  const different = new Set([match!.id]);
  expect(toldInCell(told, 'side:open', { same, vectors, different }).disputes).toEqual([]);
  expect(toldInCell(told, 'name:torsk', { same, vectors })).toMatchObject({
    matches: [{ id: match!.id }],
    disputes: [],
  });
});

test('forty tellings of a claim and of its opposite are one dispute and few matches', () => {
  const many = Array.from({ length: 20 }, (_, at) => [
    ...sketches(`a${at}`, `2031-03-${10 + (at % 9)}`, [{ by: MINISTER, words: 'the bridge at Torsk was open' }]),
    ...sketches(`b${at}`, `2031-03-${10 + (at % 9)}`, [{ by: 'Pia Sander', words: 'the bridge at Torsk was closed' }]),
  ]).flat();
  const { matches, disputes } = toldInCell(many, 'side:open', { same, vectors });
  expect(disputes).toHaveLength(1);
  expect(disputes[0]!.answers.map(({ independent }) => independent)).toEqual([20, 20]);
  expect(matches.length).toBeLessThanOrEqual(40);
});

test('a cell is left as it was only where what came changes nothing in it', () => {
  const idle = sketches('z', '2031-03-09', [{ by: 'a woman', words: 'the hens at Vell no longer laid any eggs' }]);
  const sided = sketches('y', '2031-03-09', [{ by: 'Rita Colm', side: 'RUS', words: 'Vell had a new market hall' }]);
  const all = [
    ...LINES.flatMap((told, at) => sketches(`a${at}`, `2031-03-0${1 + at}`, [told])),
    ...idle,
    ...sided,
    ...copied,
  ];
  const knowing = { same, vectors };
  const unmoved = (there: readonly Sketch[], fresh: readonly Sketch[]): boolean =>
    isUnmoved([...there, ...fresh], new Set(fresh.map(({ id }) => id)), knowing);
  expect(unmoved([...openBridge, ...closedBridge], idle)).toBe(true);
  expect(unmoved(openBridge, closedBridge)).toBe(false);
  expect(unmoved([...openBridge, ...closedBridge], copied)).toBe(false);
  expect(unmoved(sketches('x', '2031-03-08', [LINES[4]!]), sided)).toBe(false);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), fc.nat(3), (some, count) => {
      const [there, fresh] = [some.slice(0, -count - 1), some.slice(-count - 1)];
      if (!unmoved(there, fresh)) return;
      for (const key of ['side:open', 'name:torsk'])
        expect(toldInCell(some, key, knowing)).toEqual(toldInCell(there, key, knowing));
    }),
  );
});
