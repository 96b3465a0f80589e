import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardOf } from './board.ts';
import { pathsOf } from './path.ts';
import type { PartyTold, Step } from './step.ts';
import { contentOf } from './terms.ts';
import { daysOf, isoOf } from './when.ts';

const NORLAND: PartyTold = { id: 'p1', name: 'Norland', side: 'NOR', camp: 'side NOR', voice: 'norland' };
const SUDONIA: PartyTold = { id: 'p2', name: 'Sudonia', side: 'SUD', camp: 'side SUD', voice: 'sudonia' };
const VOSS: PartyTold = { id: 'p3', name: 'Ada Voss', camp: 'person voss', voice: 'voss' };

const known = {
  same: (a: string, b: string) => a === b,
  telling: ({ told: { article } }: Pick<Step, 'told'>) => article,
};

let made = 0;
const step = (move: Step['move'], terms: string, more: Partial<Step> & { readonly published?: string } = {}): Step => {
  const { published = '2031-03-10', ...rest } = more;
  made += 1;
  const id = `m${String(made).padStart(4, '0')}`;
  return {
    id,
    move,
    act: 'assert',
    by: NORLAND,
    to: SUDONIA,
    terms,
    words: contentOf(terms),
    told: {
      article: `a${String(made).padStart(4, '0')}`,
      published,
      statement: `s${made}`,
      span: { start: 0, end: terms.length },
      voice: 'author',
      via: [],
      foundBy: 'verb',
    },
    answers: [],
    ...rest,
  };
};
const told = (steps: readonly Step[], camp = 'side NOR') =>
  boardOf(camp, steps, known).moves.map((move) => move.steps.map((id) => steps.findIndex((one) => one.id === id)));

describe('tellings of one step are one move', () => {
  test('in other words, on the day that both say, with who told it first at the head', () => {
    const steps = [
      step('offer', 'a truce if Sudonia left the two ports', { at: '2031-02', published: '2031-03-12' }),
      step('offer', 'truce on condition that Sudonia leave both ports', { at: '2031-02-14', published: '2031-03-11' }),
      step('offer', 'a truce', { at: '2031-02', published: '2031-05-01' }),
    ];
    const [move, ...others] = boardOf('side NOR', steps, known).moves;
    expect(others).toEqual([]);
    expect(move).toMatchObject({ move: 'offer', by: { name: 'Norland' }, to: { name: 'Sudonia' }, at: '2031-02-14' });
    expect(move?.told.map(({ published }) => published)).toEqual(['2031-03-11', '2031-03-12', '2031-05-01']);
    expect(move?.by).not.toHaveProperty('voice');
  });

  test('but not another kind of step, of another party, to another side, at another time or of other things', () => {
    const one = step('offer', 'a truce along the river', { at: '2031-02' });
    const others = [
      step('demand', 'a truce along the river', { at: '2031-02' }),
      step('offer', 'a truce along the river', {
        at: '2031-02',
        by: { ...NORLAND, name: 'Norland rebels', voice: 'rebels' },
      }),
      step('offer', 'a truce along the river', { at: '2031-02', to: { ...VOSS } }),
      step('offer', 'a truce along the river', { at: '2031-01' }),
      step('offer', 'grain at half the price', { at: '2031-02' }),
    ];
    for (const other of others) expect(told([one, other])).toHaveLength(2);
  });

  test('of tellings without a day only within a month, and not on the strength of a single word that is another', () => {
    const of = (published: string, terms = 'talks with the rebels') => step('rule out', terms, { published });
    expect(told([of('2031-03-01'), of('2031-03-29')])).toHaveLength(1);
    expect(told([of('2031-03-01'), of('2031-05-29')])).toHaveLength(2);
    expect(told([of('2031-03-01'), of('2031-03-02', 'amnesty')])).toHaveLength(2);
  });

  test('officials without a name are one party on the board where they speak for one state under one name', () => {
    const officials = (voice: string): PartyTold => ({ ...NORLAND, name: 'Norland officials', voice });
    const of = (voice: string) => step('rule out', 'talks', { by: officials(voice) });
    expect(told([of('one'), of('other')])).toHaveLength(1);
  });

  test('and copies count once', () => {
    const steps = [step('offer', 'a truce'), step('offer', 'a truce'), step('offer', 'a truce')];
    const telling = ({ told: { article } }: Pick<Step, 'told'>) =>
      article === steps[2]!.told.article ? steps[0]!.told.article : article;
    const [move] = boardOf('side NOR', steps, { ...known, telling }).moves;
    expect(move?.independent).toBe(2);
    expect(move?.told.map(({ copyOf }) => copyOf)).toEqual([undefined, undefined, steps[0]!.told.article]);
  });
});

