import type { Block, BlockRole, Span } from '../model/index.ts';
import { type Byline, readByline } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { headlineParts } from './headline.ts';
import { isCaption, isClosingNote, isNote, opensNotes } from './note.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/** The parts of a plain text and what it states about itself. Absent means that the text does not say. */
export interface StatedText {
  readonly blocks: readonly Block[];
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
}

/** What is known of a text before it is read. */
export interface Known {
  readonly headline?: string | undefined;
  readonly authors?: readonly string[] | undefined;
}

/** A standfirst is a sentence; longer ones are the first paragraph. */
const longestStandfirst = 400;
const longestSubheading = 100;
/** How many of the first paragraphs may open with a place name alone as dateline. */
const openingParagraphs = 3;
/** How near the end a byline may stand below the text. */
const closingParagraphs = 6;
/** More lines than this under a headline are a list, and not what is stated of the article. */
const mostBylines = 20;

/** The blocks of a plain text, in its order, as spans into it, with what its headline, bylines and date lines state. */
export const readText = (text: string, known: Known = {}): StatedText => {
  const paragraphs = paragraphsOf(text).filter((paragraph) => hasWords(text, paragraph));
  const top = readTop(text, paragraphs, known.headline);
  const said = bylineIn(text, paragraphs, top.size);
  const authors = known.authors ?? [...top.stated.authors, ...(said.stated?.authors ?? [])];
  const end = endOfBody(text, paragraphs, { from: top.size, to: said.at ?? paragraphs.length, authors });
  const body = readBody(text, paragraphs.slice(top.size, end), paragraphs);
  const tail = paragraphs.slice(end).map((paragraph, at) => block(end + at === said.at ? 'byline' : 'note', paragraph));
  const { authors: _, ...stated } = { ...said.stated, ...top.stated };
  return { blocks: [...top.blocks, ...body, ...tail], ...stated, authors: [...new Set(authors)] };
};

const block = (role: BlockRole, span: Span): Block => ({ role, span: { start: span.start, end: span.end } });

const wordsAt = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Rules of stars and dashes between parts are no blocks. */
const hasWords = (text: string, span: Span): boolean => /[\p{L}\p{N}]/u.test(wordsAt(text, span));

interface Top {
  readonly blocks: readonly Block[];
  readonly stated: Byline & { readonly headline?: string };
  /** How many paragraphs it covers. */
  readonly size: number;
}

/** Headline, standfirst and byline lines, up to the first paragraph of the story. */
const readTop = (text: string, paragraphs: readonly Paragraph[], known: string | undefined): Top => {
  const blocks: Block[] = [];
  let stated: Top['stated'] = { authors: [] };
  let at = 0;
  const readBylines = () => {
    for (let line = paragraphs[at]; line !== undefined && at < mostBylines; line = paragraphs[++at]) {
      const byline = readByline(wordsAt(text, line));
      if (byline === undefined) return;
      stated = joined(stated, byline);
      extendByline(blocks, line, paragraphs[at - 1]);
    }
  };
  readBylines();
  const size = headlineParts(text, paragraphs.slice(at), known);
  if (size > 0) {
    const span = { start: paragraphs[at]!.start, end: paragraphs[at + size - 1]!.end };
    blocks.push(block('headline', span));
    stated = { ...stated, headline: wordsAt(text, span).replaceAll(/\s+/g, ' ') };
    at += size;
    if (isStandfirst(text, paragraphs, at)) blocks.push(block('standfirst', paragraphs[at++]!));
  }
  readBylines();
  return { blocks, stated, size: at };
};

/** Byline lines without a blank line between them are one block. */
const extendByline = (blocks: Block[], line: Paragraph, before: Paragraph | undefined) => {
  const last = blocks.at(-1);
  if (last?.role === 'byline' && before?.group === line.group && last.span.end === before.end) {
    blocks[blocks.length - 1] = block('byline', { start: last.span.start, end: line.end });
  } else {
    blocks.push(block('byline', line));
  }
};

/** What was stated first holds; authors add up. */
const joined = (stated: Top['stated'], byline: Byline): Top['stated'] => ({
  ...byline,
  ...stated,
  authors: [...stated.authors, ...byline.authors],
});

