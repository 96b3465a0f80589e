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

interface Draft {
  text: string;
  kind: string;
  strongLetters: number;
  letters: number;
}

/**
 * The runs of text under a node in order, white space as a browser would show it, no markup. Goes down without
 * recursion, since a hostile page may be nested tens of thousands deep.
 */
export const piecesOf = (root: Node): readonly Piece[] => {
  const pieces: Piece[] = [];
  const kinds: string[] = ['p'];
  let strong = 0;
  let draft: Draft = { text: '', kind: 'p', strongLetters: 0, letters: 0 };
  const flush = () => {
    const text = draft.text.replaceAll(/ *\n */g, '\n').replaceAll(/^[ \n]+|[ \n]+$/g, '');
    for (const part of text.split(/\n{2,}/)) {
      if (part !== '') pieces.push({ text: part, kind: draft.kind, strong: draft.letters > 0 && draft.strongLetters === draft.letters });
    }
    draft = { text: '', kind: kinds.at(-1) ?? 'p', strongLetters: 0, letters: 0 };
  };
  const enter = (name: string) => {
    if (breaking.has(name)) flush();
    if (telling.has(name)) kinds.push(name);
    if (name === 'strong' || name === 'b') strong++;
    if (name === 'br') draft.text += '\n';
    if ((name === 'td' || name === 'th') && draft.text !== '') draft.text += ' ';
    if (breaking.has(name)) draft.kind = kinds.at(-1) ?? 'p';
  };
  const leave = (name: string) => {
    if (breaking.has(name)) flush();
    if (telling.has(name)) kinds.pop();
    if (name === 'strong' || name === 'b') strong--;
    if (breaking.has(name)) draft.kind = kinds.at(-1) ?? 'p';
  };
  const add = (data: string) => {
    const words = kinds.at(-1) === 'pre' ? data : data.replaceAll(/[ \t\n\r\f]+/g, ' ');
    const joined = / $|\n$|^$/.test(draft.text.slice(-1)) ? words.replace(/^ /, '') : words;
    const letters = joined.replaceAll(/\s/g, '').length;
    draft.text += joined;
    draft.letters += letters;
    if (strong > 0) draft.strongLetters += letters;
  };
  walk(root, { enter, leave, add });
  flush();
  return pieces;
};

interface Visitor {
  readonly enter: (name: string) => void;
  readonly leave: (name: string) => void;
  readonly add: (data: string) => void;
}

const walk = (root: Node, { enter, leave, add }: Visitor): void => {
  let node: Node | null = root;
  while (node !== null) {
    if (node.nodeType === 3) add((node as Text).data);
    const isOpen = node.nodeType === 1 && !isHidden(node as Element);
    if (isOpen) enter(nameOf(node));
    const child: Node | null = isOpen || node.nodeType === 9 || node.nodeType === 11 ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    if (isOpen) leave(nameOf(node));
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode as Node;
      if (node.nodeType === 1) leave(nameOf(node));
    }
    node = node === root ? null : node.nextSibling;
  }
};

const nameOf = (node: Node): string => node.nodeName.toLowerCase();

const isHidden = (element: Element): boolean =>
  unseen.has(nameOf(element)) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
