// What the ledger finds across the samples, against what a careful reader finds: disputes, matches, figures, copies, positions.
//   node bench/across.ts [--record] [--errors]
// The list is test/samples-across.json. For each kind: how many listed ones are found, and how many of the found are right, on
// the list or allowed by it. --errors prints each that is missed, and each that is wrong.
import { openLedger, openReader, type Series } from '../src/index.ts';
import { type Kind, placesOf, readAcrossList, takeSamples } from './across-list.ts';
import {
  type Against,
  overcounted,
  type Score,
  scoreCopies,
  scoreDisputes,
  scoreMatches,
  scorePositions,
  scoreSeries,
} from './across-score.ts';
import { record } from './record.ts';

const KINDS: readonly Kind[] = ['repeats', 'converges', 'conflicts', 'shifts', 'rebuts', 'updates'];
const MOST = 1_000;

const list = readAcrossList();
const samples = takeSamples(list);
const reader = await openReader();
const ledger = await openLedger(':memory:');
const fileOf = new Map<string, string>();
const texts = new Map<string, string>();
for (const [file, intake] of samples) {
  const [kept] = await ledger.keep([intake], reader.name);
  await ledger.putReadings([await reader.read({ ...intake.article, id: kept!.article })]);
  fileOf.set(kept!.article, file);
  texts.set(kept!.article, intake.article.text);
}

/** Pairs of a story and what has its words, as the points of figures name them. */
const copyPairs = (series: readonly Series[]): readonly (readonly [string, string])[] => {
  const pairs = series
    .flatMap(({ answers }) => answers.flatMap(({ points }) => points))
    .flatMap(({ article, copyOf }) => (copyOf === undefined ? [] : [`${fileOf.get(copyOf)} ${fileOf.get(article)}`]));
  return [...new Set(pairs)]
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([a, b]) => !list.versions.some(({ first, then }) => first === a && then === b));
};

const against: Against = {
  list,
  places: placesOf(list, samples),
  fileOf,
  wordsAt: ({ article, span }) => texts.get(article)!.slice(span.start, span.end),
};
const { items: series } = await ledger.figures({ limit: MOST });
const { items: matches } = await ledger.matches({ limit: MOST });
const { items: disputes } = await ledger.disputes({ limit: MOST });
const { items: moves } = await ledger.positions({ limit: MOST });
await ledger.close();

const asked = scoreDisputes(against, disputes);
const scores: Readonly<Record<string, Score>> = {
  disputes: asked,
  ...Object.fromEntries(KINDS.map((kind) => [kind, scoreMatches(against, kind, matches)])),
  'values of figures': scoreSeries(against, series),
  positions: scorePositions(against, moves),
  copies: scoreCopies(against, copyPairs(series)),
};
const counted = overcounted(against, series);

if (process.argv.includes('--errors')) {
  for (const [name, { missed, wrong }] of Object.entries(scores)) {
    for (const one of missed) console.log(`${name}, missed: ${one}`);
    for (const one of wrong) console.log(`${name}, wrong: ${one}`);
  }
  for (const one of counted) console.log(`counted as independent: ${one}`);
}
const matched = KINDS.map((kind) => scores[kind]!);
const sum = (of: 'said' | 'right'): number => matched.reduce((total, score) => total + score[of], 0);
record('across', {
  ...Object.fromEntries(
    Object.entries(scores).map(([name, { found, listed, said, right }]) => [
      `${name}: found, listed; right, said`,
      [found, listed, right, said],
    ]),
  ),
  'disputes whole': asked.whole,
  'disputes in pieces': asked.inPieces,
  'false matches, %': Math.round((1000 * (sum('said') - sum('right'))) / Math.max(1, sum('said'))) / 10,
  'answers that count copies': counted.length,
});
