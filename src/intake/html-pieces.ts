import type { PageElement, PageNode } from './dom.ts';

/** A run of text of a page that stands on its own, with the element that says what it is. */
export interface Piece {
  readonly text: string;
  /** Lower-case name of the nearest element that has a part in the article: "p", "h2", "figcaption", "li". */
  readonly kind: string;
  /** Whether all of it is emphasised, as home-made subheadings are. */
  readonly strong: boolean;
}

const unseen = new Set(
  'script style noscript template svg math iframe object embed canvas audio video form button select textarea input nav head dialog menu datalist'.split(
    ' ',
  ),
);
const breaking = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody thead tfoot tr ul caption center'.split(
    ' ',
  ),
);
const telling = new Set('h1 h2 h3 h4 h5 h6 figcaption p li blockquote pre td dd dt'.split(' '));

/** A piece in the making. Its words are kept apart until it ends, since joining each time would be quadratic. */
interface Draft {
  readonly words: string[];
  kind: string;
  letters: number;
  strongLetters: number;
}

const emptyDraft = (kind: string): Draft => ({ words: [], kind, letters: 0, strongLetters: 0 });

/**
 * The runs of text under a node in order, white space as a browser would show it, no markup. Goes down without
 * recursion, since a hostile page may be nested tens of thousands deep.
 */
export const piecesOf = (root: PageNode): readonly Piece[] => {
  const pieces: Piece[] = [];
  const kinds: string[] = ['p'];
  let strong = 0;
  let draft = emptyDraft('p');
  const flush = () => {
    pieces.push(...finished(draft));
    draft = emptyDraft(kinds.at(-1) ?? 'p');
  };
  const enter = (name: string) => {
    if (telling.has(name)) kinds.push(name);
    if (breaking.has(name)) flush();
    if (name === 'strong' || name === 'b') strong++;
    if (name === 'br') draft.words.push('\n');
    if (name === 'td' || name === 'th') draft.words.push(' ');
  };
  const leave = (name: string) => {
    if (telling.has(name)) kinds.pop();
    if (breaking.has(name)) flush();
    if (name === 'strong' || name === 'b') strong--;
  };
  const add = (data: string) => {
    const letters = data.replaceAll(/\s+/g, '').length;
    draft.words.push(draft.kind === 'pre' ? data : data.replaceAll(/[ \t\n\r\f]+/g, ' '));
    draft.letters += letters;
    if (strong > 0) draft.strongLetters += letters;
  };
  walk(root, { enter, leave, add });
  flush();
  return pieces;
};

/** White space between elements falls together, except in `<pre>`; two `<br>` part paragraphs. */
const finished = ({ words, kind, letters, strongLetters }: Draft): readonly Piece[] => {
  if (letters === 0) return [];
  const strong = strongLetters === letters;
  const text = words.join('');
  const lines = (kind === 'pre' ? text : text.replaceAll(/ {2,}/g, ' '))
    .split('\n')
    .map((line) => line.replace(/ $/, ''));
  const shown = kind === 'pre' ? lines : lines.map((line) => line.replace(/^ /, ''));
  return shown
    .join('\n')
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n|\n$/g, ''))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, kind, strong }));
};

interface Visitor {
  readonly enter: (name: string) => void;
  readonly leave: (name: string) => void;
  readonly add: (data: string) => void;
}

const walk = (root: PageNode, { enter, leave, add }: Visitor): void => {
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.nodeType === 3) add(node.textContent ?? '');
    const isOpen: boolean = node.nodeType === 1 && !isHidden(node as PageElement);
    if (isOpen) enter(nameOf(node));
    const child: PageNode | null = isOpen || node.nodeType === 9 || node.nodeType === 11 ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (isOpen) leave(nameOf(node));
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode as PageNode;
      if (node.nodeType === 1) leave(nameOf(node));
    }
    node = node === root ? null : node.nextSibling;
  }
};

const nameOf = (node: PageNode): string => node.nodeName.toLowerCase();

const isHidden = (element: PageElement): boolean =>
  unseen.has(nameOf(element)) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
