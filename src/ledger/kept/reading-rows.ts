import { type Actor, type Reading, type Statement, wordsOf } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import {
  type ActorRow,
  type MentionRow,
  type ReadingRow,
  type RelayRow,
  ROWS_PER_ARTICLE,
  type SpanRow,
  type StatementRow,
} from '../database/schema.ts';
import { foldName } from '../fold.ts';

/** All rows that are derived from one reading. Those of `words` are for the full-text index. */
export interface ReadingRows {
  readonly reading: ReadingRow;
  readonly actors: readonly ActorRow[];
  readonly mentions: readonly MentionRow[];
  readonly statements: readonly StatementRow[];
  readonly spans: readonly SpanRow[];
  readonly relays: readonly RelayRow[];
  readonly words: readonly { readonly number: number; readonly source: string; readonly content: string }[];
}

interface Place {
  /** Number of the article. */
  readonly article: number;
  /** The article's text, which the spans are of. */
  readonly text: string;
  /** ISO 8601 instant of the reading. */
  readonly readAt: string;
  /** The reading as the reader gave it, which is what is stored of it. */
  readonly read: Reading;
}

const ROLES = ['source', 'cue', 'content'] as const;

const readingRow = ({ statements }: Reading, { article, readAt, read }: Place): ReadingRow => {
  const { article: _, ...body } = read;
  const count = (voice: string) => statements.filter((statement) => statement.voice === voice).length;
  return {
    article,
    reader: storeText(body.reader),
    read_at: readAt,
    unread: storeText(body.unread) ?? null,
    body: JSON.stringify(body),
    direct: count('direct'),
    indirect: count('indirect'),
    mixed: count('mixed'),
    author: count('author'),
  };
};

const spansOf = (statement: Statement, number: number): readonly SpanRow[] =>
  ROLES.flatMap((role) => statement[role].map(({ start, end }, seq) => ({ statement: number, role, seq, start, end })));

/** A name stands for one actor wherever it is; the unnamed, "woman" here and "woman" there, are nobody else's. */
const identityOf = ({ name, naming }: Actor, article: number): string =>
  naming === 'named' ? foldName(name) : `${foldName(name)} ${article}`;

const spokenBy = (reading: Reading, actor: string): number =>
  reading.statements.filter(({ voice, speaker }) => voice !== 'author' && speaker === actor).length;

/**
 * The rows of a reading as persons corrected it. A speaker that is not among its actors is left out of the row; the reading itself keeps it.
 * The author's own sentences are not in `words`: they are found as the article.
 */
export const rowsOf = (reading: Reading, place: Place): ReadingRows => {
  const { article, text } = place;
  const numberOf = (at: number) => article * ROWS_PER_ARTICLE + at;
  const actorNumbers = new Map(reading.actors.map(({ id }, at) => [id, numberOf(at)]));
  const actorNumber = (id: string | undefined) => (id === undefined ? null : (actorNumbers.get(id) ?? null));
  return {
    reading: readingRow(reading, place),
    actors: reading.actors.map((actor, at) => ({
      number: numberOf(at),
      article,
      id: storeText(actor.id),
      name: storeText(actor.name),
      name_key: storeText(foldName(actor.name)),
      identity: storeText(identityOf(actor, place.article)),
      kind: actor.kind,
      naming: actor.naming,
      roles: JSON.stringify(actor.roles),
      side: actor.side ?? null,
      side_basis: actor.sideBasis ?? null,
      spoken: spokenBy(reading, actor.id),
    })),
    mentions: reading.actors.flatMap(({ mentions }, at) =>
      mentions.map(({ start, end }, seq) => ({ actor: numberOf(at), seq, start, end })),
    ),
    statements: reading.statements.map((statement, at) => ({
      number: numberOf(at),
      article,
      id: storeText(statement.id),
      voice: statement.voice,
      speaker: actorNumber(statement.speaker),
      act: statement.act,
      cue_stance: statement.cueStance ?? null,
      polarity: statement.polarity,
      modality: statement.modality,
      confidence: statement.confidence,
      by: storeText(statement.by),
    })),
    spans: reading.statements.flatMap((statement, at) => spansOf(statement, numberOf(at))),
    relays: reading.statements.flatMap(({ via }, at) =>
      via.map(({ actor, span: { start, end }, medium = null }, seq) => ({
        statement: numberOf(at),
        seq,
        actor: actorNumber(actor),
        start,
        end,
        medium,
      })),
    ),
    words: reading.statements.flatMap(({ voice, source, content }, at) =>
      voice === 'author'
        ? []
        : [{ number: numberOf(at), source: wordsOf(text, source), content: wordsOf(text, content) }],
    ),
  };
};
