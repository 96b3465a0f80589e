import { describe, expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../../test/ledger/synthetic.ts';
import type { Actor, Article, Move, Position, Reading } from '../../../model/index.ts';
import type { Ledger } from '../../ledger.ts';
import { openLedger } from '../../open-ledger.ts';

interface Told {
  readonly by: string;
  readonly move: Position['move'];
  readonly to?: string;
  readonly terms: string;
  readonly at?: string;
}

const SIDES: Readonly<Record<string, string>> = { Norway: 'NOR', Oslo: 'NOR', Sweden: 'SWE' };

/** The reading of "NAME said CONTENT." lines in which each statement is a step. */
const readingOf = (article: Article, steps: readonly Told[]): Reading => {
  const reading = syntheticReading(article);
  const { text } = article;
  const names = [...new Set(steps.flatMap(({ by, to }) => [by, ...(to === undefined ? [] : [to])]))];
  const idOf = (name: string): string => `p${name} ${article.id}`;
  const actors = names.map((name): Actor => {
    const start = Math.max(0, text.indexOf(name));
    const mentions = [{ start, end: start + name.length }];
    const side = SIDES[name];
    const kind = side === undefined ? 'person' : 'state';
    return { id: idOf(name), name, kind, naming: 'named', roles: [], mentions, ...(side ? { side } : {}) };
  });
  const statements = reading.statements.map((statement, at) => ({ ...statement, speaker: idOf(steps[at]!.by) }));
  const times = steps.flatMap(({ at }, n) =>
    at === undefined
      ? []
      : [{ id: `t${n}`, span: { start: 0, end: 1 }, type: 'DATE', value: at, basis: 'stated', by: 'test' } as const],
  );
  const positions = steps.map(({ by, move, to, terms, at }, n): Position => {
    const start = text.indexOf(terms);
    return {
      id: `m${n} ${article.id}`,
      statement: statements[n]!.id,
      move,
      by: idOf(by),
      ...(to === undefined ? {} : { to: idOf(to) }),
      about: [{ start, end: start + terms.length }],
      ...(at === undefined ? {} : { at: `t${n}` }),
      foundBy: 'test',
    };
  });
  return { ...reading, actors, statements, times, positions };
};

interface Story {
  readonly outlet: string;
  readonly published: string;
  readonly steps: readonly Told[];
}

const tell = ({ outlet, published, steps }: Story) => {
  const text = `${outlet} ${published}\n${steps.map(({ by, terms }) => `${by} said ${terms}.`).join('\n')}\n`;
  const article = articleFrom(text, { outlet, published });
  return { intake: intakeFrom(article), reading: readingOf(article, steps) };
};

const OFFER: Told = {
  by: 'Norway',
  move: 'offer',
  to: 'Sweden',
  terms: 'a truce if Sweden left two ports',
  at: '2031-02',
};
const REFUSAL: Told = { by: 'Sweden', move: 'refusal', to: 'Norway', terms: 'the truce and the two ports' };
const RULED_OUT: Told = { by: 'Norway', move: 'rule out', terms: 'a truce with those who shell towns', at: '2031-04' };
const DEMAND: Told = { by: 'Ada Voss', move: 'demand', to: 'Sweden', terms: 'the release of nine sailors' };

const STORIES: readonly Story[] = [
  { outlet: 'River Times', published: '2031-03-01', steps: [OFFER, REFUSAL] },
  {
    outlet: 'Delta Wire',
    published: '2031-03-02',
    steps: [{ ...OFFER, terms: 'a truce if Sweden would leave both ports' }],
  },
  { outlet: 'Harbour Post', published: '2031-04-20', steps: [RULED_OUT] },
  { outlet: 'Harbour Post', published: '2031-04-21', steps: [DEMAND] },
];

const ledgerOf = async (stories: readonly Story[]): Promise<Ledger> => {
  const ledger = await openLedger(':memory:');
  for (const story of stories) {
    const { intake, reading } = tell(story);
    await ledger.keep([intake], 'synthetic/1');
    await ledger.putReadings([reading]);
  }
  return ledger;
};

const inShort = (moves: readonly Move[]) =>
  moves.map(({ by, move, to, told }) => `${by?.name} ${move} ${to?.name ?? '-'} ${told.length}`);
const listed = async (ledger: Ledger, query: Parameters<Ledger['positions']>[0] = {}) =>
  inShort((await ledger.positions(query)).items);

describe('the board', () => {
  test('has each move with all who tell it, by party and counterparty in order of time', async () => {
    const ledger = await ledgerOf(STORIES);
    expect(await listed(ledger)).toEqual([
      'Norway rule out - 1',
      'Norway offer Sweden 2',
      'Sweden refusal Norway 1',
      'Ada Voss demand Sweden 1',
    ]);
    const [ruledOut, offer, refusal] = (await ledger.positions({})).items;
    expect(offer).toMatchObject({
      at: '2031-02',
      independent: 2,
      supersededBy: ruledOut!.id,
      answeredBy: [refusal!.id],
    });
    expect(offer?.told.map(({ outlet, speaker }) => [outlet, speaker?.name])).toEqual([
      ['River Times', 'Norway'],
      ['Delta Wire', 'Norway'],
    ]);
    expect(ruledOut?.supersedes).toEqual([offer!.id]);
    expect(refusal?.answers).toEqual([offer!.id]);
    await ledger.close();
  });

  test('is asked by words of a party and its state, counterparty, kind, day and standing, and paged', async () => {
    const ledger = await ledgerOf(STORIES);
    expect(await listed(ledger, { party: 'norway' })).toHaveLength(2);
    expect(await listed(ledger, { party: 'voss ADA' })).toEqual(['Ada Voss demand Sweden 1']);
    expect(await listed(ledger, { party: 'nobody' })).toEqual([]);
    expect(await listed(ledger, { party: 'Norway', counterparty: 'Sweden' })).toEqual(['Norway offer Sweden 2']);
    expect(await listed(ledger, { move: 'refusal' })).toEqual(['Sweden refusal Norway 1']);
    expect(await listed(ledger, { from: '2031-04-01', to: '2031-04-20' })).toEqual(['Norway rule out - 1']);
    expect(await listed(ledger, { party: 'Norway', superseded: false })).toEqual(['Norway rule out - 1']);
    const first = await ledger.positions({ limit: 3 });
    const second = await ledger.positions({ limit: 3, cursor: first.next! });
    expect(inShort([...first.items, ...second.items])).toEqual(await listed(ledger));
    await ledger.close();
  });

  test('is the same in any order of intake, and after a rebuild', async () => {
    const one = await ledgerOf(STORIES);
    const other = await ledgerOf(STORIES.toReversed());
    const board = await one.positions({});
    expect(await other.positions({})).toEqual(board);
    await one.rebuild();
    expect(await one.positions({})).toEqual(board);
    await one.close();
    await other.close();
  });

  test('follows a judgement at once, and a reading that takes the step away', async () => {
    const ledger = await ledgerOf(STORIES);
    const { reading } = tell(STORIES[2]!);
    const { id } = await ledger.judge({ id: reading.statements[0]!.id, verdict: 'wrong', by: 'Ada' });
    expect(await listed(ledger, { move: 'rule out' })).toEqual([]);
    expect((await ledger.positions({ move: 'offer' })).items[0]).not.toHaveProperty('supersededBy');
    await ledger.takeBack(id, { by: 'Ada' });
    expect(await listed(ledger, { move: 'rule out' })).toHaveLength(1);
    await ledger.putReadings([{ ...reading, positions: [] }]);
    expect(await listed(ledger, { move: 'rule out' })).toEqual([]);
    await ledger.close();
  });

  test('of many moves of one party is made of cells that hold few', async () => {
    const steps = (n: number): readonly Told[] =>
      ['grain', 'ports', 'prisoners', 'bridges', 'fuel'].map((what) => ({
        ...OFFER,
        terms: `${what} ${n}`,
        at: `2031-03-${String((n % 28) + 1).padStart(2, '0')}`,
      }));
    const stories = Array.from({ length: 60 }, (_, n) => ({
      outlet: `Post ${n}`,
      published: '2031-05-01',
      steps: steps(n),
    }));
    const ledger = await ledgerOf(stories);
    const moves = (await ledger.positions({ limit: 1_000 })).items;
    expect(moves.reduce((sum, { told }) => sum + told.length, 0)).toBe(300);
    await ledger.close();
  });
});
