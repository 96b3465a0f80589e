import { type Claim, claimsOf, timeWords } from '../../model/describe.ts';
import { type Article, type ArticleRecord, type Reading, type Statement, wordsOf } from '../../model/index.ts';
import { proseWidth, type Screen } from '../screen.ts';
import { oneLine } from '../visible.ts';
import { copiedWords, copyLines } from './copy-lines.ts';
import { otherReviewLines, reviewWords } from './review-lines.ts';
import { whereOf } from './where.ts';
import { wrap } from './wrap.ts';

/** Columns that numbers and the space after them take, left of every statement. */
const MARGIN = 5;

/** What the ledger knows of a reading beside it: what persons judged of it, and who has its words too. */
export type Known = Pick<ArticleRecord, 'reviews' | 'copyOf' | 'copies' | 'copied'>;

/** One statement of a reading as a page: the article's heading, the statement, and how to see the rest. */
export const statementPage = (
  reading: Reading,
  at: number,
  { screen, known = {} }: { readonly screen: Screen; readonly known?: Known },
): string => {
  const statement = reading.statements[at];
  const rest = `Statement ${at + 1} of ${reading.statements.length}; "hearsay show ${reading.id}" shows all.`;
  return [
    ...heading(reading, screen),
    ...(statement === undefined ? [] : ['', ...entry(statement, { at, reading, screen, known })]),
    '',
    ...wrap(oneLine(rest), proseWidth(screen)),
    '',
  ].join('\n');
};

/** A reading as a page to read on a terminal: who, how, what, where it stands, and what persons judged of it, who has its words too. */
export const readingPage = (reading: Reading, screen: Screen, known: Known = {}): string => {
  const others = otherReviewLines(known.reviews ?? [], new Set(reading.statements.map(({ id }) => id)));
  const own = reading.statements.filter(({ voice }) => voice === 'author').length;
  const attributed = reading.statements.length - own;
  return [
    ...heading(reading, screen),
    ...copyLines(known).flatMap((line) => wrap(oneLine(line), proseWidth(screen))),
    ...(reading.unread === undefined ? [] : ['', ...wrap(oneLine(`Not read: ${reading.unread}`), proseWidth(screen))]),
    ...reading.statements.flatMap((statement, at) => ['', ...entry(statement, { at, reading, screen, known })]),
    ...(others.length === 0 ? [] : ['', ...others.flatMap((line) => wrap(oneLine(line), proseWidth(screen)))]),
    '',
    ...(reading.unread === undefined ? wrap(summary(attributed, own), proseWidth(screen)) : []),
    '',
  ].join('\n');
};

const heading = ({ id, article, reader }: Reading, screen: Screen): readonly string[] => {
  const { paint } = screen;
  const width = proseWidth(screen);
  const facts = [article.outlet, article.published, byline(article), article.url].filter((fact) => fact !== undefined);
  return [
    ...wrap(oneLine(article.headline ?? 'Without a headline'), width).map(paint.bold),
    ...wrap(oneLine(facts.join(' · ')), width),
    ...wrap(oneLine(`${id} · ${reader}`), width).map(paint.dim),
  ];
};

const byline = ({ authors }: Article): string | undefined =>
  authors.length === 0 ? undefined : `by ${authors.join(', ')}`;

const summary = (attributed: number, own: number): string =>
  `${counted(attributed, 'statement')} of others; ${counted(own, 'statement')} in the author's own voice.`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

interface Place {
  readonly at: number;
  readonly reading: Reading;
  readonly screen: Screen;
  readonly known: Known;
}

