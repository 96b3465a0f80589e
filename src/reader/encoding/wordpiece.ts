/** Word pieces by their text; pieces within a word begin with "##". */
export type Vocabulary = ReadonlyMap<string, number>;

/** A vocabulary as its file has it: a piece a line, the line number is the id. */
export const readVocabulary = (file: string): Vocabulary =>
  new Map(file.split('\n').flatMap((piece, id) => (piece === '' ? [] : [[piece.replace(/\r$/u, ''), id] as const])));

/** Words longer than this, in UTF-16 units, are one unknown piece, as in BERT. */
const LONGEST_WORD = 100;
const MARK = /\p{Mn}/gu;
const PART = /[\p{P}\p{S}]|[^\p{P}\p{S}\p{C}]+/gu;

const idOf = (vocabulary: Vocabulary, piece: string): number => {
  const id = vocabulary.get(piece);
  if (id === undefined) throw new Error(`the vocabulary lacks ${piece}; use the one that came with the model`);
  return id;
};

/** Longest match first from the left (Schuster and Nakajima 2012); undefined where a rest is in no piece. */
const cut = (vocabulary: Vocabulary, part: string): readonly number[] | undefined => {
  const ids: number[] = [];
  let from = 0;
  while (from < part.length) {
    let to = part.length;
    let id: number | undefined;
    while (to > from) {
      id = vocabulary.get(from === 0 ? part.slice(0, to) : `##${part.slice(from, to)}`);
      if (id !== undefined) break;
      to -= 1;
    }
    if (id === undefined) return undefined;
    ids.push(id);
    from = to;
  }
  return ids;
};

/**
 * A function from one lower-cased token to the ids of its word pieces, at least one: marks and symbols stand alone,
 * diacritics are dropped, what the vocabulary cannot spell is [UNK]. Words are remembered, at most `most` of them.
 */
export const makeWordPieces = (vocabulary: Vocabulary, most = 20_000) => {
  const unknown = idOf(vocabulary, '[UNK]');
  const known = new Map<string, readonly number[]>();
  const spell = (word: string): readonly number[] => {
    if (word.length > LONGEST_WORD) return [unknown];
    const parts = word.normalize('NFD').replace(MARK, '').match(PART) ?? [];
    const ids = parts.flatMap((part) => cut(vocabulary, part) ?? [unknown]);
    return ids.length > 0 ? ids : [unknown];
  };
  return (word: string): readonly number[] => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const ids = spell(word);
    if (known.size >= most) known.clear();
    known.set(word, ids);
    return ids;
  };
};

/** The pieces that frame a window: [CLS] first, [SEP] between blocks and last. */
export const framePieces = (vocabulary: Vocabulary): { readonly cls: number; readonly sep: number } => ({
  cls: idOf(vocabulary, '[CLS]'),
  sep: idOf(vocabulary, '[SEP]'),
});
