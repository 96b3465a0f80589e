// How likely a relation is right, out of the network's own probabilities: a logistic regression over its signs.
//   node training/calibrate.ts MODEL GOLD.jsonl          writes `calibration` into MODEL/files.json
// Right: source, cue and content each at a Jaccard of at least one half. The error printed is of five folds of articles,
// each measured with weights fitted on the other four.
import { readFileSync, writeFileSync } from 'node:fs';
import { align, isJ50, makeSets, type Relation } from '../bench/align.ts';
import { articleOfRecord } from '../src/index.ts';
import { signsVector } from '../src/reader/attribution/confidence.ts';
import { look } from '../src/reader/attribution/find.ts';
import { quotationRuns, withWholeQuotations } from '../src/reader/attribution/speech.ts';
import { openNetwork } from '../src/reader/encoder.ts';
import { makeWindows } from '../src/reader/encoding/windows.ts';
import { readVocabulary } from '../src/reader/encoding/wordpiece.ts';
import type { Run } from '../src/reader/structure/sentences.ts';
import { findStructure } from '../src/reader/structure/structure.ts';

interface Row {
  readonly fold: number;
  readonly signs: readonly number[];
  readonly right: number;
}

const FOLDS = 5;
const RIDGE = 1;

const [folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) {
  console.error('usage: node training/calibrate.ts MODEL GOLD.jsonl');
  process.exit(2);
}
const bytes = (name: string): Uint8Array => readFileSync(`${folder}/${name}`);
const network = await openNetwork({ encoder: bytes('encoder.onnx'), roles: bytes('roles.onnx') });
const windowsOf = makeWindows(readVocabulary(readFileSync(`${folder}/vocabulary.txt`, 'utf8')));

const rows: Row[] = [];
for (const [at, line] of readFileSync(file, 'utf8').split('\n').filter(Boolean).entries()) {
  const { text, attributions } = JSON.parse(line) as { text: string; attributions: readonly Relation[] };
  const structure = findStructure(articleOfRecord(line).article);
  const found = (await look(network, windowsOf(structure).all)).relations;
  const quotations = quotationRuns(structure);
  const spans = (runs: readonly Run[]) =>
    runs.map(({ from, to }) => ({ start: structure.tokens[from]!.start, end: structure.tokens[to - 1]!.end }));
  const { setsOf } = makeSets(text);
  const said = found.map((relation) =>
    setsOf({
      source: spans(relation.source),
      cue: spans([relation.cue]),
      content: spans(withWholeQuotations(structure, quotations, relation)),
    }),
  );
  const gold = attributions.map(setsOf).filter((g) => g.cue.size && g.content.size);
  const right = new Set(align(gold, said).flatMap(([i, j]) => (isJ50(gold[i]!, said[j]!) ? [j] : [])));
  found.forEach(({ signs }, j) => {
    rows.push({ fold: at % FOLDS, signs: signsVector(signs), right: right.has(j) ? 1 : 0 });
  });
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Solves a x = b by elimination with pivots. */
const solve = (a: number[][], b: number[]): number[] => {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let k = i + 1; k < n; k++) if (Math.abs(a[k]![i]!) > Math.abs(a[pivot]![i]!)) pivot = k;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    [b[i], b[pivot]] = [b[pivot]!, b[i]!];
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = a[k]![i]! / a[i]![i]!;
      for (let j = i; j < n; j++) a[k]![j]! -= factor * a[i]![j]!;
      b[k]! -= factor * b[i]!;
    }
  }
  return b.map((value, i) => value / a[i]![i]!);
};

/** Logistic regression with a small ridge, by Newton's method. */
const regress = (data: readonly Row[]): readonly number[] => {
  const size = data[0]!.signs.length;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((w) => RIDGE * w);
    const hessian = weights.map((_, i) => weights.map((_w, j) => (i === j ? RIDGE : 0)));
    for (const { signs, right } of data) {
      const p = sigmoid(dot(weights, signs));
      for (let i = 0; i < size; i++) {
        gradient[i]! += (p - right) * signs[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * signs[i]! * signs[j]!;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, i) => w - step[i]!);
  }
  return weights;
};

const folds = Array.from({ length: FOLDS }, (_, fold) => regress(rows.filter((row) => row.fold !== fold)));
const judged = rows.map(({ fold, signs, right }) => ({ p: sigmoid(dot(folds[fold]!, signs)), right }));
const bins = Map.groupBy(judged, ({ p }) => Math.min(9, Math.floor(p * 10)));
const off = [...bins.values()].reduce(
  (sum, bin) => sum + Math.abs(bin.reduce((n, { p, right }) => n + p - right, 0)),
  0,
);
const weights = regress(rows).map((weight) => Math.round(weight * 1e4) / 1e4);
const manifest = JSON.parse(readFileSync(`${folder}/files.json`, 'utf8')) as Record<string, unknown>;
writeFileSync(`${folder}/files.json`, `${JSON.stringify({ ...manifest, calibration: weights }, null, 2)}\n`);
console.log(JSON.stringify({ relations: rows.length, 'calibration error, five folds': off / rows.length, weights }));
