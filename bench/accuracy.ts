// How right the reader is on gold attribution relations: alone, by kind of speech, by outlet, and at every least confidence.
//   node bench/accuracy.ts GOLD.jsonl [--record] [--errors N]
// GOLD: { id, outlet?, text, attributions: [{ source, cue, content }] } a line. --errors prints N found relations that are wrong.
import { readFileSync } from 'node:fs';
import { articleOfRecord, readArticle, type Statement, wordsOf } from '../src/index.ts';
import { align, isAny, isJ50, isSame, makeSets, type Relation, ROLES } from './align.ts';
import { record } from './record.ts';

interface Gold {
  readonly id: string;
  readonly outlet?: string;
  readonly text: string;
  readonly attributions: readonly Relation[];
}
interface Said {
  readonly confidence: number;
  readonly j50: boolean;
  readonly any: boolean;
}

const share = (hit: number, of: number): number => (of ? Math.round((1000 * hit) / of) / 10 : 0);
const f1 = (hit: number, said: number, gold: number): number => share(2 * hit, said + gold);
const times = <K extends string>(counts: Record<string, Record<K, number>>, name: string, zero: Record<K, number>) => {
  counts[name] ??= zero;
  return counts[name];
};

const [file] = process.argv.slice(2).filter((argument) => !/^--|^\d+$/u.test(argument));
if (file === undefined) {
  console.error('usage: node bench/accuracy.ts GOLD.jsonl [--record] [--errors N]');
  process.exit(2);
}
const errorsAt = process.argv.indexOf('--errors');
let errorsLeft = errorsAt < 0 ? 0 : Number(process.argv[errorsAt + 1]);
const count = { gold: 0, said: 0, aligned: 0, j50: 0, any: 0 };
const exact = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
const kinds: Record<string, { gold: number; j50: number }> = {};
const outlets: Record<string, { gold: number; said: number; j50: number }> = {};
const all: Said[] = [];

const printError = (text: string, statement: Statement, nearest: Relation | undefined): void => {
  const told = (relation: Relation): string => ROLES.map((role) => wordsOf(text, relation[role])).join(' | ');
  console.log(`said  ${told(statement)}  (${statement.confidence})`);
  console.log(`gold  ${nearest ? told(nearest) : '–'}\n`);
};

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { text, attributions, outlet = '?' } = JSON.parse(line) as Gold;
  const { setsOf, kindOf } = makeSets(text);
  const relations = attributions.filter((a) => setsOf(a).cue.size && setsOf(a).content.size);
  const gold = relations.map(setsOf);
  const reading = await readArticle(articleOfRecord(line).article);
  const statements = reading.statements.filter((s) => s.voice !== 'author' && setsOf(s).cue.size > 0);
  const said = statements.map(setsOf);
  const pairs = align(gold, said);
  const own = times(outlets, outlet, { gold: 0, said: 0, j50: 0 });
  count.gold += gold.length;
  count.said += said.length;
  count.aligned += pairs.length;
  own.gold += gold.length;
  own.said += said.length;
  for (const role of ROLES) {
    exact[role][1]! += said.filter((s) => s[role].size).length;
    exact[role][2]! += gold.filter((g) => g[role].size).length;
  }
  const mate = new Map(pairs.map(([i, j]) => [j, i]));
  for (const g of gold) times(kinds, kindOf(g), { gold: 0, j50: 0 }).gold += 1;
  said.forEach((s, j) => {
    const i = mate.get(j);
    const g = i === undefined ? undefined : gold[i]!;
    const j50 = g !== undefined && isJ50(g, s);
    const any = g !== undefined && isAny(g, s);
    all.push({ confidence: statements[j]!.confidence, j50, any });
    if (!j50 && errorsLeft-- > 0) printError(text, statements[j]!, i === undefined ? undefined : relations[i]);
    if (g === undefined) return;
    for (const role of ROLES) if (g[role].size && isSame(g[role], s[role])) exact[role][0]! += 1;
    if (any) count.any += 1;
    if (!j50) return;
    count.j50 += 1;
    own.j50 += 1;
    times(kinds, kindOf(g), { gold: 0, j50: 0 }).j50 += 1;
  });
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017): what is said of J50 against what is. */
const calibrationError = (): number => {
  const bins = Map.groupBy(all, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  let sum = 0;
  for (const bin of bins.values()) {
    const mean = bin.reduce((n, { confidence }) => n + confidence, 0) / bin.length;
    sum += Math.abs(bin.filter(({ j50 }) => j50).length - mean * bin.length);
  }
  return Math.round((1000 * sum) / all.length) / 1000;
};

/** Precision, recall and F1 of J50, and the share still said, where only statements of at least this confidence count. */
const atLeast = (least: number): readonly number[] => {
  const kept = all.filter(({ confidence }) => confidence >= least);
  const hit = kept.filter(({ j50 }) => j50).length;
  return [
    share(hit, kept.length),
    share(hit, count.gold),
    f1(hit, kept.length, count.gold),
    share(kept.length, all.length),
  ];
};

record('accuracy', {
  'gold, said': [count.gold, count.said],
  'detection F1': f1(count.aligned, count.said, count.gold),
  'relation J50 P, R, F1': [
    share(count.j50, count.said),
    share(count.j50, count.gold),
    f1(count.j50, count.said, count.gold),
  ],
  'relation any F1': f1(count.any, count.said, count.gold),
  'source, cue, content exact F1': ROLES.map((role) => f1(exact[role][0]!, exact[role][1]!, exact[role][2]!)),
  'J50 recall by kind': Object.fromEntries(Object.entries(kinds).map(([kind, k]) => [kind, share(k.j50, k.gold)])),
  'calibration error': calibrationError(),
  'J50 P, R, F1, % said at least confidence': Object.fromEntries(
    [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => [least, atLeast(least)]),
  ),
  'J50 F1 by outlet': Object.fromEntries(
    Object.entries(outlets).map(([outlet, o]) => [outlet, f1(o.j50, o.said, o.gold)]),
  ),
});
