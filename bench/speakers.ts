// Who is behind each statement, through whom, and what act it is, on the project's own gold (test/fixtures/gold).
//   node bench/speakers.ts [--record] [--errors]
// Statements are aligned one to one where their cues share a character, best overlap of contents first. End to end: the
// contents overlap by a Jaccard of one half of their characters, and the speaker is right. A name is right when, without
// case, diacritics, possessives and titles, it equals an acceptable one, or holds all words of one of two words or more
// with at most three beside.
import { articleOfRecord, readArticle, type Span, type Statement, wordsOf } from '../src/index.ts';
import { type GoldStatement, readGold } from '../test/support/gold.ts';
import { record } from './record.ts';

const TITLES = new Set(
  'mr mrs ms dr gen general president prime minister the a an sir sen rep gov governor lt col maj capt'.split(' '),
);
const PRONOUN = /^(?:he|she|it|they|i|we|you|who|which|that|him|her|them|his|their|its)$/iu;
type Form = 'name' | 'pronoun' | 'nominal' | 'nothing';
type Verdict = 'right' | 'wrong' | 'none';

const wordsIn = (name: string): readonly string[] =>
  (
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !TITLES.has(word));

const isNamed = (said: string | undefined, names: readonly string[]): boolean => {
  const own = wordsIn(said ?? '');
  return (
    own.length > 0 &&
    names.map(wordsIn).some((gold) => {
      if (gold.join(' ') === own.join(' ')) return gold.length > 0;
      return gold.length > 1 && own.length - gold.length <= 3 && gold.every((word) => own.includes(word));
    })
  );
};

const charsOf = (spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => [...a].filter((x) => b.has(x)).length;
const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const n = shared(a, b);
  return a.size + b.size - n === 0 ? 1 : n / (a.size + b.size - n);
};

