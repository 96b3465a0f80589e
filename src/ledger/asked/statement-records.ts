import type { Kysely } from 'kysely';
import { type Span, type StatementRecord, wordsOf } from '../../model/index.ts';
import { restoreText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { originalsOf } from '../derived/copies/originals.ts';
import { reviewsOf } from '../kept/judged-reading.ts';
import { optional } from '../optional.ts';

const selectStatements = (db: Kysely<Schema>, numbers: readonly number[]) =>
  db
    .selectFrom('statement')
    .innerJoin('article', 'article.number', 'statement.article')
    .innerJoin('reading', 'reading.article', 'statement.article')
    .leftJoin('actor', 'actor.number', 'statement.speaker')
    .select(['statement.number', 'statement.id', 'statement.article as place', 'voice', 'act', 'cue_stance'])
    .select(['polarity', 'modality', 'confidence', 'by', 'reading.reader'])
    .select(['article.id as article', 'headline', 'outlet', 'url', 'published'])
    .select(['actor.id as speaker', 'actor.name', 'actor.kind', 'actor.naming'])
    .where('statement.number', 'in', numbers)
    .execute();

type Row = Awaited<ReturnType<typeof selectStatements>>[number];

const textsOf = async (db: Kysely<Schema>, rows: readonly Row[]): Promise<ReadonlyMap<number, string>> => {
  const articles = [...new Set(rows.map(({ place }) => place))];
  const texts = await db.selectFrom('article').select(['number', 'text']).where('number', 'in', articles).execute();
  return new Map(texts.map(({ number, text }) => [number, restoreText(text)]));
};

const spansOf = async (db: Kysely<Schema>, numbers: readonly number[]) => {
  const rows = await db.selectFrom('span').selectAll().where('statement', 'in', numbers).orderBy('seq').execute();
  const byStatement = Map.groupBy(rows, ({ statement }) => statement);
  return (number: number, role: 'source' | 'cue' | 'content'): readonly Span[] =>
    (byStatement.get(number) ?? []).filter((span) => span.role === role).map(({ start, end }) => ({ start, end }));
};

const relaysOf = async (db: Kysely<Schema>, numbers: readonly number[]) => {
  const rows = await db
    .selectFrom('relay')
    .innerJoin('actor', 'actor.number', 'relay.actor')
    .select(['statement', 'actor.id', 'actor.name'])
    .where('statement', 'in', numbers)
    .orderBy('seq')
    .execute();
  const byStatement = Map.groupBy(rows, ({ statement }) => statement);
  return (number: number): StatementRecord['via'] =>
    (byStatement.get(number) ?? []).map(({ id, name }) => ({ id: restoreText(id), name: restoreText(name) }));
};

const speakerOf = ({ speaker, name, kind, naming }: Row): StatementRecord['speaker'] =>
  speaker === null || name === null
    ? undefined
    : ({ id: restoreText(speaker), name: restoreText(name), kind, naming } as NonNullable<StatementRecord['speaker']>);

const headOf = (row: Row) => ({
  id: restoreText(row.id),
  article: row.article,
  ...optional('headline', restoreText(row.headline)),
  ...optional('outlet', restoreText(row.outlet)),
  ...optional('url', restoreText(row.url)),
  ...optional('published', restoreText(row.published)),
  voice: row.voice as StatementRecord['voice'],
  ...optional('speaker', speakerOf(row)),
});

const tailOf = (row: Row) => ({
  act: row.act as StatementRecord['act'],
  ...optional('cueStance', row.cue_stance as StatementRecord['cueStance'] | null),
  polarity: row.polarity as StatementRecord['polarity'],
  modality: row.modality as StatementRecord['modality'],
  confidence: row.confidence,
  by: restoreText(row.by),
  reader: restoreText(row.reader),
});

/** The records of statements by their numbers, in the order asked for. */
export const statementRecords = async (
  db: Kysely<Schema>,
  numbers: readonly number[],
): Promise<readonly StatementRecord[]> => {
  const rows = await selectStatements(db, numbers);
  const texts = await textsOf(db, rows);
  const spans = await spansOf(db, numbers);
  const via = await relaysOf(db, numbers);
  const reviews = await reviewsOf(db, [...texts.keys()]);
  const originals = await originalsOf(db, [...texts.keys()]);
  const recordOf = (row: Row): StatementRecord => {
    const text = texts.get(row.place) ?? '';
    const [source, cue, content] = [
      spans(row.number, 'source'),
      spans(row.number, 'cue'),
      spans(row.number, 'content'),
    ];
    return {
      ...headOf(row),
      via: via(row.number),
      source: wordsOf(text, source),
      cue: wordsOf(text, cue),
      content: wordsOf(text, content),
      spans: { source, cue, content },
      ...tailOf(row),
      ...optional('copyOf', originals.get(row.place)?.of(...spans(row.number, 'content'))),
      ...optional('reviews', reviews.get(restoreText(row.id))),
    };
  };
  const records = new Map(rows.map((row) => [row.number, recordOf(row)]));
  return numbers.flatMap((number) => records.get(number) ?? []);
};
