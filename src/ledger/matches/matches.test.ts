import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINES, MINISTER, same, sketches, type Told, vectors } from '../../../test/ledger/small-claims.ts';
import { matchesOf, packClaims, pathsOf, type Sketch, unpackClaim } from './index.ts';

const between = (a: readonly Told[], b: readonly Told[], opening?: string) =>
  matchesOf([...sketches('a', '2031-03-04', a, opening), ...sketches('b', '2031-03-06', b, opening)], {
    same,
    vectors,
  });
const kinds = (a: readonly Told[], b: readonly Told[], opening?: string): readonly string[] =>
  between(a, b, opening).map(({ kind }) => kind);

test('what one says is open and another says is closed is a conflict, with both words in its reason', () => {
  const [match] = between(
    [{ by: MINISTER, words: 'the bridge at Torsk was open' }],
    [{ by: 'a driver', words: 'the bridge at Torsk was closed' }],
  );
  expect(match).toMatchObject({ kind: 'conflicts', by: 'opposites-open' });
  expect(match!.reason).toContain('“the bridge at Torsk was closed” and “the bridge at Torsk was open”');
});

test('another bridge, another town or another month is no conflict', () => {
  const open: readonly Told[] = [{ by: MINISTER, words: 'the bridge at Torsk was open' }];
  expect(kinds(open, [{ by: 'a driver', words: 'the tunnel at Brask was closed' }])).toEqual([]);
  expect(kinds(open, [{ by: 'a driver', words: 'the bridge at Brask was closed' }])).toEqual([]);
  const later = sketches('b', '2031-06-20', [{ by: 'a driver', words: 'the bridge at Torsk was closed' }]);
  expect(matchesOf([...sketches('a', '2031-03-04', open), ...later], { same })).toEqual([]);
});

test('what might be, what is asked and what is demanded conflicts with nothing', () => {
  const closed: readonly Told[] = [{ by: 'a driver', words: 'the bridge at Torsk was closed' }];
  expect(kinds(closed, [{ by: MINISTER, words: 'the bridge at Torsk may be open', modality: 'possible' }])).toEqual([]);
  expect(kinds(closed, [{ by: MINISTER, words: 'is the bridge at Torsk open?', modality: 'question' }])).toEqual([]);
  expect(kinds(closed, [{ by: MINISTER, words: 'the bridge at Torsk must be open', act: 'demand' }])).toEqual([]);
});

test('a denial conflicts with who claims it, and repeats who says that it is not so', () => {
  const denial: readonly Told[] = [{ by: MINISTER, words: 'that her office had received the dam report', act: 'deny' }];
  expect(kinds(denial, [{ by: 'Pia Sander', words: 'the office had received the dam report' }])).toEqual(['conflicts']);
  expect(kinds(denial, [{ by: MINISTER, words: 'her office had not received the dam report' }])).toEqual(['repeats']);
});

test('one speaker who says otherwise of an event shifts; of what changes with time, tells a later state', () => {
  expect(
    kinds(
      [{ by: MINISTER, words: 'she had been told of the dam report' }],
      [{ by: MINISTER, words: 'she had not been told of the dam report' }],
    ),
  ).toEqual(['shifts']);
  expect(
    kinds(
      [{ by: MINISTER, words: 'the road to Feren was closed' }],
      [{ by: MINISTER, words: 'the road to Feren was open' }],
    ),
  ).toEqual(['updates']);
});

test('opposed sides that say the same in other words converge, where an article tells that they are opposed', () => {
  const putin: readonly Told[] = [
    { by: 'Vladimir Putin', side: 'RUS', words: 'Kyiv wanted to improve its negotiating position' },
  ];
  const soldier: readonly Told[] = [
    { by: 'a soldier', side: 'UKR', words: 'it was about having something to bargain with for Ukraine in talks' },
  ];
  expect(kinds(putin, soldier, 'Russian and Ukrainian troops fought at Sudzha.')).toEqual(['converges']);
});