const formOf = ({ source, speaker }: GoldStatement, text: string): Form => {
  const words = wordsOf(text, source);
  if (words === '') return 'nothing';
  if (PRONOUN.test(words.trim())) return 'pronoun';
  const capitals = wordsIn((words.match(/\p{Lu}[\p{L}\p{N}'’-]*/gu) ?? []).join(' '));
  const named =
    speaker?.naming === 'named' && speaker.names.some((name) => wordsIn(name).some((w) => capitals.includes(w)));
  return named ? 'name' : 'nominal';
};

const percent = (hit: number, of: number): number => (of ? Math.round((1000 * hit) / of) / 10 : 0);
const prf = (hit: number, said: number, gold: number): readonly number[] => [
  percent(hit, said),
  percent(hit, gold),
  percent(2 * hit, said + gold),
];

const n = { gold: 0, said: 0, aligned: 0, speakers: 0, told: 0, right: 0, relays: 0, relaysSaid: 0, relaysHit: 0 };
const same = { act: 0, stance: 0, stances: 0, voice: 0, naming: 0, named: 0 };
const forms: Record<Form, Record<Verdict, number>> = {
  name: { right: 0, wrong: 0, none: 0 },
  pronoun: { right: 0, wrong: 0, none: 0 },
  nominal: { right: 0, wrong: 0, none: 0 },
  nothing: { right: 0, wrong: 0, none: 0 },
};
/** Of the aligned: how sure, and the verdict on the speaker. */
const judged: { readonly confidence: number; readonly verdict: Verdict }[] = [];

const pairsOf = (gold: readonly GoldStatement[], said: readonly Statement[]) => {
  const [g, s] = [gold, said].map((list) =>
    list.map((one) => ({ cue: charsOf(one.cue), content: charsOf(one.content) })),
  );
  const pairs = g!.flatMap((a, i) =>
    s!.flatMap((b, j) => (shared(a.cue, b.cue) > 0 ? [{ i, j, overlap: jaccard(a.content, b.content) }] : [])),
  );
  const [usedGold, usedSaid] = [new Set<number>(), new Set<number>()];
  return pairs
    .sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j)
    .filter(({ i, j }) => {
      if (usedGold.has(i) || usedSaid.has(j)) return false;
      usedGold.add(i);
      usedSaid.add(j);
      return true;
    });
};

const articles = readGold(new URL('../', import.meta.url));
for (const { id, text, statements: gold } of articles) {
  const reading = await readArticle(articleOfRecord(JSON.stringify({ id, text })).article);
  const names = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const said = reading.statements.filter(({ voice }) => voice !== 'author');
  const pairs = pairsOf(gold, said);
  n.gold += gold.length;
  n.said += said.length;
  n.aligned += pairs.length;
  n.speakers += gold.filter(({ speaker }) => speaker !== null).length;
  n.told += said.filter(({ speaker }) => speaker !== undefined).length;
  n.relays += gold.reduce((sum, { via }) => sum + (via?.length ?? 0), 0);
  n.relaysSaid += said.reduce((sum, { via }) => sum + via.length, 0);
  for (const { i, j, overlap } of pairs) {
    const [g, s] = [gold[i]!, said[j]!];
    const actor = s.speaker === undefined ? undefined : names.get(s.speaker);
    const right = g.speaker !== null && isNamed(actor?.name, g.speaker.names);
    const none: Verdict = g.speaker === null ? 'right' : 'none';
    const verdict: Verdict = right ? 'right' : actor === undefined ? none : 'wrong';
    if (right && overlap >= 0.5) n.right += 1;
    forms[formOf(g, text)][verdict] += 1;
    judged.push({ confidence: s.confidence, verdict });
    if (verdict !== 'right' && process.argv.includes('--errors'))
      console.log(
        `${id}: ${verdict}: ${wordsOf(text, g.source)} | ${wordsOf(text, g.cue)}: ${g.speaker?.names[0] ?? 'nobody'}, said ${actor?.name ?? 'nobody'}`,
      );
    const left = [...(g.via ?? [])];
    for (const relay of s.via) {
      const at = left.findIndex((via) => isNamed(names.get(relay.actor)?.name, via.names));
      if (at < 0) continue;
      n.relaysHit += 1;
      left.splice(at, 1);
    }
    if (g.act.includes(s.act)) same.act += 1;
    if (g.stance !== undefined) same.stances += 1;
    if (g.stance !== undefined && g.stance === (s.cueStance ?? 'neutral')) same.stance += 1;
    if (g.voice === s.voice) same.voice += 1;
    if (g.speaker === null) continue;
    same.named += 1;
    if (actor?.naming === g.speaker.naming) same.naming += 1;
  }
}

const shares = (form: Record<Verdict, number>): readonly number[] => {
  const all = form.right + form.wrong + form.none;
  return [percent(form.right, all), percent(form.wrong, all), percent(form.none, all), all];
};
const total = (verdict: Verdict): number => Object.values(forms).reduce((sum, form) => sum + form[verdict], 0);
const coverage = (least: number): readonly number[] => {
  const kept = judged.filter(({ confidence }) => confidence >= least);
  return [
    percent(kept.length, judged.length),
    percent(kept.filter(({ verdict }) => verdict === 'right').length, kept.length),
  ];
};

record('speakers', {
  'articles, statements': [articles.length, n.gold],
  'detection P, R, F1': prf(n.aligned, n.said, n.gold),
  'speaker end to end P, R, F1': prf(n.right, n.told, n.speakers),
  'of the found: right, wrong, none': shares({ right: total('right'), wrong: total('wrong'), none: total('none') }),
  'by form: right, wrong, none, of': Object.fromEntries(Object.entries(forms).map(([form, f]) => [form, shares(f)])),
  'relay P, R, F1': prf(n.relaysHit, n.relaysSaid, n.relays),
  'act, stance, voice, naming': [
    percent(same.act, n.aligned),
    percent(same.stance, same.stances),
    percent(same.voice, n.aligned),
    percent(same.naming, same.named),
  ],
  'coverage, speaker right at least confidence': Object.fromEntries(
    [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => [least, coverage(least)]),
  ),
});
