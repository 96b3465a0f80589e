import { nameKey } from './name-key.ts';

/** What a place is by kind: a state, a first- or second-level unit, a populated place, or a region, water, mountain. */
export type Level = 'country' | 'region' | 'unit' | 'district' | 'town';

/** One place of the gazetteer. Coordinates are absent for what is no more ("Soviet Union"). */
export interface Entry {
  readonly index: number;
  readonly level: Level;
  readonly lat?: number;
  readonly lon?: number;
  /** GeoNames identifier; absent for units and regions, which the source gives none for. */
  readonly geonames?: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Index of the first-level unit around it, itself where it is one; -1 where none is known. */
  readonly unit: number;
  /** Index of the second-level unit around it, itself where it is one; -1 where none is known. */
  readonly district: number;
  /** GeoNames feature code. */
  readonly feature: string;
  /** Rounded to about 5 in 100, which is all that a rule may rest on. */
  readonly population: number;
}

/** A place that bears a name, and whether the name is another spelling of it or its short form. */
export interface Bearer {
  readonly entry: Entry;
  readonly alternate: boolean;
}

/** Places of the world by name. Nothing is copied out of the bytes before it is asked for. */
export interface Gazetteer {
  readonly size: number;
  /** The places that bear a name in any of its spellings, in the order of the file. */
  readonly find: (name: string) => readonly Bearer[];
  /** The same by key, as `nameKey` makes it. */
  readonly findKey: (key: string) => readonly Bearer[];
  readonly has: (key: string) => boolean;
  readonly entry: (index: number) => Entry;
  readonly nameOf: (index: number) => string;
  /** The state with this ISO 3166-1 code, of two letters or three. */
  readonly country: (code: string) => Entry | undefined;
}

