import type { Span } from '../../model/index.ts';

/** A stretch of quoted words, marks included. */
export interface Quotation extends Span {
  /** Whether a closing mark was found before the paragraph ended. */
  readonly closed: boolean;
  /** Re-opened in a new paragraph because the paragraph before left its quotation open. */
  readonly continues: boolean;
}

const OPENING = '“„‟«';
const CLOSING = '”»';
const DOUBLE = /``|''|[“”„‟«»"]/gu;
const SPACE_BEFORE = /[\s([{\-–—‘']/u;
const SPACE_AFTER = /[\s)\]}\-–—.,;:!?…’']/u;
/** ’90s, ’em and the like: an apostrophe at the beginning of a word, no quotation. */
const ELISION = /^[‘’'](?:\d|em\b|tis\b|twas\b|til\b|cause\b|n['’])/iu;
const SINGLE_OPEN = /(?<=^|[\s([{\-–—])[‘'](?=[\p{L}\p{N}…$£€])/gu;
/** A single mark after punctuation closes for certain; after a letter it may be a possessive ("the soldiers’ "). */
const SINGLE_CLOSE_SURE = /(?<=[,.!?…])[’'](?=$|[\s)\]}\-–—;:])/u;
const SINGLE_CLOSE_LIKELY = /(?<=[\p{L}\p{N}])[’'](?=$|[\s)\]}\-–—.,;:!?])/u;

interface Mark extends Span {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly glyph: 'opening' | 'closing' | 'straight';
}

const markAt = (text: string, at: number, words: string, block: Span): Mark => {
  const before = at > block.start ? text[at - 1]! : ' ';
  const after = at + words.length < block.end ? text[at + words.length]! : ' ';
  const glyph =
    OPENING.includes(words) || words === '``' ? 'opening' : CLOSING.includes(words) ? 'closing' : 'straight';
  return {
    start: at,
    end: at + words.length,
    opens: SPACE_BEFORE.test(before) && (!/\s/u.test(after) || at === block.start),
    closes: !/\s/u.test(before) && SPACE_AFTER.test(after),
    glyph,
  };
};

const closesHere = (mark: Mark): boolean =>
  mark.glyph === 'closing' ? !(mark.opens && !mark.closes) : mark.closes || (mark.glyph === 'straight' && !mark.opens);

const opensHere = (mark: Mark): boolean =>
  mark.glyph === 'opening' || mark.opens || (mark.glyph === 'straight' && !mark.closes);

/** A quotation as paired, before it is known whether it continues one. */
type Paired = Omit<Quotation, 'continues'>;

/** Where an open quotation ends that another one interrupts: at its last word or mark before that. */
const unclosedEnd = (text: string, start: number, limit: number): number =>
  start + text.slice(start, limit).trimEnd().length;

/** Pairs double marks of every kind, whatever their glyphs, by what stands around them. */
const pairDouble = (text: string, block: Span): readonly Paired[] => {
  const found: Paired[] = [];
  let open: number | undefined;
  let depth = 0;
  for (const match of text.slice(block.start, block.end).matchAll(DOUBLE)) {
    const mark = markAt(text, block.start + match.index, match[0], block);
    if (open === undefined) {
      if (opensHere(mark)) open = mark.start;
      continue;
    }
    if (mark.glyph === 'opening' && mark.opens) {
      if (closesLater(text, mark.end, block)) depth += 1;
      else {
        found.push({ start: open, end: unclosedEnd(text, open, mark.start), closed: false });
        open = mark.start;
      }
      continue;
    }
    if (!closesHere(mark) && mark.glyph !== 'closing') continue;
    if (depth > 0) {
      depth -= 1;
      continue;
    }
    found.push({ start: open, end: mark.end, closed: true });
    open = undefined;
  }
  if (open !== undefined) found.push({ start: open, end: lostEnd(text, open, block), closed: false });
  return found;
};

/** Where the words themselves show that a closing mark was lost: “We left, said a student. */
const LOST_CLOSE =
  /[,?!](?= (?:(?:said|says|added|asked) \p{L}|(?:he|she|they|\p{Lu}\p{L}+) (?:said|says|added|asked)[.,\s]))/u;

const lostEnd = (text: string, open: number, block: Span): number => {
  const lost = LOST_CLOSE.exec(text.slice(open, block.end).replaceAll('\u00a0', ' '));
  return lost ? open + lost.index + 1 : block.end;
};

/** Whether the next two curly marks both close: then an opening mark within a quotation is nested in it. */
const closesLater = (text: string, from: number, block: Span): boolean => {
  const rest = text.slice(from, block.end);
  const next = rest.search(/[“”]/u);
  if (next < 0 || rest[next] !== '”') return false;
  const after = rest.slice(next + 1).search(/[“”]/u);
  return after >= 0 && rest[next + 1 + after] === '”';
};

/** British single quotation marks outside of any double ones. An apostrophe is never taken for one. */
const pairSingle = (text: string, block: Span, taken: readonly Span[]): readonly Paired[] => {
  const found: Paired[] = [];
  const piece = text.slice(block.start, block.end);
  let from = 0;
  for (const match of piece.matchAll(SINGLE_OPEN)) {
    const start = match.index;
    if (start < from || ELISION.test(piece.slice(start, start + 8))) continue;
    if (taken.some((q) => q.start <= block.start + start && block.start + start < q.end)) continue;
    const end = singleEnd(piece, start);
    if (end === undefined) continue;
    found.push({ start: block.start + start, end: block.start + end, closed: true });
    from = end;
  }
  return found;
};

/** Longest stretch, in UTF-16 units, in which the end of a single quotation is looked for. */
const SINGLE_REACH = 2000;

const singleEnd = (piece: string, start: number): number | undefined => {
  const rest = piece.slice(start + 1, start + SINGLE_REACH);
  const sure = SINGLE_CLOSE_SURE.exec(rest);
  const likely = SINGLE_CLOSE_LIKELY.exec(rest);
  const short =
    likely && likely.index < 40 && !/[.!?]\s/u.test(rest.slice(0, likely.index)) && rest[likely.index - 1] !== 's';
  const end = short && likely.index < (sure?.index ?? Infinity) ? likely : (sure ?? (short ? likely : null));
  return end ? start + 1 + end.index + 1 : undefined;
};

/**
 * The quotations of a text, outermost only, in order. Marks of every kind are read: curly, straight, low, angle, ``…'',
 * mixed in one pair, unbalanced, re-opened in each paragraph of a long quotation. One odd mark never spoils more than
 * its own paragraph. Blocks are the ranges that no quotation crosses.
 */
export const findQuotations = (text: string, blocks: readonly Span[]): readonly Quotation[] => {
  const quotations: Quotation[] = [];
  let leftOpen = false;
  for (const block of blocks) {
    const doubles = pairDouble(text, block);
    const all = [...doubles, ...pairSingle(text, block, doubles)].sort((a, b) => a.start - b.start);
    all.forEach((found, at) => {
      const atTheStart = at === 0 && text.slice(block.start, found.start).trim() === '';
      quotations.push({ ...found, continues: leftOpen && atTheStart });
    });
    leftOpen = all.some((found) => !found.closed && found.end === block.end);
  }
  return quotations;
};
