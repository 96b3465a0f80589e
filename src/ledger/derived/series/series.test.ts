import { expect, test } from 'vitest';
import { ferry, killed, readingOf, type Small, type Told } from '../../../../test/ledger/small-articles.ts';
import type { Ledger } from '../../ledger.ts';
import { openLedger } from '../../open-ledger.ts';

const by = (speaker: string, told: Told): Told => ({ ...told, speaker });

const told = (id: string, speaker: string, count: number, published = '2024-03-02'): Small =>
  ferry(id, `${count} people were killed, by the count of ${speaker}.`, [by(speaker, killed(String(count), count))], {
    published,
  });

const keep = async (ledger: Ledger, small: Small, page = small.id): Promise<string> => {
  const { article, ...reading } = readingOf(small);
  const intake = {
    article: { ...article, outlet: `Outlet ${page}` },
    name: page,
    origin: `/news/${page}.txt`,
    format: 'text' as const,
    bytesHash: small.id,
  };
  const [kept] = await ledger.keep([intake], 'test');
  const id = kept!.article;
  await ledger.putReadings([{ ...reading, id, article: { ...intake.article, id } }]);
  return id;
};

const withLedger = async (work: (ledger: Ledger) => Promise<void>): Promise<void> => {
  const ledger = await openLedger(':memory:');
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
};

test('figures of articles that are added one by one come together, and can be asked for by what they tell', () =>
  withLedger(async (ledger) => {
    await keep(ledger, told('a', 'Holt', 12));
    await keep(ledger, told('b', 'Marr', 15, '2024-03-02T09:00:00Z'));
    const all = await ledger.figures({});
    expect(all.items).toMatchObject([{ measure: 'killed', conflict: true, answers: [{ value: 12 }, { value: 15 }] }]);
    expect(await ledger.series(all.items[0]!.id)).toEqual(all.items[0]);
    const found = async (query: Parameters<Ledger['figures']>[0]) => (await ledger.figures(query)).items.length;
    expect(await found({ words: 'LÖRVIK killed' })).toBe(1);
    expect(await found({ words: 'lorvik storm' })).toBe(0);
    expect(await found({ words: '—' })).toBe(0);
    expect(await found({ speaker: 'marr' })).toBe(1);
    expect(await found({ speaker: 'lorvik' })).toBe(0);
    expect(await found({ measure: 'killed', conflict: true, from: '2024-03-02', to: '2024-03-02' })).toBe(1);
    expect(await found({ from: '2024-03-03' })).toBe(0);
    expect(await found({ to: '2024-03-01' })).toBe(0);
  }));

test('matches and disputes follow, and go with what they rest on', () =>
  withLedger(async (ledger) => {
    const a = await keep(ledger, told('a', 'Holt', 12));
    const b = await keep(ledger, told('b', 'Marr', 15, '2024-03-02T09:00:00Z'), 'page of b');
    const [match] = (await ledger.matches({ kind: 'conflicts' })).items;
    expect([match!.a.article, match!.b.article].sort()).toEqual([a, b].sort());
    expect((await ledger.matches({ article: a, minScore: 0.5 })).items).toEqual([match]);
    expect((await ledger.matches({ statement: match!.a.statement! })).items).toEqual([match]);
    expect((await ledger.matches({ id: match!.id })).items).toEqual([match]);
    expect((await ledger.matches({ statement: 'nothing' })).items).toEqual([]);
    const [dispute] = (await ledger.disputes({ words: 'killed holt', kind: 'figure', since: '2024-03-01' })).items;
    expect(dispute!.question).toBe('How many people were killed in Lorvik, 2 March 2024?');
    const shown = await ledger.dispute(dispute!.id);
    expect(shown).toMatchObject({
      question: dispute!.question,
      passages: [{ words: expect.stringContaining('12 people') }, { words: expect.stringContaining('15 people') }],
    });
    const [holt] = (await ledger.actors({ name: 'holt' })).items;
    expect(shown!.answers[0]!.by).toEqual([{ speakers: [{ id: holt!.id, name: 'Holt' }] }]);
    expect((await ledger.disputes({ since: '2024-03-03' })).items).toEqual([]);
    await keep(ledger, told('b2', 'Marr', 12, '2024-03-03'), 'page of b');
    expect((await ledger.disputes({})).items).toEqual([]);
    expect((await ledger.figures({})).items[0]!.answers.map(({ value }) => value)).toEqual([12]);
  }));

test('a match that a person judges different joins nothing any more, until that is taken back', () =>
  withLedger(async (ledger) => {
    await keep(ledger, told('a', 'Holt', 12));
    await keep(ledger, told('b', 'Marr', 15));
    const [match] = (await ledger.matches({ kind: 'conflicts' })).items;
    const judgement = await ledger.judge({ id: match!.id, verdict: 'different', by: 'Ada' });
    expect((await ledger.disputes({})).items).toEqual([]);
    expect((await ledger.figures({})).items).toHaveLength(2);
    await ledger.takeBack(judgement.id, { by: 'Ada' });
    expect((await ledger.disputes({})).items).toHaveLength(1);
  }));

test('lists are paged, each item once', () =>
  withLedger(async (ledger) => {
    for (const [at, ship] of ['Aurora', 'Borealis', 'Corona', 'Delphin', 'Elster'].entries()) {
      const text = `The barge ${ship} burned at the ${ship} quay of ${ship} and ${at + 30} people were killed there.`;
      await keep(ledger, { id: ship, text, figures: [killed(String(at + 30), at + 30)] });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ledger.figures({ limit: 2, words: 'killed', ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    await expect(ledger.figures({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad-cursor' });
  }));

test('what is derived is the same in any order of intake, and after a rebuild', async () => {
  const articles = [
    told('a', 'Holt', 12),
    told('b', 'Marr', 15),
    told('c', 'Holt', 19),
    told('d', 'Berg', 31, '2024-03-04'),
    told('e', 'Marr', 12, '2024-03-05'),
  ];
  const digests = new Set<string>();
  for (const order of [articles, articles.toReversed(), [...articles.slice(2), ...articles.slice(0, 2)]])
    await withLedger(async (ledger) => {
      for (const article of order) await keep(ledger, article);
      const before = [await ledger.figures({}), await ledger.matches({}), await ledger.disputes({})];
      digests.add(JSON.stringify(before));
      await ledger.rebuild();
      expect([await ledger.figures({}), await ledger.matches({}), await ledger.disputes({})]).toEqual(before);
    });
  expect(digests.size).toBe(1);
});
