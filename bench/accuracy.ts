// How right the reader is on gold attribution relations, and how right each rule.
//   node bench/accuracy.ts GOLD.jsonl [--record]      GOLD: { id, text, attributions: [{ source, cue, content }] } a line
// Roles are sets of word tokens; pairs are aligned one to one by their cues, best overlap first. J50: Jaccard of at least
// one half in all three roles, where two empty roles are equal.
import { readFileSync } from 'node:fs';
import { articleOfRecord, readArticle, type Span } from '../src/index.ts';
import { record } from './record.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Sets = Readonly<Record<(typeof ROLES)[number], ReadonlySet<number>>>;
interface Gold {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Readonly<Record<(typeof ROLES)[number], readonly Span[]>>[];
}

const TOKEN = /[\p{L}\p{N}_]+(?:[-'’.][\p{L}\p{N}_]+)*/gu;

const tokenSet = (tokens: readonly Span[], spans: readonly Span[]): ReadonlySet<number> =>
  new Set(tokens.flatMap((token, at) => (spans.some((s) => s.start < token.end && token.start < s.end) ? [at] : [])));
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((x) => b.has(x)).length;
const dice = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size ? (2 * shared(a, b)) / (a.size + b.size) : 1;
const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  a.size + b.size ? shared(a, b) / (a.size + b.size - shared(a, b)) : 1;
const isJ50 = (g: Sets, s: Sets): boolean => ROLES.every((role) => jaccard(g[role], s[role]) >= 0.5);
const share = (hit: number, of: number): number => (of ? Math.round((1000 * hit) / of) / 10 : 0);
const f1 = (hit: number, said: number, gold: number): number => share(2 * hit, said + gold);

/** Pairs of indices of gold and found relations, best overlap first, each used once. */
const align = (gold: readonly Sets[], said: readonly Sets[]): readonly (readonly [number, number])[] => {
  const pairs = gold.flatMap((g, i) =>
    said.flatMap((s, j) =>
      shared(g.cue, s.cue) ? [[dice(g.cue, s.cue) + dice(g.content, s.content), i, j] as const] : [],
    ),
  );
  const usedGold = new Set<number>();
  const usedSaid = new Set<number>();
  return pairs
    .sort((a, b) => b[0] - a[0])
    .flatMap(([, i, j]) => {
      if (usedGold.has(i) || usedSaid.has(j)) return [];
      usedGold.add(i);
      usedSaid.add(j);
      return [[i, j] as const];
    });
};

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('usage: node bench/accuracy.ts GOLD.jsonl [--record]');
  process.exit(2);
}
const count = { gold: 0, said: 0, aligned: 0, j50: 0 };
const author = { said: 0, free: 0 };
const kinds: Record<string, { gold: number; j50: number }> = {};
const rules: Record<string, { said: number; j50: number }> = {};
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { text, attributions } = JSON.parse(line) as Gold;
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const setsOf = (relation: Gold['attributions'][number]): Sets => ({
    source: tokenSet(tokens, relation.source),
    cue: tokenSet(tokens, relation.cue),
    content: tokenSet(tokens, relation.content),
  });
  const quoted = tokenSet(
    tokens,
    [...text.matchAll(/“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gmu)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    })),
  );
  const gold = attributions.map(setsOf).filter((g) => g.cue.size && g.content.size);
  const reading = await readArticle(articleOfRecord(line).article);
  const own = reading.statements.filter((s) => s.voice === 'author').map(setsOf);
  author.said += own.length;
  author.free += own.filter((s) => !gold.some((g) => shared(g.cue, s.content) > 0)).length;
  const statements = reading.statements.filter((s) => s.voice !== 'author' && setsOf(s).cue.size > 0);
  const said = statements.map(setsOf);
  const pairs = align(gold, said);
  const right = new Map(pairs.filter(([i, j]) => isJ50(gold[i]!, said[j]!)));
  count.gold += gold.length;
  count.said += said.length;
  count.aligned += pairs.length;
  count.j50 += right.size;
  gold.forEach((g, i) => {
    const part = shared(g.content, quoted) / g.content.size;
    const name = part > 0.9 ? 'direct' : part > 0 ? 'mixed' : 'indirect';
    kinds[name] ??= { gold: 0, j50: 0 };
    const kind = kinds[name];
    kind.gold += 1;
    if (right.has(i)) kind.j50 += 1;
  });
  const rightSaid = new Set(right.values());
  statements.forEach((statement, j) => {
    rules[statement.by] ??= { said: 0, j50: 0 };
    const rule = rules[statement.by]!;
    rule.said += 1;
    if (rightSaid.has(j)) rule.j50 += 1;
  });
}
record('accuracy', {
  'gold, said': [count.gold, count.said],
  'detection F1': f1(count.aligned, count.said, count.gold),
  'relation J50 P, R, F1': [
    share(count.j50, count.said),
    share(count.j50, count.gold),
    f1(count.j50, count.said, count.gold),
  ],
  'author sentences without a gold cue': [share(author.free, author.said), author.said],
  'J50 recall by kind': Object.fromEntries(Object.entries(kinds).map(([kind, k]) => [kind, share(k.j50, k.gold)])),
  'J50 precision by rule': Object.fromEntries(
    Object.entries(rules).map(([rule, r]) => [rule, [share(r.j50, r.said), r.said]]),
  ),
});
