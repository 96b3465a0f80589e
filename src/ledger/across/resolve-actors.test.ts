import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActorInArticle, type ActorJudgement, keyOf, refOf } from './actor-in-article.ts';
import { WIDEST_BLOCK } from './block-keys.ts';
import { resolveActors } from './resolve-actors.ts';
import { withUnsaidSides } from './unsaid-sides.ts';

type Gold = ActorInArticle & { readonly entity: string };
const told: readonly Gold[] = readFileSync('test/ledger/actors-across.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const gold = [...Map.groupBy(told, ({ article }) => article).values()].flatMap(
  (own) => withUnsaidSides(own) as readonly Gold[],
);

let counter = 0;
/** An actor of an article of its own: name, roles, and what else is to be said. */
const actor = (name: string, said: Partial<ActorInArticle> = {}): ActorInArticle => {
  counter += 1;
  return {
    article: `a${counter}`,
    id: `p${counter}`,
    name,
    kind: 'person',
    naming: 'named',
    roles: [],
    published: '2024-08-12',
    ...said,
  };
};

/** How many actors the mentions make, and in which of them each is. */
const groupsOf = (
  mentions: readonly ActorInArticle[],
  judgements: readonly ActorJudgement[] = [],
): readonly number[] => {
  const { actors } = resolveActors(mentions, judgements);
  const places = new Map(actors.flatMap(({ members }, i) => members.map((member) => [keyOf(member), i] as const)));
  const seen: number[] = [];
  return mentions.map((mention) => {
    const place = places.get(keyOf(refOf(mention)))!;
    if (!seen.includes(place)) seen.push(place);
    return seen.indexOf(place);
  });
};

const body = { kind: 'organisation' } as const;
const putin = { roles: ['Russian President'], side: 'RUS' } as const;

test.each<[string, readonly ActorInArticle[]]>([
  ['the same full name', [actor('Marta Olsin'), actor('MARTA OLSIN')]],
  ['three spellings', [actor('Oleksandr Syrskyi'), actor('Alexander Syrsky'), actor('Oleksandr Sirskiy')]],
  [
    'one name eight years on, of one state',
    [actor('Li Wei', { side: 'CHN', published: '2016-01-01' }), actor('Li Wei', { side: 'CHN' })],
  ],
  ['two scripts', [actor('Volodymyr Zelensky'), actor('Володимир Зеленський')]],
  [
    'an article before the surname',
    [actor('Bashar al-Assad', { side: 'SYR' }), actor('Bashar Assad', { side: 'SYR' })],
  ],
  ['a surname with the office of a state', [actor('Vladimir Putin', putin), actor('Putin', putin)]],
  [
    'an initial with the office of a state',
    [
      actor('Sergei Lavrov', { roles: ['Russian foreign minister'], side: 'RUS' }),
      actor('S. Lavrov', { roles: ['Foreign Minister'], side: 'RUS' }),
    ],
  ],
  [
    'a capital and its state',
    [actor('Kyiv', { kind: 'state', side: 'UKR' }), actor('Ukraine', { kind: 'state', side: 'UKR' })],
  ],
  [
    'a ministry called in three ways',
    [
      actor('Russian Defence Ministry', { ...body, side: 'RUS' }),
      actor('Ministry of Defense of Russia', { ...body, side: 'RUS' }),
      actor("Russia's defence ministry", { ...body, naming: 'role', side: 'RUS' }),
    ],
  ],
  ['a known short name', [actor('UN', body), actor('United Nations', body)]],
  ['first letters', [actor('OPEC', body), actor('Organization of Petroleum Exporting Countries', body)]],
  [
    'a short name that an article gives',
    [actor('Delta Farmers Union', { ...body, names: ['DFU'] }), actor('DFU', body)],
  ],
  [
    'an unnamed voice in a copy',
    [
      actor('woman', { naming: 'anonymous', passages: ['f1'] }),
      actor('woman', { naming: 'anonymous', passages: ['f1'] }),
    ],
  ],
])('one actor: %s', (_, mentions) => {
  expect(groupsOf(mentions)).toEqual(mentions.map(() => 0));
});

