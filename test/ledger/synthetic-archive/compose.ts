import { hash } from 'node:crypto';
import type {
  Actor,
  Article,
  Block,
  Figure,
  Intake,
  Place,
  Position,
  Reading,
  Span,
  Statement,
  Time,
} from '../../../src/model/index.ts';
import type { Part, Story, Telling } from './sentence.ts';
import type { Voice } from './world.ts';

/** An article as it comes in, and what a reader would find in it. */
export interface Told {
  readonly intake: Intake;
  readonly reading: Reading;
}

interface Placed {
  readonly part: Part;
  readonly span: Span;
}

interface Line {
  readonly telling: Telling;
  readonly placed: readonly Placed[];
}

const sha256 = (text: string): string => hash('sha256', text);

/** The text of a story with where every part of it stands. */
const layOut = ({ headline, paragraphs }: Story) => {
  let text = `${headline}\n`;
  const blocks: Block[] = [{ role: 'headline', span: { start: 0, end: headline.length } }];
  const lines: Line[] = [];
  for (const paragraph of paragraphs) {
    text += '\n';
    const start = text.length;
    paragraph.forEach(({ parts, telling }, at) => {
      if (at > 0) text += ' ';
      const placed = parts.map((part) => {
        const from = text.length;
        text += part.words;
        return { part, span: { start: from, end: text.length } };
      });
      lines.push({ telling, placed });
    });
    blocks.push({ role: 'paragraph', span: { start, end: text.length } });
    text += '\n';
  }
  return { text, blocks, lines };
};

/** Spans of the parts of one kind; those that touch are one. */
const spansOf = (placed: readonly Placed[], of: Part['of']): readonly Span[] => {
  const spans: Span[] = [];
  for (const { part, span } of placed) {
    if (part.of !== of) continue;
    const last = spans.at(-1);
    if (last?.end === span.start) spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
};

const BY = 'synthetic';

/** What is found in one article, as it is gathered line by line. */
interface Findings {
  readonly id: (letter: string) => string;
  readonly actor: (voice: Voice, span?: Span) => string;
  readonly figures: Figure[];
  readonly times: Time[];
  readonly places: Place[];
  readonly positions: Position[];
  readonly statements: Statement[];
  readonly actors: () => readonly Actor[];
}

const newFindings = (key: string): Findings => {
  let numbers = 0;
  const actors = new Map<string, { readonly id: string; readonly voice: Voice; readonly mentions: Span[] }>();
  return {
    id: (letter) => letter + sha256(`${key}${letter}${numbers++}`).slice(0, 16),
    actor: (voice, span) => {
      const known = actors.get(voice.key) ?? { id: `p${sha256(key + voice.key).slice(0, 16)}`, voice, mentions: [] };
      actors.set(voice.key, known);
      if (span !== undefined) known.mentions.push(span);
      return known.id;
    },
    figures: [],
    times: [],
    places: [],
    positions: [],
    statements: [],
    actors: () => Array.from(actors.values(), ({ id, voice, mentions }) => actorOf(id, voice, mentions)),
  };
};

/** Adds the mentions of a line; resolves to the ids of its times. */
const findMentions = (placed: readonly Placed[], statement: string, found: Findings): readonly string[] =>
  placed.flatMap(({ part: { voice, figure, spot, time }, span }) => {
    if (voice !== undefined) found.actor(voice, span);
    const base = { span, statement, by: BY };
    if (figure !== undefined) found.figures.push({ id: found.id('f'), ...base, ...figure });
    if (spot !== undefined)
      found.places.push({ id: found.id('g'), ...base, ...spot, use: 'literal', basis: 'stated', confidence: 0.9 });
    if (time === undefined) return [];
    const id = found.id('t');
    found.times.push({ id, ...base, ...time });
    return [id];
  });

const gapsOf = (isSaid: boolean, isDated: boolean): Statement['gaps'] => [
  ...(isSaid ? [] : ['source' as const]),
  ...(isDated ? [] : ['time' as const]),
];

const findStatement = ({ telling, placed }: Line, found: Findings): void => {
  const { manner, speaker, via, act, stance, polarity, modality, position } = telling;
  const id = found.id('s');
  const [asOf] = findMentions(placed, id, found);
  const relay = placed.find(({ part }) => via !== undefined && part.voice?.key === via.key);
  const hasFigure = placed.some(({ part }) => part.figure !== undefined);
  found.statements.push({
    id,
    voice: manner,
    source: spansOf(placed, 'source'),
    cue: spansOf(placed, 'cue'),
    content: spansOf(placed, 'content'),
    ...(speaker === undefined ? {} : { speaker: found.actor(speaker) }),
    via: relay === undefined ? [] : [{ actor: found.actor(via!), span: relay.span, medium: 'report' }],
    ...{ act, polarity, modality },
    ...(stance === undefined ? {} : { cueStance: stance }),
    ...(asOf === undefined || !hasFigure ? {} : { asOf }),
    confidence: manner === 'author' ? 0.6 : 0.8,
    gaps: hasFigure ? gapsOf(speaker !== undefined, asOf !== undefined) : [],
    by: BY,
  });
  if (position === undefined) return;
  found.positions.push({
    id: found.id('m'),
    statement: id,
    move: position.move,
    by: found.actor(position.by),
    ...(position.to === undefined ? {} : { to: found.actor(position.to) }),
    about: placed.flatMap(({ part, span }) => (part.terms ? [span] : [])),
    foundBy: BY,
  });
};

const readingOf = (article: Article, lines: readonly Line[], reader: string): Reading => {
  const found = newFindings(article.id.slice(1));
  for (const line of lines) findStatement(line, found);
  const { statements, figures, times, places, positions } = found;
  return { id: article.id, reader, article, statements, actors: found.actors(), figures, times, places, positions };
};

const actorOf = (id: string, { name, kind, naming, role, side }: Voice, mentions: readonly Span[]): Actor => ({
  id,
  name,
  kind,
  naming,
  roles: role === undefined ? [] : [role],
  ...(side === undefined ? {} : { side, sideBasis: 'stated' }),
  mentions,
});

/** How many records a file of the archive holds. */
const IN_FILE = 1_000;

/** The article of a story, and its reading: every span covers the words that it says. */
export const compose = (story: Story, reader = 'synthetic/1'): Told => {
  const { text, blocks, lines } = layOut(story);
  const { number, headline, outlet, url, published } = story;
  const article: Article = {
    id: `a${sha256(text).slice(0, 16)}`,
    text,
    blocks,
    headline,
    authors: [],
    outlet,
    url,
    ...(published === undefined ? {} : { published }),
    language: 'en',
  };
  const intake: Intake = {
    article,
    name: `n${String(number).padStart(6, '0')}`,
    origin: `/archive/${Math.floor(number / IN_FILE)}.jsonl:${(number % IN_FILE) + 1}`,
    format: 'jsonl',
    bytesHash: sha256(`${number} ${text}`),
  };
  return { intake, reading: readingOf(article, lines, reader) };
};
