import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import { memoryIo } from '../../../test/memory-io.ts';
import { makeContext } from '../../operations/context.ts';
import { run } from '../main.ts';

const TEXT = 'Ada Moreno said the bridge was closed.\n';
const reading = syntheticReading(articleFrom(TEXT));
const id = reading.statements[0]!.id;

test('judging on a terminal tells what was judged, by whom, and that two disagree', async () => {
  const context = makeContext({ place: ':memory:', env: { HEARSAY_BY: 'Ada' } });
  const ledger = await context.ledger();
  await ledger.keep([intakeFrom(articleFrom(TEXT))], 'synthetic/1');
  await ledger.putReadings([reading]);
  const hearsay = async (...argv: string[]): Promise<string> => {
    const io = memoryIo({ isTTY: true, columns: 250, env: { NO_COLOR: '1' } });
    expect(await run(argv, io, () => ({ ...context, close: async () => {} })), io.err()).toBe(0);
    return io.out();
  };
  expect(await hearsay('judge', id, '--speaker', 'Basil Okafor', '--content', '16-26')).toMatch(
    /Ada +in force +“the bridge was closed” +corrected: content “the bridge”, speaker Basil Okafor$/mu,
  );
  await hearsay('judge', id, '--act', 'deny', '--by', 'Ben');
  await hearsay('judge', id, '--wrong', '--by', 'Cid', '--note', 'a headline');
  const listed = await hearsay('judgements', '--limit', '2');
  expect(listed).toMatch(/Cid +in force; disputed by 2 +“the bridge was closed” +wrong \(a headline\)$/mu);
  expect(listed).toMatch(/Ben +overruled; disputed by 1 +“the bridge was closed” +corrected: act deny$/mu);
  expect(await hearsay('judgements', '--unfit')).not.toContain('Ada');
  const page = await hearsay('show', reading.id, '--format', 'page');
  expect(page).toMatch(/“the bridge was closed”: judged to be no statement by Cid, [\d-]+ \(a headline\)/u);
  await hearsay('judge', id, '--act', 'admit', '--by', 'Ada');
  expect(await hearsay('show', id, '--format', 'page')).toMatch(/corrected by Ada, [\d-]+: act admit, read as assert/u);
  expect(await hearsay('show', id, '--format', 'page')).toMatch(/no statement by Cid, .*\(overruled\)/u);
  await context.close();
});
