/**
 * Keeps and reads made-up articles in batches, and prints "kept ID" and "read ID" when the ledger has promised them.
 * A test kills it at any moment: `node keep-and-read.ts LEDGER COUNT BATCH`.
 */
import { openLedger } from '../../src/ledger/index.ts';
import { intakeFrom, syntheticArticle, syntheticReading } from './synthetic.ts';

const [place = ':memory:', count = '1000', batch = '20'] = process.argv.slice(2);
const print = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

const ledger = await openLedger(place);
for (let first = 0; first < Number(count); first += Number(batch)) {
  const articles = Array.from({ length: Number(batch) }, (_, at) => syntheticArticle(first + at, 6));
  const kept = await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'synthetic/1',
  );
  print(kept.map(({ outcome, article }) => `${outcome === 'added' ? 'kept' : 'known'} ${article}`));
  const unread = articles.filter((_, at) => kept[at]?.read === false);
  await ledger.putReadings(unread.map((article) => syntheticReading(article)));
  print(unread.map(({ id }) => `read ${id}`));
}
await ledger.close();
