// GUM's documents (CoNLL-U with the Entity column) -> articles with names, for training.   node training/gum.ts FOLDER > NAMES.jsonl
// A name is the run of proper nouns around the head of a person, a place or an organisation; of nested ones the outermost.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly proper: boolean;
  readonly lower: string;
}
interface Mention {
  readonly from: number;
  readonly kind: string;
  /** Places of the head among the mention's words, from 1. */
  readonly head: number;
}
interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const KINDS = new Map([
  ['person', 'person'],
  ['place', 'place'],
  ['organization', 'organisation'],
]);
const JOINS = new Set(['of', 'the', 'de', 'von', 'van', 'and', '-', '.', "'s", '&']);

/** The words of a name around its head: proper nouns, and what joins two of them. */
const nameAround = (words: readonly Word[], from: number, to: number, head: number): readonly [number, number] => {
  let [first, last] = [head, head + 1];
  const reaches = (i: number, step: number): boolean =>
    words[i]?.proper === true || (JOINS.has(words[i]?.lower ?? '') && words[i + step]?.proper === true);
  while (first > from && reaches(first - 1, -1)) first -= 1;
  while (last < to && reaches(last, 1)) last += 1;
  while (!words[first]!.proper) first += 1;
  while (!words[last - 1]!.proper) last -= 1;
  return [first, last];
};

const namesOf = (file: string): { readonly text: string; readonly names: readonly Name[] } => {
  let text = '';
  const words: Word[] = [];
  const open = new Map<string, Mention[]>();
  const found: { from: number; to: number; kind: string; outer: number }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_block') && text !== '')
      text = `${text.trimEnd()}\n\n`;
    if (!/^\d+\t/u.test(line)) continue;
    const [, form, , tag, , , , , , misc] = line.split('\t') as string[];
    const at = words.length;
    words.push({
      start: text.length,
      end: text.length + form!.length,
      proper: tag === 'PROPN',
      lower: form!.toLowerCase(),
    });
    text += form! + (misc!.includes('SpaceAfter=No') ? '' : ' ');
    const entity = /Entity=([^|]*)/u.exec(misc!)?.[1] ?? '';
    for (const [whole, id, kind, head] of entity.matchAll(/\((\d+)-(\w+)-[^-]*-[^-]*-[^-]*-(\d+)[^()]*|(\d+)\)/gu)) {
      if (whole.startsWith('('))
        open.set(id!, [...(open.get(id!) ?? []), { from: at, kind: kind!, head: Number(head) }]);
    }
    for (const [, id] of entity.matchAll(/(?:\((\d+)-[^()]*\)|(?<![\w-])(\d+)\))/gu).map((m) => [m[0], m[1] ?? m[2]])) {
      const mention = open.get(id!)?.pop();
      const kind = mention && KINDS.get(mention.kind);
      const head = mention && mention.from + mention.head - 1;
      if (mention === undefined || kind === undefined || !words[head!]?.proper) continue;
      const [from, to] = nameAround(words, mention.from, at + 1, head!);
      found.push({ from, to, kind, outer: at - mention.from });
    }
  }
  const names: Name[] = [];
  const taken = new Set<number>();
  for (const { from, to, kind } of found.sort((a, b) => b.to - b.from - (a.to - a.from) || b.outer - a.outer)) {
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    if (places.some((i) => taken.has(i))) continue;
    for (const i of places) taken.add(i);
    names.push({ start: words[from]!.start, end: words[to - 1]!.end, kind });
  }
  return { text, names: names.sort((a, b) => a.start - b.start) };
};

for (const file of globSync(join(process.argv[2] ?? '.', '*.conllu')).sort())
  console.log(JSON.stringify({ id: file.split('/').at(-1)!.replace('.conllu', ''), ...namesOf(file) }));