/** A line after the headline that has no final stop, or stands above the byline, or shares the headline's lines. */
const isStandfirst = (text: string, paragraphs: readonly Paragraph[], at: number): boolean => {
  const [before, line, after] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (before === undefined || line === undefined || after === undefined) return false;
  const words = wordsAt(text, line);
  if (words.length > longestStandfirst || datelineOf(text, line, 'opening') !== undefined || isCaption(words))
    return false;
  if (readByline(words) !== undefined) return false;
  const underline = line.group === before.group && after.group !== line.group && text[before.end - 1] === ';';
  return underline || readByline(wordsAt(text, after)) !== undefined || isUnstopped(words);
};

const isUnstopped = (words: string): boolean => /[\p{L}\p{N}%)]["”’']?$/u.test(words) && !/[.!?]\s+\p{Lu}/u.test(words);

/** The byline that stands below the text: "Author: …", or "By …" with nothing but notes after it. */
const bylineIn = (text: string, paragraphs: readonly Paragraph[], from: number) => {
  for (let at = paragraphs.length - 1; at > from && at >= paragraphs.length - closingParagraphs; at--) {
    const words = wordsAt(text, paragraphs[at]!);
    const last = at === paragraphs.length - 1;
    if (!/^(?:authors?|written by|byline)\s*:/i.test(words) && !(last && /^by\s/i.test(words))) continue;
    const stated = readByline(words);
    if (stated !== undefined) return { at, stated };
  }
  return { at: undefined, stated: undefined };
};

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly authors: readonly string[];
}

/** Where the story ends and the closing notes begin. */
const endOfBody = (text: string, paragraphs: readonly Paragraph[], { from, to, authors }: Ends): number => {
  let end = to;
  for (; end > from + 1; end--) {
    const words = wordsAt(text, paragraphs[end - 1]!);
    if (!isNote(words) && !isClosingNote(words) && !isAboutAuthor(words, authors)) break;
  }
  const half = from + Math.ceil((end - from) / 2);
  for (let at = Math.max(half, from + 1); at < end; at++) if (opensNotes(wordsAt(text, paragraphs[at]!))) return at;
  return end;
};

/** Dave Doe is the news editor of … | Ann Lee covers … */
const isAboutAuthor = (words: string, authors: readonly string[]): boolean =>
  words.length <= longestStandfirst &&
  authors.some(
    (author) =>
      author.includes(' ') &&
      words.startsWith(author) &&
      /^[,\s]+(?:is|was|has|covers|writes|reports|can|tweets|works|teaches|served)\b/.test(words.slice(author.length)),
  );

const readBody = (text: string, body: readonly Paragraph[], all: readonly Paragraph[]): readonly Block[] => {
  const spaced = all.at(-1)?.group !== all[0]?.group;
  return body.flatMap((paragraph, at) => {
    const words = wordsAt(text, paragraph);
    if (isCaption(words)) return [block('caption', paragraph)];
    if (isNote(words)) return [block('note', paragraph)];
    const alone = spaced && body[at - 1]?.group !== paragraph.group && body[at + 1]?.group !== paragraph.group;
    if (alone && at < body.length - 1 && isSubheading(words)) return [block('subheading', paragraph)];
    return withDateline(text, paragraph, at < openingParagraphs ? 'opening' : 'later');
  });
};

/** A short line in its own right, without final punctuation, that is not words of somebody. */
export const isSubheading = (words: string): boolean =>
  words.length <= longestSubheading &&
  /^[\p{Lu}\p{N}#]/u.test(words) &&
  /[\p{L}\p{N}%)]$/u.test(words) &&
  !words.includes('\n');

/** A paragraph, after the dateline that opens it, if one does. */
export const withDateline = (text: string, paragraph: Span, at: 'opening' | 'later'): readonly Block[] => {
  const dateline = datelineOf(text, paragraph, at);
  if (dateline === undefined) return [block('paragraph', paragraph)];
  if (dateline.end === paragraph.end) return [block('dateline', paragraph)];
  return [block('dateline', dateline), block('paragraph', paragraph)];
};
