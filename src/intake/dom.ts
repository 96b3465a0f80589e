import { createRequire } from 'node:module';
import { HearsayError } from '../model/index.ts';

/** Both packages take 0.2 s to load, which whoever reads no pages need not wait for; intake is synchronous. */
const load = createRequire(import.meta.url);

/** As much of the DOM as a reader of pages needs; the project has no types of a browser outside of its app. */
export interface PageNode {
  /** 1 element, 3 text, 9 document, 11 fragment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly getAttribute: (name: string) => string | null;
  readonly hasAttribute: (name: string) => boolean;
  readonly remove: () => void;
  innerHTML: string;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  readonly createElement: (name: string) => PageElement;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

/** A page of more tags than this is not one that a reader would open; news pages have some thousands. */
const mostTags = 200_000;
/** Browsers nest 512 elements at most; beyond this one, building the tree takes seconds. */
const deepestTag = 5000;

/** The document of a page. Nothing in it is run or fetched. Throws "page-too-complex" for hostile ones. */
export const parsePage = (html: string): PageDocument => {
  checkTags(html);
  const { parseHTML } = load('linkedom') as typeof import('linkedom');
  return parseHTML(whole(html)).document as unknown as PageDocument;
};

/** Elements that need no end tag, so that open ones say nothing of depth. */
const unclosed =
  /^(?:p|li|d[dt]|t[rdh]|thead|tbody|option|br|hr|img|input|meta|link|area|base|col|embed|param|source|track|wbr)$/i;

const checkTags = (html: string): void => {
  let [tags, depth, deepest] = [0, 0, 0];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,15})?/gi)) {
    if (++tags > mostTags) break;
    if (name !== '' && !unclosed.test(name)) depth += slash === '' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  if (tags <= mostTags && deepest <= deepestTag) return;
  throw new HearsayError('page-too-complex', 'the page has too many tags to be an article: save only its text');
};

/** Puts in the `<html>` and `<body>` that browsers would and linkedom does not. */
const whole = (html: string): string => {
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(html) ? html : `<html>${html}</html>`;
  const open = /<html(?:\s[^>]{0,1000})?>/i.exec(html);
  const inside = open === null ? html : html.slice(open.index + open[0].length);
  return `${open?.[0] ?? '<html>'}<body>${inside.replace(/<\/?head>/gi, '')}</body></html>`;
};

/** What Mozilla's Readability, which rewrites the document, makes of it: the element of the article, and its title. */
export const readArticle = (document: PageDocument, mostElements: number) => {
  const { Readability } = load('@mozilla/readability') as typeof import('@mozilla/readability');
  const options = {
    maxElemsToParse: mostElements,
    keepClasses: true,
    serializer: (node: unknown) => node as PageElement,
  };
  const read = new Readability(document as never, options).parse();
  return read?.content ? { element: read.content, title: read.title ?? undefined } : undefined;
};
