import { namesOf } from './byline.ts';
import type { PageDocument } from './dom.ts';
import { wholeDate } from './stated-date.ts';
import { webAddress } from './web-address.ts';

/** What a page states about its article, outside of the article's words. */
export interface PageMetadata {
  readonly headline?: string;
  /** The page's own summary, which often is the standfirst. */
  readonly description?: string;
  readonly authors?: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** More linked data than this in one block is no description of an article. */
const largestBlock = 1_000_000;
const articleType = /(?:Article|BlogPosting|Report|Reportage|Review|NewsItem)$/;

/** Metadata of a page, from JSON-LD first, then OpenGraph and other `<meta>`, then `<link>`, `<time>` and `<html lang>`. */
export const readMetadata = (document: PageDocument): PageMetadata => {
  const linked = linkedArticle(document);
  const meta = metaOf(document);
  return withoutBlanks({
    headline: plain(document, linked.headline ?? linked.name ?? meta('og:title', 'twitter:title', 'dc.title')),
    description: plain(
      document,
      linked.alternativeHeadline ?? linked.description ?? meta('og:description', 'description'),
    ),
    authors: linkedAuthors(document, linked.author) ?? metaAuthors(document, meta),
    outlet: plain(document, nameIn(linked.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher')),
    url: firstAddress([attribute(document, 'link[rel=canonical]', 'href'), meta('og:url'), linked.url, idIn(linked)]),
    published: firstDate([linked.datePublished, ...publishedMeta.map((name) => meta(name)), timeOf(document)]),
    language: attribute(document, 'html', 'lang') ?? text(linked.inLanguage) ?? meta('og:locale', 'dc.language'),
  });
};

const publishedMeta = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];

/** The first article among the page's linked data; broken JSON is passed over, lists and @graph are looked into. */
const linkedArticle = (document: PageDocument): Json => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = nodesOf(parsed(script.textContent ?? '')).find((node) =>
      typesOf(node).some((type) => articleType.test(type)),
    );
    if (found !== undefined) return found;
  }
  return {};
};

const parsed = (json: string): unknown => {
  try {
    return json.length > largestBlock ? undefined : JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/)|-->\s*$/g, ''));
  } catch {
    return undefined;
  }
};

/** The objects of a block of linked data, two levels down: a list, a graph, the main entity of a page. */
const nodesOf = (value: unknown, depth = 0): readonly Json[] => {
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((item) => nodesOf(item, depth));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  return depth > 2 ? [node] : [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node.mainEntity, depth + 1)];
};

const typesOf = (node: Json): readonly string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string');

/** `<meta name>` and `<meta property>` by name, lower case; the first one counts. */
const metaOf = (document: PageDocument) => {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content);
  }
  return (...names: readonly string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined);
};

const linkedAuthors = (document: PageDocument, author: unknown): readonly string[] | undefined => {
  const names = [author].flat().map((one) => plain(document, nameIn(one)));
  return nonEmpty(names.filter((name) => name !== undefined).flatMap(namesOf));
};

const metaAuthors = (document: PageDocument, meta: ReturnType<typeof metaOf>): readonly string[] | undefined => {
  const name = plain(
    document,
    meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'),
  );
  return name === undefined || /^(?:https?:|@)/.test(name) ? undefined : nonEmpty(namesOf(name));
};

/** The name of a linked person or publisher, which may be a string, an object or a list. */
const nameIn = (value: unknown): string | undefined => {
  const [first] = [value].flat();
  return typeof first === 'object' && first !== null ? text((first as Json).name) : text(first);
};

const idIn = (linked: Json): unknown => {
  const main = linked.mainEntityOfPage;
  return typeof main === 'object' && main !== null ? (main as Json)['@id'] : main;
};

const attribute = (document: PageDocument, selector: string, name: string): string | undefined =>
  text(document.querySelector(selector)?.getAttribute(name));

/** The date of the article's own `<time>`: one that says so, or the only one of the page. */
const timeOf = (document: PageDocument): string | undefined => {
  const said = attribute(
    document,
    'time[pubdate], time[itemprop=datePublished], [itemprop=datePublished][datetime]',
    'datetime',
  );
  if (said !== undefined) return said;
  const [first, second] = document.querySelectorAll(
    'article time[datetime], main time[datetime], header time[datetime]',
  );
  const only = second === undefined ? first : undefined;
  return text(only?.getAttribute('datetime')) ?? (only === undefined ? soleTime(document) : undefined);
};

const soleTime = (document: PageDocument): string | undefined => {
  const [only, second] = document.querySelectorAll('time[datetime]');
  return second === undefined ? text(only?.getAttribute('datetime')) : undefined;
};

const firstDate = (values: readonly unknown[]): string | undefined =>
  values.map((value) => wholeDate(text(value) ?? '')).find((value) => value !== undefined);

const firstAddress = (values: readonly unknown[]): string | undefined =>
  values.map((value) => webAddress(text(value))).find((value) => value !== undefined);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 2048) : undefined;

/** Words without the markup and the entities that pages put into their metadata. */
const plain = (document: PageDocument, value: unknown): string | undefined => {
  const raw = text(value);
  if (raw === undefined || !/[<&]/.test(raw)) return raw?.replaceAll(/\s+/g, ' ');
  const holder = document.createElement('p');
  holder.innerHTML = raw;
  return text(holder.textContent)?.replaceAll(/\s+/g, ' ');
};

const nonEmpty = (names: readonly string[]): readonly string[] | undefined =>
  names.length > 0 ? [...new Set(names)] : undefined;

const withoutBlanks = (fields: { readonly [K in keyof PageMetadata]: PageMetadata[K] | undefined }): PageMetadata =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
