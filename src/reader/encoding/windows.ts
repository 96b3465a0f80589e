import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { framePieces, makeWordPieces, type Vocabulary } from './wordpiece.ts';

/**
 * What the encoder sees at once: whole blocks, or of a long one whole sentences. Every token of an article belongs to
 * exactly one window; words are counted from its first.
 */
export interface Window {
  /** The window's words, as tokens of the article. */
  readonly tokens: Run;
  /** Word pieces: [CLS], pieces, [SEP] between blocks and last. */
  readonly ids: readonly number[];
  /** For each piece: its quotation, whether in a paragraph, and whether of a word with a capital. */
  readonly features: readonly number[];
  /** For each word the index of its first piece. */
  readonly first: readonly number[];
  /** For each word: its mark, block, sentence and quotation (-1: none), counted within the article. */
  readonly marks: readonly number[];
  readonly blocks: readonly number[];
  readonly sentences: readonly number[];
  readonly quotations: readonly number[];
}

/** Most pieces of one block in a window, and most of several blocks: shorter windows cost less, since attention grows with their square. */
const OWN = 254;
const PACK = 126;

/** Added to the feature of a word with a capital: the vocabulary knows lower case only. */
const CAPITAL = 8;

/** What a piece can be to quotations: outside, within, opening mark, closing mark. */
const QUOTED = { outside: 0, within: 1, opens: 2, closes: 3 } as const;

/** What a word is by its glyphs: word, first of its block, quotation mark, comma, end of sentence, other stop, capital. */
const MARK = { word: 0, first: 1, quotation: 2, comma: 3, end: 4, stop: 5, capital: 6 } as const;

interface Words {
  readonly pieces: readonly (readonly number[])[];
  readonly quoted: Uint8Array;
  readonly marks: Uint8Array;
  readonly blocks: Int32Array;
  readonly sentences: Int32Array;
}

const quotedOf = ({ tokens, quotations, quotationOf }: Structure): Uint8Array => {
  const quoted = new Uint8Array(tokens.length);
  tokens.forEach((token, i) => {
    const quotation = quotations[quotationOf[i]!];
    if (quotation === undefined) return;
    if (token.start === quotation.start) quoted[i] = QUOTED.opens;
    else if (quotation.closed && token.end === quotation.end) quoted[i] = QUOTED.closes;
    else quoted[i] = QUOTED.within;
  });
  return quoted;
};

const indexOfRuns = (runs: readonly Run[], length: number): Int32Array => {
  const of = new Int32Array(length);
  runs.forEach(({ from, to }, index) => {
    of.fill(index, from, to);
  });
  return of;
};

const markOf = ({ tokens }: Structure, i: number, quoted: number, first: boolean): number => {
  const token = tokens[i]!;
  if (first) return MARK.first;
  if (quoted === QUOTED.opens || quoted === QUOTED.closes) return MARK.quotation;
  if (token.lower === ',') return MARK.comma;
  if (/^[.?!…]$/u.test(token.lower)) return MARK.end;
  if (/^[:;—–-]$/u.test(token.lower)) return MARK.stop;
  return token.capital ? MARK.capital : MARK.word;
};

const wordsOf = (structure: Structure, pieces: (word: string) => readonly number[]): Words => {
  const { tokens, blocks, sentences } = structure;
  const quoted = quotedOf(structure);
  const blockOf = indexOfRuns(blocks, tokens.length);
  const marks = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    marks[i] = markOf(structure, i, quoted[i]!, i === 0 || blockOf[i] !== blockOf[i - 1]);
  }
  // Whatever its glyph, the encoder sees one opening and one closing mark.
  const spelt = tokens.map(({ lower }, i) =>
    pieces(quoted[i] === QUOTED.opens ? '“' : quoted[i] === QUOTED.closes ? '”' : lower),
  );
  return { pieces: spelt, quoted, marks, blocks: blockOf, sentences: indexOfRuns(sentences, tokens.length) };
};

