// Times, figures or places against gold.   node bench/mentions.ts times|figures|places GOLD.jsonl [--record]
// GOLD: { id, text, published?, times | figures | places: [{ start, end, value?, lat?, lon? }] } a line, in UTF-16 units.
// relaxed: spans overlap, one mention read for one of gold, the nearest edges first; strict: the same span; value: overlap and
// the same TIMEX3 value; near: of gold places with coordinates, those read within 161 km, of all and of those found. Figures
// have recall only where gold covers part of a text.
import { readFileSync } from 'node:fs';
import { articleOfRecord, readArticle, type Span } from '../src/index.ts';
import { record } from './record.ts';

type Sort = 'times' | 'figures' | 'places';
interface Mention extends Span {
  readonly value?: unknown;
  readonly lat?: number;
  readonly lon?: number;
}
type Gold = { readonly id: string } & Readonly<Partial<Record<Sort, readonly Mention[]>>>;

const EARTH_KM = 6371;
/** A hundred miles, the distance by which toponym resolvers are scored. */
const NEAR_KM = 161;

/** Great-circle distance in km by the haversine formula. */
const distance = (a: Mention, b: Mention): number => {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (x: number, y: number): number => Math.sin(radians(y - x) / 2) ** 2;
  const chord = half(a.lat!, b.lat!) + Math.cos(radians(a.lat!)) * Math.cos(radians(b.lat!)) * half(a.lon!, b.lon!);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
};

const apart = (a: Span, b: Span): number => Math.abs(a.start - b.start) + Math.abs(a.end - b.end);

/** For each mention of gold the one that was read for it. */
const paired = (gold: readonly Mention[], read: readonly Mention[]): readonly (readonly [Mention, Mention])[] => {
  const free = new Set(read);
  return gold.flatMap((wanted) => {
    const near = [...free].filter(({ start, end }) => start < wanted.end && wanted.start < end);
    const [best] = near.toSorted((a, b) => apart(a, wanted) - apart(b, wanted));
    if (best === undefined) return [];
    free.delete(best);
    return [[wanted, best] as const];
  });
};

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
const scores = (right: number, read: number, gold: number): readonly number[] => [
  percent(right, read),
  percent(right, gold),
  percent(2 * right, read + gold),
];

const [sort, file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--')) as [Sort?, string?];
if (file === undefined || !(sort === 'times' || sort === 'figures' || sort === 'places')) {
  console.error('usage: node bench/mentions.ts times|figures|places GOLD.jsonl [--record]');
  process.exit(2);
}
const count = { gold: 0, read: 0, relaxed: 0, strict: 0, value: 0, placed: 0, found: 0, near: 0 };
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const gold = (JSON.parse(line) as Gold)[sort] ?? [];
  const reading = await readArticle(articleOfRecord(line).article);
  const read = reading[sort].map(({ span, ...rest }) => ({ ...span, ...rest }) as Mention);
  const pairs = paired(gold, read);
  count.gold += gold.length;
  count.read += read.length;
  count.relaxed += pairs.length;
  count.strict += pairs.filter(([a, b]) => apart(a, b) === 0).length;
  count.value += pairs.filter(([a, b]) => a.value === b.value).length;
  count.placed += gold.filter(({ lat }) => lat !== undefined).length;
  const placed = pairs.filter(([wanted]) => wanted.lat !== undefined);
  count.found += placed.length;
  count.near += placed.filter(([a, b]) => b.lat !== undefined && distance(a, b) <= NEAR_KM).length;
}
const { gold, read, relaxed, strict, value, placed, found, near } = count;
record('mentions', {
  'gold, read': [gold, read],
  'relaxed P, R, F1': scores(relaxed, read, gold),
  'strict P, R, F1': scores(strict, read, gold),
  ...(sort === 'times' ? { 'value P, R, F1': scores(value, read, gold) } : {}),
  ...(sort === 'places' ? { 'within 161 km, of all and of found': [percent(near, placed), percent(near, found)] } : {}),
});
