import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../test/ledger/synthetic.ts';
import { openLedger } from './open-ledger.ts';

const url = 'https://news.example/story';
const before = articleFrom('Ada Moreno said 82 were lost.\n', { url });
const after = articleFrom('Ada Moreno said 28 were lost.\n', { url });

const open = async () => {
  const ledger = await openLedger(':memory:');
  await ledger.keep([intakeFrom(before), intakeFrom(after)], 'r');
  await ledger.putReadings([syntheticReading(before), syntheticReading(after)]);
  return ledger;
};

test('what a page said before it was changed is no second telling', async () => {
  const ledger = await open();
  const contents = async (query: object) => (await ledger.statements(query)).items.map(({ content }) => content);
  expect(await contents({})).toEqual(['28 were lost']);
  expect(await contents({ versions: 'all' })).toHaveLength(2);
  expect(
    (await ledger.actors({})).items.map(({ statements, articles, ids }) => [statements, articles, ids.length]),
  ).toEqual([[1, 1, 1]]);
});

test('an older version asked for by its id gives its statements', async () => {
  const ledger = await open();
  const { items } = await ledger.statements({ article: before.id });
  expect(items.map(({ content }) => content)).toEqual(['82 were lost']);
  expect((await ledger.statements({ statement: items[0]!.id })).items).toHaveLength(1);
});
