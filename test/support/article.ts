import type { Article, Block } from '../../src/model/index.ts';

/** An article whose paragraphs are the lines of a text; a line that begins with "# " is the headline, that mark included. */
export const articleOf = (text: string): Article => {
  const blocks: Block[] = [...text.matchAll(/[^\n\r]+/gu)].map((match) => ({
    role: match[0].startsWith('# ') ? 'headline' : 'paragraph',
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return { id: 'a0123456789abcdef', text, blocks, authors: [], language: 'en' };
};
