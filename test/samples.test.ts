import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', 'samples');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();

interface Sample {
  readonly name: string;
  readonly raw: string;
  readonly headline: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string | undefined;
  readonly paragraphs: readonly string[];
}

const form =
  /^(?<headline>[^\n]+)\n\n(?:(?<standfirst>[^\n]*[^\n.])\n\n)?By (?<by>[^\n]+)\nOutlet: (?<outlet>[^\n]+)\nPublished: (?<published>\d{4}-\d{2}-\d{2})\n(?:URL: (?<url>https:\/\/[a-z-]+\.example\/\S+)\n)?\n(?<body>[^\n]+(?:\n\n[^\n]+)*)\n$/u;

function load(name: string): Sample | undefined {
  const raw = readFileSync(join(folder, name), 'utf8');
  const found = form.exec(raw.replaceAll('\r\n', '\n'))?.groups;
  if (!found) return undefined;
  const { headline = '', outlet = '', published = '', url, body = '' } = found;
  return { name, raw, headline, outlet, published, url, paragraphs: body.split('\n\n') };
}

const samples = names.map(load).filter((sample) => sample !== undefined);
const named = (name: string): Sample => {
  const sample = samples.find((one) => one.name === `${name}.txt`);
  if (!sample) throw new Error(`no sample of that name: ${name}`);
  return sample;
};

/** Real people and institutions of the samples, by name and by the descriptions used for them. */
const real =
  /Putin|Zelensk|Syrsk|Smirnov|Peskov|Lavrov|Ushakov|Gerasimov|Biden|Kremlin|\b[Mm]inistry|Russian leader|[Pp]resident|[Aa]cting governor|[Cc]ommander in chief|United States|Washington|American official|Financial Times/u;

/** Quotation marks; a curly single one only where it opens, since the closing one is also the apostrophe. */
const mark = /["“”‘]/u;

const sentences = (paragraph: string): string[] => paragraph.split(/(?<=[.?!]["”’]?)\s+(?=["“‘]?\p{Lu})/u);

/** The words between marks, to the paragraph's end where nothing closes (a quotation re-opened in the next paragraph). */
const quoted = (paragraph: string): string[] =>
  paragraph.match(/"[^"]*(?:"|$)|“[^”]*(?:”|$)|(?<!“[^”]*)‘.*?(?:’(?!\p{L})|$)/gu) ?? [];

test('there are at least 24 dispatches from at least 6 outlets, in the one header form', () => {
  expect(names.filter((name) => !load(name))).toEqual([]);
  expect(samples.length).toBeGreaterThanOrEqual(24);
  expect(new Set(samples.map((sample) => sample.outlet)).size).toBeGreaterThanOrEqual(6);
});

describe.each(samples)('$name', (sample) => {
  test('is named in ASCII by its date and outlet', () => {
    const outlet = sample.outlet.replace(/^The /, '').toLowerCase().replaceAll(' ', '-');
    expect(sample.name).toMatch(/^[a-z0-9-]+\.txt$/);
    expect(sample.name.startsWith(`${sample.published}-${outlet}-`)).toBe(true);
  });

  test('was published from 6 to 27 August 2024', () => {
    expect(sample.published >= '2024-08-06' && sample.published <= '2024-08-27').toBe(true);
  });

  test('has 120 to 400 words', () => {
    const words = sample.paragraphs.join(' ').split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(120);
    expect(words).toBeLessThanOrEqual(400);
  });

  test('puts no words of a real speaker between quotation marks', () => {
    const all = [sample.headline, ...sample.paragraphs];
    expect(all.flatMap(sentences).filter((sentence) => mark.test(sentence) && real.test(sentence))).toEqual([]);
    expect(all.flatMap(quoted).filter((words) => real.test(words))).toEqual([]);
  });

  test('keeps to one kind of quotation mark', () => {
    const text = sample.paragraphs.join('\n');
    const outer = [/"/u.test(text), /“/u.test(text), /(?<!“[^”]*)‘/u.test(text)].filter(Boolean);
    expect(outer.length).toBeLessThanOrEqual(1);
    expect(/"/u.test(text) && /’/u.test(text)).toBe(false);
  });
});

test.each([
  [
    '2024-08-12-northline-wire-syrskyi-reports-1000-sq-km',
    '2024-08-12-continental-ledger-general-and-president-on-kursk',
  ],
  [
    '2024-08-15-northline-wire-zelensky-says-sudzha-taken',
    '2024-08-15-steppe-dispatch-kyiv-announces-capture-of-sudzha',
  ],
  ['2024-08-20-northline-wire-syrskyi-reports-93-settlements', '2024-08-20-continental-ledger-slower-but-further'],
])('%s is run word for word under another headline', (wire, copy) => {
  expect(named(copy).paragraphs).toEqual(named(wire).paragraphs);
  expect(named(copy).headline).not.toBe(named(wire).headline);
});

test.each([
  [
    '2024-08-12-northline-wire-syrskyi-reports-1000-sq-km',
    '2024-08-13-lakeside-tribune-ukraine-says-it-holds-russian-land',
  ],
  ['2024-08-15-northline-wire-zelensky-says-sudzha-taken', '2024-08-16-lakeside-tribune-sudzha-taken-zelensky-says'],
  [
    '2024-08-20-northline-wire-syrskyi-reports-93-settlements',
    '2024-08-21-seim-valley-herald-ninety-three-settlements-says-kyiv',
  ],
])('%s is run cut shorter with one local paragraph', (wire, copy) => {
  const kept = named(wire).paragraphs;
  const others = named(copy).paragraphs.filter((one) => !kept.some((whole) => whole.startsWith(one)));
  expect(others).toHaveLength(1);
  expect(named(copy).paragraphs.length).toBeLessThan(kept.length);
});

test.each(['2024-08-12-meridian-courier-governor-briefs-putin', '2024-08-27-harbour-post-hundredth-settlement'])(
  '%s is corrected later at the same address',
  (page) => {
    const first = named(`${page}-as-published`);
    const later = named(`${page}-corrected`);
    expect(first.url).toBeDefined();
    expect(later.url).toBe(first.url);
    expect(later.outlet).toBe(first.outlet);
    expect(later.paragraphs.at(-1)).toMatch(/^Correction: /);
    expect(later.paragraphs.slice(0, -1)).not.toEqual(first.paragraphs);
    expect(names.indexOf(later.name)).toBeGreaterThan(names.indexOf(first.name));
  },
);

test('one file has CRLF line ends and two have no-break spaces', () => {
  expect(samples.filter((sample) => sample.raw.includes('\r\n'))).toHaveLength(1);
  expect(samples.filter((sample) => sample.raw.includes('\u00a0'))).toHaveLength(2);
});