const entry = (statement: Statement, { at, reading, screen, known }: Place): readonly string[] => {
  const { paint } = screen;
  const width = proseWidth(screen) - MARGIN;
  const { text } = reading.article;
  const { reviews = [], copied = [] } = known;
  const lines = [
    ...wrap(oneLine(speakerOf(statement, reading)), width).map(paint.bold),
    ...wrap(oneLine(mannerOf(statement, reading)), width).map(paint.cyan),
    ...wrap(oneLine(wordsOf(text, statement.content)), width),
    ...claimLines(claimsOf(statement, reading)).flatMap((line) => wrap(oneLine(line), width).map(paint.green)),
    ...reviews
      .filter((review) => review.statement === statement.id)
      .flatMap((review) => wrap(oneLine(reviewWords(review)), width).map(paint.yellow)),
    ...copied
      .filter((one) => one.statement === statement.id)
      .flatMap((one) => wrap(oneLine(copiedWords(one)), width).map(paint.dim)),
    ...wrap(oneLine(standingOf(statement, reading)), width).map(paint.dim),
  ];
  const number = `${at + 1}`.padStart(MARGIN - 2);
  return lines.map((line, row) => `${row === 0 ? paint.dim(number) : ' '.repeat(MARGIN - 2)}  ${line}`);
};

const nameOf = (id: string | undefined, { actors }: Reading): string | undefined =>
  actors.find((actor) => actor.id === id)?.name;

/** "Vladimir Putin (“The Russian leader”), via Financial Times"; what nobody is said to have said, as the article's own. */
const speakerOf = ({ voice, speaker, source, via }: Statement, reading: Reading): string => {
  if (voice === 'author') return 'The article itself, naming no source';
  const words = wordsOf(reading.article.text, source);
  const name = nameOf(speaker, reading);
  const who =
    name === undefined ? words || 'speaker not named' : sameWords(name, words) ? name : `${name} (“${words}”)`;
  const relays = via.map(({ actor }) => nameOf(actor, reading)).filter((relay) => relay !== undefined);
  return relays.length === 0 ? who : `${who}, via ${relays.join(', via ')}`;
};

const sameWords = (name: string, words: string): boolean => words === '' || words.toLowerCase() === name.toLowerCase();

/** "figure “over 130,000”: more than 130,000 displaced"; places on one line; "leaves unsaid: source, time, place". */
const claimLines = (claims: readonly Claim[]): readonly string[] => {
  const places = claims.filter(({ sort }) => sort === 'place').map(({ words, reads }) => `“${words}” ${reads}`);
  const lines = claims
    .filter(({ sort }) => sort !== 'place')
    .map(({ sort, words, reads }) => (sort === 'unsaid' ? `leaves unsaid: ${reads}` : `${sort} “${words}”: ${reads}`));
  return places.length === 0 ? lines : [`at ${places.join(' · ')}`, ...lines];
};

/** "indirect · claimed (distancing) · deny · negative · to Israel · said “Monday” 2024-08-12 (inferred)". */
const mannerOf = (statement: Statement, reading: Reading): string => {
  const { voice, cue, cueStance, act, polarity, modality, hedge, addressee, saidAt } = statement;
  const { text } = reading.article;
  const words = wordsOf(text, cue);
  const told = nameOf(addressee, reading);
  const said = reading.times.find(({ id }) => id === saidAt);
  return [
    voice,
    words === '' ? undefined : cueStance === undefined ? `“${words}”` : `“${words}” (${cueStance})`,
    act,
    polarity === 'negative' ? 'negative' : undefined,
    modality === 'actual' ? undefined : modality,
    hedge === undefined ? undefined : `hedged: “${text.slice(hedge.start, hedge.end)}”`,
    told === undefined ? undefined : `to ${told}`,
    said === undefined ? undefined : `said “${wordsOf(text, [said.span])}” ${timeWords(said)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** "paragraph 4 · characters 1204–1289 · 0.92 · s0123456789abcdef". */
const standingOf = ({ id, content, source, cue, confidence }: Statement, { article }: Reading): string => {
  const spans = [...content, ...cue, ...source].toSorted((a, b) => a.start - b.start);
  const [first] = spans;
  if (first === undefined) return id;
  const end = Math.max(...spans.map((span) => span.end));
  return `${whereOf(article, first)} · characters ${first.start}–${end} · confidence ${confidence.toFixed(2)} · ${id}`;
};
