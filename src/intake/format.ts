import type { DocumentFormat } from '../model/index.ts';

/** How much of the front of a document its format is told from. */
const headSize = 65_536;

/** The format of a document by its content; the name it came under (a path or URL) only settles doubts. */
export const formatOf = (text: string, name = ''): DocumentFormat => {
  const extension = /\.([a-z]{2,6})(?:[?#].*)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isJsonlName(name)) return 'jsonl';
  const head = text.slice(0, headSize).trimStart();
  if (/^[[{]/.test(head) && (extension === 'json' || isRecords(text))) return 'jsonl';
  return isPage(head) || (/^(?:html?|xhtml)$/.test(extension) && hasMarkup(head)) ? 'html' : 'text';
};

/** Whether a name says that each line is a record, so that the file need not be read to know. */
export const isJsonlName = (name: string): boolean => /\.(?:jsonl|ndjson)(?:[?#].*)?$/i.test(name);

/** A page begins with a doctype or with an element that only pages have, after comments and an XML declaration. */
const isPage = (head: string): boolean => {
  const start = head.replace(/^(?:\s*(?:<\?xml[^>]{0,200}\?>|<!--(?:[^-]|-(?!->)){0,5000}-->))+/i, '').trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(start)) return true;
  return (
    /^<(?:article|main|div|section|header|h1|p)\b[^>]{0,2000}>/i.test(start) &&
    /<\/(?:p|div|article|main|h1)\s*>/i.test(start)
  );
};

const hasMarkup = (head: string): boolean =>
  /<(?:p|div|br|h[1-6]|span|article|body|table|ul|a)\b[^>]{0,2000}>/i.test(head);

/** One object a line, one object over many lines, or a list of objects, with a "text" among its fields. */
const isRecords = (text: string): boolean =>
  text.slice(0, headSize).split('\n').slice(0, 5).some(hasText) || (/"text"\s*:/.test(text) && hasText(text));

const hasText = (json: string): boolean => {
  try {
    const [value] = [JSON.parse(json)].flat();
    return typeof value === 'object' && value !== null && 'text' in value;
  } catch {
    return false;
  }
};