test.each<[string, readonly ActorInArticle[]]>([
  ['a surname alone, with a full name', [actor('Alexei Smirnov'), actor('Smirnov')]],
  ['a surname alone, twice', [actor('Smirnov'), actor('Smirnov')]],
  ['a surname and a side', [actor('Alexei Smirnov', { side: 'RUS' }), actor('Smirnov', { side: 'RUS' })]],
  ['an initial alone', [actor('Alexei Smirnov'), actor('A. Smirnov')]],
  ['two given names', [actor('Ivan Petrov', putin), actor('Pavel Petrov', putin)]],
  ['a man and a woman of one surname', [actor('A. Ivanov', putin), actor('A. Ivanova', putin)]],
  ['junior', [actor('Donald Trump'), actor('Donald Trump Jr.')]],
  ['middle names', [actor('George W. Bush', { side: 'USA' }), actor('George H. W. Bush', { side: 'USA' })]],
  ['one name on two sides', [actor('Ivan Kovalenko', { side: 'UKR' }), actor('Ivan Kovalenko', { side: 'RUS' })]],
  [
    'one name with other work',
    [actor('John Smith', { roles: ['economist'] }), actor('John Smith', { roles: ['fisherman'] })],
  ],
  [
    'one name eight years on, and nothing else',
    [actor('John Smith', { published: '2016-01-01' }), actor('John Smith')],
  ],
  ['a person and a body', [actor('Marks Spencer'), actor('Marks Spencer', body)]],
  ['surnames that are like', [actor('Peter Hansen'), actor('Peter Hanson')]],
  [
    'an office with the same surname twelve years on',
    [
      actor('Bush', { roles: ['U.S. President'], side: 'USA', published: '1991-01-17' }),
      actor('Bush', { roles: ['U.S. President'], side: 'USA', published: '2003-03-20' }),
    ],
  ],
  [
    'unnamed holders of an office on two days',
    [
      actor('Russian president', { naming: 'role', side: 'RUS' }),
      actor('Russian president', { naming: 'role', side: 'RUS', published: '2024-08-13' }),
    ],
  ],
  [
    'the ministry of two states',
    [actor('Defence Ministry', { ...body, side: 'UKR' }), actor('Defence Ministry', { ...body, side: 'RUS' })],
  ],
  [
    'a ministry of nobody knows whom',
    [
      actor('Defence Ministry', body),
      actor('Russian Defence Ministry', { ...body, side: 'RUS' }),
      actor('Defence Ministry', body),
    ],
  ],
  ['police', [actor('police', { ...body, side: 'FRA' }), actor('police', { ...body, side: 'FRA' })]],
  ['parties of one name', [actor('Labour Party', { ...body, side: 'GBR' }), actor('Labour Party', body)]],
  ['three letters that may be any', [actor('DFU', body), actor('Delta Farmers Union', body)]],
  ['unnamed voices', [actor('woman', { naming: 'anonymous' }), actor('woman', { naming: 'anonymous' })]],
])('more than one actor: %s', (_, mentions) => {
  expect(new Set(groupsOf(mentions)).size).toBe(mentions.length);
});

test('an unnamed holder of an office is who was named with it before and after, and nobody in between', () => {
  const holder = (published: string): ActorInArticle =>
    actor('Russian president', { naming: 'role', side: 'RUS', published });
  const named = (name: string, published: string): ActorInArticle => actor(name, { ...putin, published });
  const [before, between, after] = [holder('2024-07-01'), holder('2024-08-15'), holder('2024-09-30')];
  const told = [named('Vladimir Putin', '2024-08-12'), named('Vladimir Putin', '2024-08-27')];
  expect(groupsOf([...told, between, before, after])).toEqual([0, 0, 0, 1, 2]);
  expect(groupsOf([...told, named('Dmitry Medvedev', '2024-08-14'), between])).toEqual([0, 0, 1, 2]);
  const [link] = resolveActors([...told, between]).links.filter(({ by }) => by === 'office-holder');
  expect(link?.reason).toContain('2024-08-12 and 2024-08-27, give that office to Vladimir Putin');
});

test('a name that fits two who are not one joins neither', () => {
  const mentions = [actor('George W. Bush'), actor('George H. W. Bush'), actor('George Bush')];
  expect(groupsOf(mentions)).toEqual([0, 1, 2]);
  expect(
    resolveActors(mentions)
      .unsure.map(({ reason }) => reason)
      .join(),
  ).toContain('who are not one');
});

const judge = (
  id: string,
  verdict: ActorJudgement['verdict'],
  [a, b]: readonly ActorInArticle[],
  said: Partial<ActorJudgement> = {},
): ActorJudgement => ({
  id,
  a: refOf(a!),
  b: refOf(b!),
  verdict,
  by: 'ann',
  at: '2026-01-01T00:00:00Z',
  ...said,
});

test('a judgement wins over names, and taken back it does not', () => {
  const [one, other, third] = [actor('Olena Bondar'), actor('Olena Melnyk'), actor('Olena Melnyk')];
  const same = judge('j1', 'same', [one, other]);
  expect(groupsOf([one, other, third])).toEqual([0, 1, 1]);
  expect(groupsOf([one, other, third], [same])).toEqual([0, 0, 0]);
  const revoked = { ...same, revoked: { by: 'bob', at: '2026-01-02T00:00:00Z' } };
  expect(groupsOf([one, other, third], [revoked])).toEqual([0, 1, 1]);
  expect(resolveActors([one], [revoked]).judgements).toMatchObject([{ state: 'revoked' }]);
});

