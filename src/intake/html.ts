import { type Article, type Block, type BlockRole, HearsayError } from '../model/index.ts';
import { type Byline, readByline } from './byline.ts';
import { type PageDocument, type PageNode, parsePage, readArticle } from './dom.ts';
import type { Given } from './given.ts';
import { readMetadata } from './html-metadata.ts';
import { type Piece, piecesOf } from './html-pieces.ts';
import { languageOf } from './language.ts';
import { checkLength, makeArticle } from './make-article.ts';
import { isCaption, isClosingNote, isNote } from './note.ts';
import { isSubheading, withDateline } from './text.ts';

/** Readability takes time by depth times size: 0.6 s for a page nested 2,000 deep; real pages have fewer than 50. */
const deepest = 400;
const mostElements = 100_000;
/** Fewer letters than this under a headline are a teaser or an error page. */
const fewestLetters = 25;

/**
 * The article of a saved page: its text without markup, paragraphs parted by blank lines, the headline first. Metadata
 * comes from the page, `given` wins over it. Throws "no-article-text" and "document-too-long".
 */
export const articleOfPage = (html: string, given: Given = {}): Article => {
  const document = parsePage(html);
  const metadata = readMetadata(document);
  const main = mainPart(document, html);
  const pieces = main.pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  if (pieces.reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0) < fewestLetters) {
    throw new HearsayError(
      'no-article-text',
      'the page has no article text: save it from a browser after it has loaded',
    );
  }
  const headline = metadata.headline ?? main.heading ?? main.title;
  const { text, blocks, stated } = assemble(headlineFirst(pieces, [headline, main.heading]), metadata.description);
  checkLength(text);
  return makeArticle({
    text,
    blocks,
    headline: given.headline ?? headline,
    authors: metadata.authors ?? stated.authors,
    outlet: given.outlet ?? metadata.outlet ?? stated.outlet,
    url: given.url ?? metadata.url ?? stated.url,
    published: given.published ?? metadata.published ?? stated.published,
    language: languageOf(text, metadata.language),
  });
};

interface MainPart {
  readonly pieces: readonly Piece[];
  readonly heading: string | undefined;
  readonly title: string | undefined;
}

/** What Readability holds for the article, or, where it fails, all of `<article>`, `<main>` or the body. */
const mainPart = (document: PageDocument, html: string): MainPart => {
  const headings = [...document.querySelectorAll('h1')].map((h1) => squeezed(h1.textContent ?? ''));
  const [heading, another] = headings.filter((words) => words !== '' && words.length < 300);
  const title = squeezed(document.querySelector('title')?.textContent ?? '');
  const read = depthOf(document) > deepest ? undefined : readable(document);
  return {
    pieces: read?.pieces ?? everything(parsePage(html)),
    heading: another === undefined ? heading : undefined,
    title: read?.title ? squeezed(read.title) : title || undefined,
  };
};

const everything = (document: PageDocument): readonly Piece[] =>
  piecesOf(document.querySelector('article') ?? document.querySelector('main') ?? document.body ?? document);

/** Readability may throw on a hostile page, or find nothing. */
const readable = (document: PageDocument) => {
  try {
    const read = readArticle(document, mostElements);
    return read && { pieces: piecesOf(read.element), title: read.title };
  } catch {
    return undefined;
  }
};

/** How deep the elements of a document are nested, counted no further than matters. */
const depthOf = (document: PageDocument): number => {
  let node: PageNode | null = document.documentElement;
  let [depth, most] = [0, 0];
  while (node !== null && most <= deepest) {
    most = Math.max(most, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return most;
};

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The pieces with the headline in front, as the one "h1" among them; what stood above it stays out. */
const headlineFirst = (pieces: readonly Piece[], headlines: readonly (string | undefined)[]): readonly Piece[] => {
  const known = headlines.filter((headline) => headline !== undefined);
  const keys = known.map(keyOf);
  const at = pieces.slice(0, 8).findIndex((piece) => keys.includes(keyOf(piece.text)));
  const first = at >= 0 ? pieces[at]?.text : known[0];
  const rest = pieces.slice(at + 1).map((piece) => (piece.kind === 'h1' ? { ...piece, kind: 'h2' } : piece));
  return first === undefined ? rest : [{ text: first, kind: 'h1', strong: false }, ...rest];
};

interface Assembled {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly stated: Byline;
}

const gap = '\n\n';

/** The text of the pieces and their spans in it. */
const assemble = (pieces: readonly Piece[], description: string | undefined): Assembled => {
  const text = pieces.map((piece) => piece.text).join(gap);
  const roles = rolesOf(pieces, description);
  let start = 0;
  const blocks = pieces.flatMap((piece, at): readonly Block[] => {
    const span = { start, end: start + piece.text.length };
    start = span.end + gap.length;
    const role = roles[at] ?? 'paragraph';
    return role === 'paragraph' ? withDateline(text, span, at < 5 ? 'opening' : 'later') : [{ role, span }];
  });
  const bylines = pieces.filter((_, at) => roles[at] === 'byline').map((piece) => readByline(piece.text));
  return { text, blocks, stated: joinBylines(bylines.filter((byline) => byline !== undefined)) };
};

/** What was stated first holds; authors add up. */
const joinBylines = (bylines: readonly Byline[]): Byline => ({
  ...Object.assign({}, ...bylines.toReversed()),
  authors: bylines.flatMap((byline) => byline.authors),
});

const rolesOf = (pieces: readonly Piece[], description: string | undefined): readonly BlockRole[] => {
  const summary = description === undefined ? undefined : keyOf(description);
  const body = pieces.findIndex(
    (piece) => piece.kind === 'p' && readByline(piece.text) === undefined && piece.text.length > 200,
  );
  const roles = pieces.map((piece, at): BlockRole => {
    if (piece.kind === 'h1') return 'headline';
    if (at < 3 && keyOf(piece.text) === summary) return 'standfirst';
    if (/^h[2-6]$/.test(piece.kind)) return at === 1 && piece.text.length > 80 ? 'standfirst' : 'subheading';
    if (piece.kind === 'figcaption' || isCaption(piece.text)) return 'caption';
    if ((at < body || at < 3) && readByline(piece.text) !== undefined) return 'byline';
    if (isNote(piece.text)) return 'note';
    return piece.strong && isSubheading(piece.text) ? 'subheading' : 'paragraph';
  });
  for (let at = roles.length - 1; at > 1 && (roles[at] === 'note' || isClosingNote(pieces[at]!.text)); at--)
    roles[at] = 'note';
  return roles;
};
