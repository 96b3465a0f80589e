import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../test/ledger/synthetic.ts';
import { makeContext } from './context.ts';
import { judge } from './judge.ts';
import { judgements } from './judgements.ts';
import { show } from './show.ts';

const TEXT = 'Ada Moreno said the bridge was closed.\n\nBasil Okafor said nine ferries had left.\n';
const reading = syntheticReading(articleFrom(TEXT));
const [bridge] = reading.statements;
const id = bridge!.id;

let context: ReturnType<typeof makeContext>;
beforeEach(async () => {
  context = makeContext({ place: ':memory:', env: { HEARSAY_BY: 'Ada' } });
  const ledger = await context.ledger();
  await ledger.keep([intakeFrom(articleFrom(TEXT))], 'synthetic/1');
  await ledger.putReadings([reading]);
});
afterEach(() => context.close());

const ask = (input: object) => judge.run(judge.input.parse(input), context);
const listed = async (input: object = {}) =>
  (await judgements.run(judgements.input.parse({ limit: 50, ...input }), context)).items;

test('a correction says what the statement is instead, signed by HEARSAY_BY unless it says who', async () => {
  await ask({ id, speaker: 'Basil Okafor', content: '16-26,27-37', act: 'deny' });
  await ask({ id, nobody: true, by: 'Ben', note: 'no source' });
  expect(await listed()).toMatchObject([
    { by: 'Ben', note: 'no source', correction: { speaker: null } },
    {
      by: 'Ada',
      standing: 'in force',
      correction: {
        speaker: { name: 'Basil Okafor' },
        content: [{ exact: 'the bridge' }, { exact: 'was closed' }],
        act: 'deny',
      },
    },
  ]);
  const { reading: now, reviews } = await show.run({ id }, context);
  expect(now.statements[0]).toMatchObject({
    act: 'deny',
    content: [
      { start: 16, end: 26 },
      { start: 27, end: 37 },
    ],
  });
  expect(now.statements[0]).not.toHaveProperty('speaker');
  expect(reviews).toHaveLength(2);
});

test('without a setting the account signs', async () => {
  const other = makeContext({ env: {} });
  expect(other.me?.()).not.toBe('');
  expect(makeContext({ env: { HEARSAY_BY: ' ' } }).me?.()).toBe(other.me?.());
});

test('a judgement is taken back by its id, and what it said is listed still', async () => {
  const made = await ask({ id, wrong: true });
  expect(await ask({ takeBack: made.id, by: 'Ben' })).toMatchObject({ id: made.id, takenBack: { by: 'Ben' } });
  expect(await listed({ of: id })).toMatchObject([{ verdict: 'wrong', standing: 'taken back' }]);
});

test('what says nothing, or two things at once, is refused', async () => {
  const refused = (input: object) => expect(ask(input)).rejects;
  await refused({ id }).toMatchObject({ code: 'no-verdict' });
  await refused({ right: true }).toMatchObject({ code: 'nothing-to-judge' });
  await refused({ id: 's404', right: true }).toMatchObject({ code: 'nothing-to-judge' });
  await refused({ id, right: true, wrong: true }).toMatchObject({ code: 'two-verdicts' });
  await refused({ id, right: true, act: 'deny' }).toMatchObject({ code: 'two-verdicts' });
  await refused({ id, nobody: true, speaker: 'Ada Moreno' }).toMatchObject({ code: 'two-verdicts' });
  await refused({ takeBack: 'j1', right: true }).toMatchObject({ code: 'two-verdicts' });
  await refused({ takeBack: 'j404' }).toMatchObject({ code: 'no-such-judgement' });
  expect(judge.input.safeParse({ id, content: '12' }).success).toBe(false);
  expect(await listed()).toEqual([]);
});
