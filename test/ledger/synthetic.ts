import { createHash } from 'node:crypto';
import type { Actor, Article, Intake, Reading, Span, Statement } from '../../src/model/index.ts';

/** Articles and readings made up for tests of the ledger: the same number gives the same article. */

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const idOf = (letter: string, content: string): string => letter + sha256(content).slice(0, 16);

export const articleFrom = (text: string, more: Partial<Article> = {}): Article => ({
  id: idOf('a', text),
  text,
  blocks: text === '' ? [] : [{ role: 'paragraph', span: { start: 0, end: text.length } }],
  authors: [],
  language: 'en',
  ...more,
});

export const intakeFrom = (article: Article, more: Partial<Intake> = {}): Intake => ({
  article,
  origin: `/news/${article.id}.txt`,
  format: 'text',
  bytesHash: sha256(article.text),
  ...more,
});

const PEOPLE = ['Ada Moreno', 'Basil Okafor', 'Céline Dubois', 'Đorđe Ilić', 'Harbour Office', 'Port Council'] as const;
const WORDS = 'harbour bridge council ferry storm grain ministry budget repair delay convoy border river market'.split(
  ' ',
);

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** A number that looks like chance and is not. */
const scatter = (n: number): number => (Math.imul(n + 1, 2_654_435_761) >>> 8) % 65_536;

const sentence = (article: number, at: number) => {
  const name = pick(PEOPLE, scatter(article * 31 + at));
  const words = Array.from({ length: 14 }, (_, n) => pick(WORDS, scatter(article * 997 + at * 41 + n)));
  return { name, content: `${words.join(' ')} ${article}-${at}` };
};

/** An article of `count` attributed statements, one a paragraph, with where they stand. */
export const syntheticArticle = (number: number, count = 20): Article => {
  const body = Array.from({ length: count }, (_, at) => {
    const { name, content } = sentence(number, at);
    return `${name} said ${content}.`;
  }).join('\n\n');
  const day = String((number % 28) + 1).padStart(2, '0');
  return articleFrom(`Story ${number}\n\n${body}\n`, {
    headline: `Story ${number}`,
    outlet: pick(['Harbour Post', 'River Times', 'Delta Wire'], number),
    ...(number % 5 === 0 ? {} : { published: `2024-08-${day}` }),
  });
};

const actorOf = (text: string, name: string): Actor => {
  const start = text.indexOf(name);
  return {
    id: idOf('p', `${text}${name}`),
    name,
    kind: /Office|Council/.test(name) ? 'organisation' : 'person',
    naming: 'named',
    roles: [],
    mentions: [{ start, end: start + name.length }],
  };
};

const statementOf = (text: string, paragraph: Span): Statement => {
  const said = text.indexOf(' said ', paragraph.start);
  const source = { start: paragraph.start, end: said };
  return {
    id: idOf('s', `${text}${paragraph.start}`),
    voice: 'indirect',
    source: [source],
    cue: [{ start: said + 1, end: said + 5 }],
    content: [{ start: said + 6, end: paragraph.end - 1 }],
    speaker: idOf('p', `${text}${text.slice(source.start, source.end)}`),
    via: [],
    act: 'assert',
    cueStance: 'neutral',
    polarity: 'positive',
    modality: 'actual',
    confidence: 0.8,
    gaps: [],
    by: 'synthetic',
  };
};

/** The reading of an article whose paragraphs are "NAME said CONTENT.". */
export const syntheticReading = (article: Article, reader = 'synthetic/1'): Reading => {
  const { text } = article;
  const paragraphs = Array.from(text.matchAll(/^.+ said .+$/gm), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  const statements = paragraphs.map((paragraph) => statementOf(text, paragraph));
  const names = new Set(statements.map(({ source: [span] }) => text.slice(span!.start, span!.end)));
  return {
    id: article.id,
    reader,
    article,
    statements,
    actors: [...names].map((name) => actorOf(text, name)),
    figures: [],
    times: [],
    places: [],
    positions: [],
  };
};
