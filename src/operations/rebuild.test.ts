import { expect, test } from 'vitest';
import { intakeFrom, syntheticArticle, syntheticReading } from '../../test/ledger/synthetic.ts';
import { makeContext } from './context.ts';
import { rebuild } from './rebuild.ts';

const contextOf = async (count: number) => {
  const context = makeContext({ place: ':memory:', env: {} });
  const ledger = await context.ledger();
  const articles = Array.from({ length: count }, (_, at) => syntheticArticle(at, 3));
  await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'synthetic/1',
  );
  await ledger.putReadings(articles.map((article) => syntheticReading(article)));
  return context;
};

test('a rebuild tells how far it is, and ends with the same digest each time', async () => {
  const context = await contextOf(5);
  const told: unknown[] = [];
  const one = await rebuild.run({}, { ...context, progress: (...how) => told.push(how) });
  expect(one).toMatchObject({
    articles: 5,
    resumed: false,
    stopped: false,
    digest: expect.stringMatching(/^[\da-f]{64}$/u),
  });
  expect(told[0]).toEqual([5, 5, 'articles']);
  expect(await rebuild.run({}, context)).toEqual(one);
  await context.close();
});

test('a rebuild that is stopped says so, has no digest, and goes on when asked again', async () => {
  const context = await contextOf(5);
  const stopped = await rebuild.run({}, { ...context, signal: AbortSignal.abort() });
  expect(stopped).toEqual({ articles: 0, cells: 0, resumed: false, stopped: true });
  expect(await rebuild.run({}, context)).toMatchObject({ articles: 5, resumed: true, stopped: false });
  await context.close();
});
