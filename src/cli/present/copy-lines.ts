import type { ArticleCopy, ArticleRecord, StatementCopies } from '../../model/index.ts';

/** Others that are named on a page. */
const NAMED = 5;

const KINDS: Readonly<Record<ArticleCopy['kind'], string>> = {
  'same text': 'same text',
  copy: 'copy',
  version: 'version of the page',
  passage: 'passage',
};

/** "a0123456789abcdef (Harbour Post, 2024-08-13: passage, earlier)". */
const otherWords = ({ article, outlet, published, kind, earlier }: ArticleCopy): string => {
  const told = [outlet, published].filter(Boolean).join(', ');
  return `${article} (${told === '' ? '' : `${told}: `}${KINDS[kind]}, ${earlier ? 'earlier' : 'later'})`;
};

/** "Copied from …" and "Shares words with 3 articles: …", for the head of an article's page. */
export const copyLines = ({ copyOf, copies = [] }: Pick<ArticleRecord, 'copyOf' | 'copies'>): readonly string[] => {
  const original = copies.find(({ article }) => article === copyOf);
  const more = copies.length > NAMED ? `; and ${copies.length - NAMED} more` : '';
  const count = `${copies.length} article${copies.length === 1 ? '' : 's'}`;
  return [
    ...(copyOf === undefined ? [] : [`Copied from ${original === undefined ? copyOf : otherWords(original)}`]),
    ...(copies.length === 0
      ? []
      : [`Shares words with ${count}: ${copies.slice(0, NAMED).map(otherWords).join('; ')}${more}`]),
  ];
};

/** "told first by a0123456789abcdef · in 2 other articles". */
export const copiedWords = ({ copyOf, copies }: StatementCopies): string =>
  [
    copyOf === undefined ? undefined : `told first by ${copyOf}`,
    copies === 0 ? undefined : `in ${copies} other article${copies === 1 ? '' : 's'}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
