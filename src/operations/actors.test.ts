import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../test/ledger/synthetic.ts';
import { actor } from './actor.ts';
import { actors } from './actors.ts';
import { makeContext } from './context.ts';
import { judge } from './judge.ts';

const TEXT = 'Ada Moreno said the bridge was closed.\n\nBasil Okafor said nine ferries had left.\n';
const article = articleFrom(TEXT);
const reading = syntheticReading(article);
const [ada, basil] = reading.actors.map(({ id }) => `${article.id}/${id}`);

let context: ReturnType<typeof makeContext>;
beforeEach(async () => {
  context = makeContext({ place: ':memory:', env: { HEARSAY_BY: 'Ann' } });
  const ledger = await context.ledger();
  await ledger.keep([intakeFrom(article)], 'synthetic/1');
  await ledger.putReadings([reading]);
});
afterEach(() => context.close());

const ask = async (input: object) => (await actors.run(actors.input.parse(input), context)).items;
const page = (id: string) => actor.run(actor.input.parse({ id }), context);

test('two actors are one when a person says so, and two when another does', async () => {
  expect(await ask({})).toHaveLength(2);
  expect(await ask({ merge: ada, name: basil, note: 'a pen name' })).toMatchObject([
    { names: ['Ada Moreno', 'Basil Okafor'], articles: 1, statements: 2 },
  ]);
  expect((await page(ada!)).judgements).toMatchObject([{ by: 'Ann', verdict: 'same', note: 'a pen name' }]);
  expect(await ask({ split: ada, name: basil, by: 'Ben' })).toHaveLength(2);
});

test('a judgement of two actors may come by the way of all judgements', async () => {
  const said = { id: ada, other: basil };
  await expect(judge.run(judge.input.parse(said), context)).rejects.toMatchObject({ code: 'no-verdict' });
  await judge.run(judge.input.parse({ ...said, same: true }), context);
  expect((await page(basil!)).name).toBe('Ada Moreno');
});

test('what cannot be meant is told', async () => {
  await expect(ask({ merge: ada })).rejects.toMatchObject({ code: 'one-actor' });
  await expect(ask({ merge: ada, split: ada, name: basil })).rejects.toMatchObject({ code: 'one-actor' });
  await expect(page('i0')).rejects.toMatchObject({ code: 'no-such-actor' });
});
