import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Reading, Statement } from '../../model/index.ts';
import {
  isUnmoved,
  matchesOf,
  packClaims,
  pathsOf,
  readVectors,
  type Sketch,
  sketchesOf,
  toldInCell,
  unpackClaim,
} from './index.ts';

interface Told {
  readonly by?: string;
  readonly side?: string;
  readonly words: string;
  readonly act?: Statement['act'];
  readonly modality?: Statement['modality'];
}

/** An article of these statements, a paragraph each. */
const readingOf = (id: string, told: readonly Told[], opening = ''): Reading => {
  const text = [opening, ...told.map(({ words }) => words)].join('\n\n');
  const actors = new Map<string, Actor>();
  for (const { by, side } of told)
    if (by !== undefined)
      actors.set(by, {
        id: `${id}-${by}`,
        name: by,
        kind: 'person',
        naming: by.startsWith('a ') ? 'anonymous' : 'named',
        roles: [],
        mentions: [],
        ...(side === undefined ? {} : { side }),
      });
  const statements = told.map(({ by, words, act = 'assert', modality = 'actual' }, at): Statement => {
    const start = text.indexOf(words);
    return {
      id: `${id}${at}`,
      voice: by === undefined ? 'author' : 'indirect',
      source: [],
      cue: [],
      content: [{ start, end: start + words.length }],
      ...(by === undefined ? {} : { speaker: `${id}-${by}` }),
      via: [],
      act,
      polarity: 'positive',
      modality,
      confidence: 1,
      gaps: [],
      by: 'test',
    };
  });
  return {
    id,
    reader: 'test',
    article: {
      id,
      text,
      blocks: [{ role: 'paragraph', span: { start: 0, end: text.length } }],
      authors: [],
      language: 'en',
    },
    statements,
    actors: [...actors.values()],
    figures: [],
    times: [],
    places: [],
    positions: [],
  };
};

const voiceKey = ({ name, id, naming }: Actor): string => (naming === 'anonymous' ? id : name);
const sketches = (id: string, published: string, told: readonly Told[], opening?: string): readonly Sketch[] =>
  sketchesOf({ reading: readingOf(id, told, opening), published, voiceKey });

const same = (a: string, b: string): boolean => a === b;
const vectors = readVectors(readFileSync('models/vectors/words.bin'));
const between = (a: readonly Told[], b: readonly Told[], opening?: string) =>
  matchesOf([...sketches('a', '2031-03-04', a, opening), ...sketches('b', '2031-03-06', b, opening)], {
    same,
    vectors,
  });
const kinds = (a: readonly Told[], b: readonly Told[], opening?: string): readonly string[] =>
  between(a, b, opening).map(({ kind }) => kind);

const MINISTER = 'Ola Brandt';

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

const LINES: readonly Told[] = [
  { by: MINISTER, words: 'the bridge at Torsk was open' },
  { by: 'a driver', words: 'the bridge at Torsk was closed' },
  { by: 'Pia Sander', side: 'UKR', words: 'the Ukrainian advance at Torsk had been stopped' },
  { by: 'Hal Berren', side: 'RUS', words: 'the Ukrainian advance at Torsk was going on' },
  { by: 'Rita Colm', words: 'she had not been told of the plan for Torsk' },
  { by: MINISTER, words: 'Rita Colm had been told of the plan for Torsk' },
];

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
