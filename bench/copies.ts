// Copies found among articles: recall and precision on planted ones, and what one more article costs.
//   node bench/copies.ts [ARTICLES.jsonl] [--record]
// ARTICLES.jsonl: real articles, whose copies are counted and listed; without it, stories made by a grammar.
import { readFileSync } from 'node:fs';
import { isFailure, takeIn } from '../src/index.ts';
import { type CopyCosts, listCopies, measureCopies } from '../test/ledger/measure-copies.ts';
import { plantedCopies } from '../test/ledger/planted-copies.ts';
import { record } from './record.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;

const costsOf = (costs: CopyCosts): Readonly<Record<string, number>> => ({
  'signature, ms': rounded(costs.signature),
  'finding, ms': rounded(costs.finding),
  'finding, 95th percentile, ms': rounded(costs.finding95),
  'keys an article': Math.round(costs.keys),
  'candidates an article': rounded(costs.candidates),
});

if (file === undefined) {
  const { found, planted, right, claimed, byPlant, passages, costs } = measureCopies(plantedCopies(2_000));
  record('copies', {
    articles: 2_000,
    'recall, %, of': [percent(found, planted), planted],
    'precision, %, of': [percent(right, claimed), claimed],
    'found by kind': byPlant,
    'passages quoted, recall, %, of': [percent(passages.found, passages.planted), passages.planted],
    'passages, precision, %, of': [percent(passages.right, passages.claimed), passages.claimed],
    'at 1,000 to 2,000': costsOf(costs(1_000, 2_000)),
  });
  const large = measureCopies(plantedCopies(10_000, 2));
  record('copies', {
    articles: 10_000,
    'recall, %, of': [percent(large.found, large.planted), large.planted],
    'precision, %, of': [percent(large.right, large.claimed), large.claimed],
    'at 500 to 1,000': costsOf(large.costs(500, 1_000)),
    'at 9,500 to 10,000': costsOf(large.costs(9_500, 10_000)),
  });
} else {
  const articles = takeIn(readFileSync(file), { origin: file }).flatMap((taken) =>
    isFailure(taken) ? [] : [taken.article],
  );
  const { copies, costs } = listCopies(articles);
  for (const { article, other, kind, containment, passages } of copies)
    console.log(
      [article, other, kind, rounded(containment), passages.reduce((sum, { same }) => sum + same, 0)].join('\t'),
    );
  record('copies', { articles: articles.length, pairs: copies.length, ...costsOf(costs(0, articles.length)) });
}
