import type { ArticleDiff, Reading, TextChange } from '../../model/index.ts';
import { align, type Hunk } from './align.ts';
import { figureChanges } from './figure-changes.ts';
import { statementChanges } from './statement-changes.ts';

const changeOf =
  (before: string, after: string) =>
  (hunk: Hunk): TextChange => ({
    ...(hunk.before.start < hunk.before.end ? { before: hunk.before } : {}),
    ...(hunk.after.start < hunk.after.end ? { after: hunk.after } : {}),
    removed: before.slice(hunk.before.start, hunk.before.end),
    added: after.slice(hunk.after.start, hunk.after.end),
  });

/** How the text of one reading differs from that of an earlier one, and what became of statements and figures. */
export const diffReadings = (before: Reading, after: Reading): Omit<ArticleDiff, 'before' | 'after'> => {
  const hunks = align(before.article.text, after.article.text);
  const { changes, unchanged } = statementChanges(before, after, hunks);
  return {
    changes: hunks.map(changeOf(before.article.text, after.article.text)),
    statements: changes,
    unchanged,
    figures: figureChanges(before, after, hunks),
  };
};