test('the author who says that it is false rebuts what was said just before', () => {
  const found = matchesOf(
    sketches('a', '2031-03-04', [
      { by: MINISTER, words: 'the bridge at Torsk was open' },
      { words: 'That is false' },
      { by: 'Pia Sander', words: 'the river was high' },
    ]),
    { same },
  );
  expect(found.map(({ kind, a, b }) => [kind, a.statement, b.statement])).toEqual([['rebuts', 'a1', 'a0']]);
  const doubted = [{ by: MINISTER, words: 'the bridge at Torsk was open' }, { words: 'That could not be verified' }];
  expect(matchesOf(sketches('a', '2031-03-04', doubted), { same })).toEqual([]);
});

test('two who hold one town conflict, whoever says it', () => {
  const found = between(
    [{ by: 'Oleksandr Syrskyi', side: 'UKR', words: 'Ukrainian forces have taken the town of Lipovka' }],
    [{ by: 'Defence Ministry', side: 'RUS', words: 'Lipovka was held by Russian troops' }],
  );
  expect(found).toMatchObject([{ kind: 'conflicts', by: 'holders' }]);
});

test('two strangers who say the same of nothing named are not brought together', () => {
  const heard: readonly Told[] = [{ by: 'a woman', words: 'she had heard the shelling at night' }];
  expect(kinds(heard, [{ by: 'a farmer', words: 'he had heard the shelling at night' }])).toEqual([]);
});

test('what is found depends on no order', () => {
  const all = LINES.flatMap((told, at) => sketches(`a${at}`, `2031-03-0${1 + at}`, [told]));
  const expected = matchesOf(all, { same, vectors });
  expect(expected.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(matchesOf(shuffled, { same, vectors })).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test('whatever is said, sketches and matches are made of it in little time', () => {
  const long = `the bridge ${'was not open and never closed, but '.repeat(40_000)}`;
  const start = performance.now();
  const made = sketches('a', '2031-03-04', [
    { by: MINISTER, words: long },
    { by: 'a driver', words: '“’— ;'.repeat(9_000) },
  ]);
  matchesOf(made, { same });
  expect(performance.now() - start).toBeLessThan(1_000);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      matchesOf(sketches('a', '2031-03-04', [{ by: MINISTER, words }]), { same });
    }),
  );
});

const answered = new Set<string>();
const keysOf = (sketch: Sketch): readonly string[] => pathsOf(sketch, { answered, vectors }).map(([key]) => key!);

test('a claim is as it was after it was kept', () => {
  const all = LINES.flatMap((told) => sketches('a', '2031-03-04', [told], 'Russian troops attacked Ukrainian ones.'));
  for (const sketch of all) {
    const packed = JSON.parse(JSON.stringify(packClaims([sketch, sketch])!)) as NonNullable<
      ReturnType<typeof packClaims>
    >;
    expect(unpackClaim(packed.claims[0]!, packed.shared)).toEqual(sketch);
  }
});

test('claims that are against each other, or the same in other words, meet under a key', () => {
  const one = (told: Told): Sketch => sketches('a', '2031-03-04', [told])[0]!;
  const pairs = [
    ['the bridge at Torsk was open', 'nobody could use it, the bridge at Torsk was closed'],
    ['the advance goes on', 'the Ukrainian breakthrough into the Kursk region had been stopped'],
    ['Kyiv wanted to strengthen its negotiating position', 'it gave Ukraine something to bargain with in talks'],
    ['the office had received the dam report', 'no report on the dam had come to the office'],
  ] as const;
  for (const [a, b] of pairs) {
    const keys = keysOf(one({ by: MINISTER, words: a }));
    expect(keysOf(one({ by: 'Pia Sander', words: b })).some((key) => keys.includes(key))).toBe(true);
  }
});

test('an idle word of somebody unnamed is filed nowhere, and every path has as many segments', () => {
  const [idle] = sketches('a', '2031-03-04', [{ by: 'a woman', words: 'the hens no longer laid any eggs' }]);
  expect(keysOf(idle!)).toEqual([]);
  const filed = LINES.flatMap((told) => sketches('a', '2031-03-04', [told]));
  const lengths = filed.flatMap((sketch) => pathsOf(sketch, { answered, vectors }).map(({ length }) => length));
  expect(new Set(lengths).size).toBe(1);
});
