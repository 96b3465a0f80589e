// A noncharacter that no text is meant to begin with; a text that does all the same is escaped like the others.
const ESCAPED = '\uFFFE';

const isPlain = (text: string): boolean => text.isWellFormed() && !text.includes('\0') && !text.startsWith(ESCAPED);

/**
 * Text in a form that every engine gives back exactly: unchanged, but for the rare text with a lone surrogate (no UTF-8
 * for it) or NUL (unknown to PostgreSQL), which is kept as U+FFFE and its JSON.
 */
export const storeText = <T extends string | null | undefined>(text: T): T extends string ? string : string | null => {
  const stored = text === null || text === undefined ? null : isPlain(text) ? text : ESCAPED + JSON.stringify(text);
  return stored as T extends string ? string : string | null;
};

/** Undoes `storeText`. */
export const restoreText = <T extends string | null>(stored: T): T =>
  (stored?.startsWith(ESCAPED) ? JSON.parse(stored.slice(ESCAPED.length)) : stored) as T;
