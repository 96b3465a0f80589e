import { type Article, contains, type Span } from '../../model/index.ts';

/** Where in the article a span stands, in words: "headline", "paragraph 4". */
export const whereOf = (article: Article, span: Span): string => {
  const first = { start: span.start, end: span.start + 1 };
  const blocks = article.blocks.filter(({ role }) => role !== 'dateline');
  const at = blocks.findIndex((block) => contains(block.span, first));
  const block = blocks[at];
  if (block === undefined) return 'text';
  if (block.role !== 'paragraph') return block.role;
  return `paragraph ${blocks.slice(0, at + 1).filter(({ role }) => role === 'paragraph').length}`;
};