/** Ranges of tokens that stay together: blocks, else units, else as much as fits. */
const partsOf = ({ blocks, units }: Structure, sizeOf: (run: Run) => number): readonly Run[] => {
  const chopped = (run: Run): Run[] => {
    const parts: Run[] = [];
    let from = run.from;
    let size = 0;
    for (let i = run.from; i < run.to; i++) {
      const more = sizeOf({ from: i, to: i + 1 });
      if (i > from && size + more > OWN - 1) {
        parts.push({ from, to: i });
        from = i;
        size = 0;
      }
      size += more;
    }
    if (from < run.to) parts.push({ from, to: run.to });
    return parts;
  };
  let next = 0;
  return blocks.flatMap((block, index) => {
    const own: Run[] = [];
    for (; next < units.length && units[next]!.block === index; next++) own.push(units[next]!);
    if (block.to === block.from) return [];
    if (sizeOf(block) < OWN) return [{ from: block.from, to: block.to }];
    return own.flatMap((unit) => (sizeOf(unit) < OWN ? [{ from: unit.from, to: unit.to }] : chopped(unit)));
  });
};

const packed = (parts: readonly Run[], sizeOf: (run: Run) => number): readonly Run[] => {
  const runs: Run[] = [];
  let size = 0;
  for (const part of parts) {
    const more = sizeOf(part) + 1;
    const last = runs.at(-1);
    if (last !== undefined && size + more <= PACK) {
      runs[runs.length - 1] = { from: last.from, to: part.to };
      size += more;
    } else {
      runs.push({ from: part.from, to: part.to });
      size = more;
    }
  }
  return runs;
};

/** The windows of one article. */
export interface Windows {
  readonly all: readonly Window[];
  /** A window of a run of tokens alone, as if nothing of it were quoted. */
  readonly within: (run: Run) => Window;
}

/** Makes the function that cuts an article's structure into windows for an encoder with this vocabulary. */
export const makeWindows = (vocabulary: Vocabulary) => {
  const { cls, sep } = framePieces(vocabulary);
  const wordPieces = makeWordPieces(vocabulary);

  const windowOf = (structure: Structure, words: Words, { from, to }: Run): Window => {
    const ids = [cls];
    const features = [0];
    const first: number[] = [];
    for (let i = from; i < to; i++) {
      const block = structure.blocks[words.blocks[i]!]!.block;
      if (i > from && words.blocks[i] !== words.blocks[i - 1]) {
        ids.push(sep);
        features.push(0);
      }
      first.push(ids.length);
      const capital = structure.tokens[i]!.capital ? CAPITAL : 0;
      const feature = words.quoted[i]! * 2 + (block.role === 'paragraph' ? 0 : 1) + capital;
      for (const id of words.pieces[i]!) {
        ids.push(id);
        features.push(feature);
      }
    }
    ids.push(sep);
    features.push(0);
    const slice = (values: Uint8Array | Int32Array): number[] => Array.from(values.subarray(from, to));
    return {
      tokens: { from, to },
      ids,
      features,
      first,
      marks: slice(words.marks),
      blocks: slice(words.blocks),
      sentences: slice(words.sentences),
      quotations: slice(structure.quotationOf),
    };
  };

  return (structure: Structure): Windows => {
    const words = wordsOf(structure, wordPieces);
    const sizes = new Int32Array(words.pieces.length + 1);
    words.pieces.forEach((ids, i) => {
      sizes[i + 1] = sizes[i]! + ids.length;
    });
    const sizeOf = (run: Run): number => sizes[run.to]! - sizes[run.from]!;
    return {
      all: packed(partsOf(structure, sizeOf), sizeOf).map((own) => windowOf(structure, words, own)),
      within: ({ from, to }) => {
        let end = to;
        while (end > from + 1 && sizeOf({ from, to: end }) > OWN) end -= 1;
        const window = windowOf(
          structure,
          { ...words, quoted: new Uint8Array(words.quoted.length) },
          { from, to: end },
        );
        return { ...window, quotations: window.quotations.map(() => -1) };
      },
    };
  };
};