test.each(['different', 'unsure'] as const)(
  'of one name, one who is judged %s is set apart and the rest stay',
  (verdict) => {
    const mentions = [actor('Ivan Kovalenko'), actor('Ivan Kovalenko'), actor('Ivan Kovalenko')];
    const judgement = judge('j1', verdict, [mentions[0]!, mentions[1]!]);
    expect(groupsOf(mentions, [judgement])).toEqual([0, 1, 0]);
  },
);

test('of judgements that exclude each other the later one holds, both stay and show it', () => {
  const mentions = [actor('Olena Bondar'), actor('Olena Melnyk')];
  const judgements = [
    judge('j1', 'same', mentions),
    judge('j2', 'different', mentions, { by: 'bob', at: '2026-01-02T00:00:00Z' }),
    judge('j3', 'same', [mentions[0]!, actor('nobody who is there')]),
  ];
  expect(groupsOf(mentions, judgements)).toEqual([0, 1]);
  expect(
    resolveActors(mentions, judgements).judgements.map(({ judgement, state, disputedBy }) => [
      judgement.id,
      state,
      disputedBy,
    ]),
  ).toEqual([
    ['j2', 'in force', ['j1']],
    ['j1', 'overruled', ['j2']],
    ['j3', 'unplaced', []],
  ]);
});

test('an unnamed voice of a story that a thousand outlets run is one', () => {
  const copies = Array.from({ length: 1000 }, () => actor('woman', { naming: 'anonymous', passages: ['f1'] }));
  expect(new Set(groupsOf(copies)).size).toBe(1);
});

test('a surname with an office that too many share tells nothing', () => {
  const said = { roles: ['Russian President'], side: 'RUS' } as const;
  const many = Array.from({ length: WIDEST_BLOCK + 1 }, (_, i) => actor(`${'abcdefghij'[i % 10]}${i}x Petrov`, said));
  const surname = actor('Petrov', said);
  expect(groupsOf([...many.slice(0, 1), surname])).toEqual([0, 0]);
  expect(groupsOf([...many, surname]).at(-1)).toBe(many.length);
});

test('every mention is in one actor, and links hold each actor together', () => {
  const { actors, links } = resolveActors(gold);
  expect(actors.flatMap(({ members }) => members.map(keyOf)).sort()).toEqual(
    gold.map((one) => keyOf(refOf(one))).sort(),
  );
  const root = new Map<string, string>();
  const rootOf = (key: string): string => (root.has(key) ? rootOf(root.get(key)!) : key);
  for (const { a, b } of links) if (rootOf(keyOf(a)) !== rootOf(keyOf(b))) root.set(rootOf(keyOf(a)), rootOf(keyOf(b)));
  for (const { members } of actors) expect(new Set(members.map((member) => rootOf(keyOf(member)))).size).toBe(1);
  expect(links.filter(({ reason, by }) => reason === '' || by === 'none')).toEqual([]);
});

test('the order in which mentions and judgements come makes no difference', () => {
  const judgements = [
    judge('j1', 'same', [gold[3]!, gold[40]!]),
    judge('j2', 'different', [gold[30]!, gold[60]!]),
    judge('j3', 'unsure', [gold[100]!, gold[101]!]),
  ];
  const expected = JSON.stringify(resolveActors(gold, judgements));
  const shuffled = fc.tuple(
    fc.shuffledSubarray([...gold], { minLength: gold.length }),
    fc.shuffledSubarray(judgements, { minLength: judgements.length }),
  );
  fc.assert(
    fc.property(shuffled, ([mentions, judged]) => JSON.stringify(resolveActors(mentions, judged)) === expected),
    { numRuns: 10 },
  );
});

/** B-cubed (Bagga and Baldwin 1998): for every mention, how much of its actor is right, and how much of its entity is there. */
const bCubed = (): { readonly precision: number; readonly recall: number } => {
  const groups = groupsOf(gold);
  const share = (of: (i: number) => unknown): number =>
    gold
      .map((_, i) => {
        const own = gold.flatMap((__, j) => (of(j) === of(i) ? [j] : []));
        return own.filter((j) => gold[j]!.entity === gold[i]!.entity && groups[j] === groups[i]).length / own.length;
      })
      .reduce((sum, value) => sum + value, 0) / gold.length;
  return { precision: share((i) => groups[i]), recall: share((i) => gold[i]!.entity) };
};

test('B-cubed over the gold mentions: F1 at least 0.95, precision not below recall', () => {
  expect(gold.length).toBeGreaterThan(300);
  const { precision, recall } = bCubed();
  expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.99);
});
