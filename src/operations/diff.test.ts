import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../test/ledger/synthetic.ts';
import { openLedger } from '../ledger/open-ledger.ts';

const url = 'https://news.example/ferry?utm_source=mail';
const first = articleFrom('Ada Moreno said 82 were lost.\n\nPort Council said nobody sails.\n', {
  url,
  headline: 'Ferry',
});
const second = articleFrom('Ada Moreno said 28 were lost.\n\nPort Council said nobody sails.\n', { url });
const alone = articleFrom('Ada Moreno said 28 were lost.\n', { url: 'https://news.example/other' });

const open = async () => {
  const ledger = await openLedger(':memory:');
  for (const article of [first, second, alone]) {
    await ledger.keep([intakeFrom(article)], 'r');
    await ledger.putReadings([syntheticReading(article)]);
  }
  return ledger;
};

test('an article is compared with the version before it, by its id or by the address of its page', async () => {
  const ledger = await open();
  const diff = await ledger.diff(second.id);
  expect(diff).toMatchObject({
    before: { id: first.id, version: 1 },
    after: { id: second.id, version: 2 },
    changes: [{ removed: '82', added: '28' }],
    statements: [{ kind: 'changed', orphaned: true }],
    unchanged: 1,
  });
  expect(await ledger.diff('https://news.example/ferry#top')).toEqual(diff);
});

test('two articles are compared in the order in which they are named', async () => {
  const ledger = await open();
  const diff = await ledger.diff(second.id, alone.id);
  expect([diff.before.id, diff.after.id, diff.after.version]).toEqual([second.id, alone.id, undefined]);
  expect(diff.statements).toMatchObject([{ kind: 'removed', before: { speaker: 'Port Council' } }]);
});

test('what cannot be compared is said', async () => {
  const ledger = await open();
  await expect(ledger.diff(first.id)).rejects.toMatchObject({ code: 'no-earlier-version' });
  await expect(ledger.diff('https://news.example/nothing')).rejects.toMatchObject({ code: 'no-such-article' });
});
