// Copies found among articles: recall and precision on planted ones, and what one more article costs.
//   node bench/copies.ts [ARTICLES.jsonl] [--layer[=ARTICLES]] [--record]
// ARTICLES.jsonl: real articles, whose copies are counted and listed; without it, stories made by a grammar. --layer has them
// taken in by a ledger's layer of copies, in a file, as many as it says (100,000); every third story has a closing line that
// thousands have. Times are those of the processor.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFailure, takeIn } from '../src/index.ts';
import { type ArchivedStory, archiveOfCopies, copyLayer } from '../test/ledger/copy-layer.ts';
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

const BATCH = 50;
/** Articles at the end of so many, over which costs are told. */
const WINDOW = 1_000;
const SIZES = [1_000, 2_000, 10_000, 20_000, 30_000, 50_000, 100_000];

/** Mean, median, 95th percentile and most. */
const spread = (times: readonly number[]): readonly number[] => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [times.reduce((sum, time) => sum + time, 0) / times.length, at(0.5), at(0.95), at(1)].map(rounded);
};

const scoreOf = async (
  layer: Awaited<ReturnType<typeof copyLayer>>,
  stories: readonly Omit<ArchivedStory, 'article'>[],
  ids: readonly string[],
) => {
  const places = new Map(ids.map((id, at) => [id, at]));
  const pairs = (await layer.pairs()).filter(({ kind }) => kind !== 'passage');
  const found = new Set(pairs.map(({ article, other }) => `${places.get(article)} ${places.get(other)}`));
  const planted = stories.flatMap(({ copyOf }, at) => (copyOf === undefined ? [] : [`${at} ${copyOf}`]));
  const familyOf = (id: string) => stories[places.get(id)!]!.family;
  const right = pairs.filter(({ article, other }) => familyOf(article) === familyOf(other)).length;
  return {
    'recall, %, of': [percent(planted.filter((pair) => found.has(pair)).length, planted.length), planted.length],
    'precision, %, of': [percent(right, pairs.length), pairs.length],
  };
};

const measureLayer = async (most: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'copies-'));
  const layer = await copyLayer(join(folder, 'ledger.sqlite'));
  const [stories, ids, times]: [Omit<ArchivedStory, 'article'>[], string[], number[]] = [[], [], []];
  let batch: ArchivedStory['article'][] = [];
  for (const { article, ...story } of archiveOfCopies(most)) {
    stories.push(story);
    ids.push(article.id);
    batch.push(article);
    if (batch.length < BATCH) continue;
    times.push(...(await layer.add(batch)));
    batch = [];
    if (!SIZES.includes(times.length) && times.length !== most) continue;
    record('copies in a ledger', {
      articles: times.length,
      'an article of the last 1,000, ms: mean, median, 95th percentile, most': spread(times.slice(-WINDOW)),
      'bytes an article': Math.round(layer.size() / times.length),
      ...(times.length > 10_000 ? {} : await scoreOf(layer, stories, ids)),
    });
  }
  await layer.close();
  rmSync(folder, { recursive: true });
};

const asked = process.argv.find((argument) => argument.startsWith('--layer'));
if (asked !== undefined) await measureLayer(Number(asked.split('=')[1] ?? 100_000));
else if (file === undefined) {
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