describe('a later step of the same party takes the place of an earlier one', () => {
  const places = (...steps: readonly Step[]) => {
    const moves = boardOf('side NOR', steps, known).moves.toSorted((a, b) => a.day! - b.day!);
    const at = (id: string | undefined) => moves.findIndex((move) => move.id === id);
    return moves.map(({ supersedes, supersededBy }) => [supersedes.map(at), at(supersededBy)]);
  };

  test('of the same kind on the same matter; the earlier one is kept', () => {
    const first = step('offer', 'a truce of ten days along the river', { at: '2031-02' });
    const later = step('offer', 'a truce of ninety days along the river and the coast', { at: '2031-04' });
    expect(places(first, later)).toEqual([
      [[], 1],
      [[0], -1],
    ]);
  });

  test('that takes it back', () => {
    const offer = step('offer', 'talks if Sudonia left the two ports', { at: '2031-02' });
    expect(places(offer, step('rule out', 'talks with those who shell towns', { at: '2031-04' }))[0]).toEqual([[], 1]);
  });

  test('and not one on another matter, of the same day, by another, or put to another', () => {
    const offer = step('offer', 'a truce along the river', { at: '2031-02' });
    for (const other of [
      step('offer', 'grain at half the price', { at: '2031-04' }),
      step('rule out', 'a truce along the river', { at: '2031-02' }),
      step('rule out', 'a truce along the river', { at: '2031-04', to: VOSS }),
      step('threat', 'a truce along the river', { at: '2031-04' }),
    ])
      expect(places(offer, other)[0]).toEqual([[], -1]);
  });
});

describe('an answer', () => {
  const offer = step('offer', 'a truce if Sudonia left the two ports', { at: '2031-02' });
  const answer = (more: Partial<Step> & { readonly published?: string } = {}) =>
    step('refusal', 'the truce and leaving the ports', { by: SUDONIA, to: NORLAND, published: '2031-03-01', ...more });
  const answered = (one: Step) => boardOf('side NOR', [offer, one], known).answers;

  test('of the other side is found by its matter, and is no move of the party that it answers', () => {
    const one = answer();
    expect(answered(one)).toEqual([{ step: one.id, of: offer.id }]);
    expect(boardOf('side NOR', [offer, one], known).moves).toHaveLength(1);
  });

  test('is none before what it would answer, long after it, or of another matter', () => {
    expect(answered(answer({ at: '2031-01' }))).toEqual([]);
    expect(answered(answer({ published: '2032-03-01' }))).toEqual([]);
    expect(answered(answer({ words: contentOf('a customs union') }))).toEqual([]);
  });

  test('that its own article puts beside it is taken from there', () => {
    const one = answer({ words: [], answers: [offer.id] });
    expect(boardOf('side SUD', [one, offer], known).answers).toEqual([{ step: one.id, of: offer.id }]);
  });
});

test('the board of a cell is the same in whatever order its steps are given', () => {
  const terms = ['talks', 'a truce along the river', 'the river and two ports', 'grain at half the price', 'them'];
  const steps = fc.array(
    fc.record({
      move: fc.constantFrom<Step['move']>('offer', 'refusal', 'rule out', 'demand'),
      terms: fc.constantFrom(...terms),
      at: fc.constantFrom(undefined, '2031-02', '2031-02-14', '2031-W08', '2031-04'),
      mine: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 25 },
  );
  const given = (all: readonly Step[]) => boardOf('side NOR', all, known);
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (drafts, chance) => {
      const all = drafts.map(({ move, terms: words, at, mine, day }) => {
        const parties = mine ? {} : { by: SUDONIA, to: NORLAND };
        const time = at === undefined ? {} : { at };
        return step(move, words, { ...parties, ...time, published: `2031-03-${String(day).padStart(2, '0')}` });
      });
      const shuffled = all.map((one) => [chance.next().value, one] as const).sort(([a], [b]) => a - b);
      expect(given(shuffled.map(([, one]) => one))).toEqual(given(all));
      const count = given(all).moves.flatMap((move) => move.steps).length;
      expect(count).toBe(all.filter(({ by }) => by === NORLAND).length);
    }),
    { numRuns: 150 },
  );
});

test('steps are filed with their party and with whom they are put to, by the day that is told or else published', () => {
  const one = step('offer', 'x', { at: '2031-02' });
  const digits = one.told.article.slice(1, 4);
  expect(pathsOf(one)).toEqual([
    ['side NOR', '2031', '02', '01', ...digits],
    ['side SUD', '2031', '02', '01', ...digits],
  ]);
  expect(pathsOf(step('offer', 'x', { to: NORLAND }))[0]?.slice(0, 4)).toEqual(['side NOR', '2031', '03', '10']);
});

test.each([
  ['2031-02', '2031-02-01', '2031-02-28'],
  ['2024-W33', '2024-08-12', '2024-08-18'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2031-02-14T09:00:00Z', '2031-02-14', '2031-02-14'],
  ['2031', '2031-01-01', '2031-12-31'],
])('%s is %s to %s', (value, from, to) => {
  const days = daysOf(value)!;
  expect([isoOf(days.from), isoOf(days.to)]).toEqual([from, to]);
});

test.each(['XXXX-WXX-1', '2031-SU', '2031-Q2', 'PRESENT_REF', undefined])('%s is no day', (value) => {
  expect(daysOf(value)).toBeUndefined();
});