/** The file begins with these letters and the number of its layout. */
export const MAGIC = 'HSGZ0002';
/** Names of the sections, in order of the file. */
export const SECTIONS = [
  'texts',
  'names',
  'lat',
  'lon',
  'ids',
  'parents',
  'countries',
  'populations',
  'features',
  'keys',
  'counts',
  'bearers',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Coordinates are kept in thousandths of a degree, about a hundred metres; this stands for none. */
export const NOWHERE = 0x7fffffff;
export const NO_PARENT = 0xffffffff;
export const NO_COUNTRY = 0xff;
/** A population is kept as eight times its binary logarithm, in one byte. */
export const POPULATION_STEPS = 8;

/** ISO 3166-1 codes in the order of the states, feature codes, and how many places of each level there are, in the order they come. */
export interface Texts {
  readonly countries: readonly string[];
  readonly alpha3: readonly string[];
  readonly features: readonly string[];
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
}

const NEWLINE = 10;

/** Code units as a string. Sections of text hold UTF-16, keys and letters of the file's head one byte each. */
const stringOf = (units: Uint8Array | Uint16Array): string => {
  let string = '';
  for (let at = 0; at < units.length; at += 4096) string += String.fromCharCode(...units.subarray(at, at + 4096));
  return string;
};

/** Where each line of a blob begins, and one more for its end. */
const lineStarts = (blob: Uint8Array | Uint16Array): Uint32Array => {
  const starts = [0];
  for (let at = blob.indexOf(NEWLINE); at >= 0; at = blob.indexOf(NEWLINE, at + 1)) starts.push(at + 1);
  return Uint32Array.from(starts);
};

/** Bytes up to the next multiple of four, at which every section begins. */
const padding = (length: number): number => -length & 3;

const numbersOf = <Numbers>(
  Kind: new (buffer: ArrayBufferLike, offset: number, length: number) => Numbers,
  { buffer, byteOffset, byteLength }: Uint8Array,
  width: 2 | 4,
): Numbers => new Kind(buffer, byteOffset, byteLength / width);

const sectionsOf = (bytes: Uint8Array): Record<Section, Uint8Array> => {
  if (stringOf(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new TypeError(`gazetteer has another layout: its first letters are not ${MAGIC}; build it again`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length + 4 * SECTIONS.length;
  at += padding(at);
  return Object.fromEntries(
    SECTIONS.map((section, index) => {
      const length = view.getUint32(MAGIC.length + 4 * index, true);
      if (at + length > bytes.length) throw new TypeError(`gazetteer ends within its ${section}; build it again`);
      const piece = bytes.subarray(at, at + length);
      at += length + padding(length);
      return [section, piece];
    }),
  ) as Record<Section, Uint8Array>;
};

/** Below, at or above: how a key stands against the line of a blob that begins at `start`. */
const compare = (key: string, blob: Uint8Array, start: number): number => {
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    const other = blob[start + i]!;
    if (other === NEWLINE || unit > other) return 1;
    if (unit < other) return -1;
  }
  return blob[start + key.length] === NEWLINE ? 0 : -1;
};

/** Line of a key in sorted lines; -1 where none holds it. */
const makeLineOf =
  (blob: Uint8Array, starts: Uint32Array) =>
  (key: string): number => {
    if (key === '') return -1;
    let low = 0;
    let high = starts.length - 2;
    while (low <= high) {
      const mid = (low + high) >> 1;
      const order = compare(key, blob, starts[mid]!);
      if (order === 0) return mid;
      if (order > 0) low = mid + 1;
      else high = mid - 1;
    }
    return -1;
  };

const sums = (deltas: Int32Array): Int32Array => {
  const all = new Int32Array(deltas.length);
  let sum = 0;
  for (let i = 0; i < deltas.length; i++) all[i] = sum += deltas[i]!;
  return all;
};

/** Where the bearers of each key begin. */
const bearerStarts = (counts: Uint16Array): Uint32Array => {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
};

const levelOf = ({ levels }: Texts) => {
  const ends: { readonly level: Level; readonly end: number }[] = [];
  for (const { level, count } of levels) ends.push({ level, end: (ends.at(-1)?.end ?? 0) + count });
  return (index: number): Level => ends.find(({ end }) => index < end)?.level ?? 'town';
};

const makeEntry = (sections: Record<Section, Uint8Array>, texts: Texts) => {
  const level = levelOf(texts);
  const lat = numbersOf(Int32Array, sections.lat, 4);
  const lon = numbersOf(Int32Array, sections.lon, 4);
  const ids = sums(numbersOf(Int32Array, sections.ids, 4));
  const parents = numbersOf(Uint32Array, sections.parents, 4);
  const around = (index: number, wanted: Level): number => {
    for (let at = index; at !== NO_PARENT; at = parents[at]!) if (level(at) === wanted) return at;
    return -1;
  };
  return (index: number): Entry => ({
    index,
    level: level(index),
    ...(lat[index] === NOWHERE ? {} : { lat: lat[index]! / 1000, lon: lon[index]! / 1000 }),
    ...(ids[index] === 0 ? {} : { geonames: ids[index]! }),
    ...(sections.countries[index] === NO_COUNTRY ? {} : { country: texts.countries[sections.countries[index]!]! }),
    unit: around(index, 'unit'),
    district: around(index, 'district'),
    feature: texts.features[sections.features[index]!]!,
    population: Math.round(2 ** (sections.populations[index]! / POPULATION_STEPS)) - 1,
  });
};

const makeNameOf = (section: Uint8Array) => {
  const names = numbersOf(Uint16Array, section, 2);
  const starts = lineStarts(names);
  return (index: number): string => stringOf(names.subarray(starts[index]!, starts[index + 1]! - 1));
};

/** Opens a gazetteer file, already inflated; copied only where it does not begin at a multiple of four bytes. Throws where the bytes are none; a name it does not hold finds nothing. */
export const readGazetteer = (bytes: Uint8Array): Gazetteer => {
  const sections = sectionsOf(bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes));
  const texts = JSON.parse(stringOf(sections.texts)) as Texts;
  const lineOf = makeLineOf(sections.keys, lineStarts(sections.keys));
  const starts = bearerStarts(numbersOf(Uint16Array, sections.counts, 2));
  const bearers = numbersOf(Uint32Array, sections.bearers, 4);
  const entry = makeEntry(sections, texts);
  const bearer = (packed: number): Bearer => ({ entry: entry(packed >>> 1), alternate: (packed & 1) === 1 });
  const findKey = (key: string): readonly Bearer[] => {
    const line = lineOf(key);
    return line < 0 ? [] : Array.from(bearers.subarray(starts[line]!, starts[line + 1]!), bearer);
  };
  const codes = new Map([texts.countries, texts.alpha3].flatMap((all) => all.map((code, index) => [code, index])));
  return {
    size: sections.features.length,
    find: (name) => findKey(nameKey(name)),
    findKey,
    has: (key) => lineOf(key) >= 0,
    entry,
    nameOf: makeNameOf(sections.names),
    country: (code) => (codes.has(code) ? entry(codes.get(code)!) : undefined),
  };
};
