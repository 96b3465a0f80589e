// Articles with gold attribution -> windows as the reader cuts them, with labels, for training.
//   node training/windows.ts VOCABULARY GOLD.jsonl > WINDOWS.jsonl       without gold: windows alone
// Labels: `cues` a tag a word (0 outside, 1 begin, 2 inside); `relations` [cue from, cue to, sources, contents] where the
// last two are runs [from, to) of words of the window. Gold with `names` ({ start, end, kind }) or `places` gives `names`, a
// tag a word: 0 outside, then begin and inside of a place, a person, an organisation; of `places` alone, -1 for what is no place.
import { readFileSync } from 'node:fs';
import { articleOfRecord, type Span } from '../src/index.ts';
import { makeWindows } from '../src/reader/encoding/windows.ts';
import { readVocabulary } from '../src/reader/encoding/wordpiece.ts';
import { findStructure, runOf, type Structure } from '../src/reader/structure/structure.ts';

type Role = 'source' | 'cue' | 'content';
interface Gold {
  readonly id: string;
  readonly names?: readonly (Span & { readonly kind: string })[];
  readonly places?: readonly Span[];
  readonly attributions?: readonly Readonly<Record<Role, readonly Span[]>>[];
}
interface Run {
  from: number;
  to: number;
}

/** Holes of at most this many words within a cue are taken into it ("has, he said again, warned" is not). */
const CUE_HOLE = 3;

/** The tokens that spans touch, as runs in order; runs that meet are one. */
const runsOf = (structure: Structure, spans: readonly Span[], hole = 0): readonly Run[] => {
  const runs: Run[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const run = runOf(structure, span);
    if (run.from === run.to) continue;
    const last = runs.at(-1);
    if (last !== undefined && run.from <= last.to + hole) last.to = Math.max(last.to, run.to);
    else runs.push({ ...run });
  }
  return runs;
};

const KINDS = ['place', 'person', 'organisation'];

/** A tag for every token; undefined where the gold tells of no names. */
const nameTags = (structure: Structure, { names, places }: Gold): number[] | undefined => {
  const gold = names ?? places?.map(({ start, end }) => ({ start, end, kind: 'place' }));
  if (gold === undefined) return undefined;
  const tags = new Array<number>(structure.tokens.length).fill(names === undefined ? -1 : 0);
  for (const { kind, ...span } of gold) {
    const { from, to } = runOf(structure, span);
    tags.fill(2 * KINDS.indexOf(kind) + 2, from, to);
    if (from < to) tags[from] = 2 * KINDS.indexOf(kind) + 1;
  }
  return tags;
};

const [vocabulary, file] = process.argv.slice(2);
if (vocabulary === undefined || file === undefined) {
  console.error('usage: node training/windows.ts VOCABULARY GOLD.jsonl');
  process.exit(2);
}
const windowsOf = makeWindows(readVocabulary(readFileSync(vocabulary, 'utf8')));
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const gold = JSON.parse(line) as Gold;
  const { id, attributions } = gold;
  const structure = findStructure(articleOfRecord(line).article);
  const relations = (attributions ?? []).flatMap(({ source, cue, content }) => {
    const [c, s, k] = [runsOf(structure, cue, CUE_HOLE)[0], runsOf(structure, source), runsOf(structure, content)];
    return c === undefined || k.length === 0 ? [] : [{ c, s, k }];
  });
  const names = nameTags(structure, gold);
  for (const { tokens, ...window } of windowsOf(structure).all) {
    const { from, to } = tokens;
    const cues = new Array<number>(to - from).fill(0);
    const inside = (runs: readonly Run[]): number[][] =>
      runs
        .filter((r) => r.to > from && r.from < to)
        .map((r) => [Math.max(r.from, from) - from, Math.min(r.to, to) - from]);
    const labelled = relations.flatMap(({ c, s, k }) => {
      if (c.from < from || c.to > to) return [];
      cues.fill(2, c.from - from, c.to - from);
      cues[c.from - from] = 1;
      return inside(k).length > 0 ? [[c.from - from, c.to - from, inside(s), inside(k)]] : [];
    });
    const at = structure.tokens.slice(from, to).map(({ start, end }) => [start, end]);
    const labels = {
      cues,
      relations: attributions ? labelled : [],
      ...(names ? { names: names.slice(from, to) } : {}),
    };
    console.log(JSON.stringify({ id, at, ...window, ...labels }));
  }
}
