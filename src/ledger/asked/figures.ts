import type { Kysely } from 'kysely';
import type { Page, Series } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import type { Schema } from '../database/schema.ts';
import { matterWords, speakerWords } from '../derived/series/series-words.ts';
import type { FigureQuery } from '../ledger.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { withSpeakers } from './resolved-speakers.ts';

const LIST = { list: 'figures', sample: [0, '', ''] } as const;
/** Series on a page: each holds all that was told of it. */
const PAGE = 25;
/** Of two words that so many series have, either may lead. */
const MANY = 2_000;

const tokensOf = ({ words, speaker }: FigureQuery): readonly string[] => [
  ...matterWords(words === undefined ? [] : [words]),
  ...speakerWords(speaker === undefined ? [] : [speaker]),
];

const howMany = async (db: Kysely<Schema>, word: string): Promise<number> =>
  (await db.selectFrom('series_word').select('series').where('word', '=', storeText(word)).limit(MANY).execute())
    .length;

/** Words with the rarest first, and how many series have it. */
const rarestFirst = async (db: Kysely<Schema>, words: readonly string[]) => {
  const counted = [];
  for (const word of words) counted.push({ word, count: await howMany(db, word) });
  return counted.sort((a, b) => a.count - b.count);
};

const having = (series: ReturnType<typeof filtered>, word: string) =>
  series.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('series_word')
        .select('series_word.series')
        .whereRef('series_word.series', '=', 'series.id')
        .where('series_word.word', '=', storeText(word)),
    ),
  );

const filtered = (db: Kysely<Schema>, query: FigureQuery) => {
  const after = keysOf(query, LIST);
  return db
    .selectFrom('series')
    .select(['series.id', 'series.tellings', 'series.latest'])
    .$if(query.measure !== undefined, (q) => q.where('series.measure', '=', storeText(query.measure!)))
    .$if(query.conflict === true, (q) => q.where('series.conflict', '=', 1))
    .$if(query.from !== undefined, (q) => q.where('series.last', '>=', query.from!))
    .$if(query.to !== undefined, (q) => q.where('series.first', '<=', query.to!).where('series.first', '!=', ''))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('series.tellings', 'series.latest', 'series.id'), '<', tuple(...after!)),
      ),
    )
    .orderBy('series.tellings', 'desc')
    .orderBy('series.latest', 'desc')
    .orderBy('series.id', 'desc')
    .limit(limitOf({ limit: PAGE, ...query }) + 1);
};

/**
 * Series in order. Those of a rare word are looked up and sorted; a word that many have is looked for in one series after the
 * other, of which a page is soon full.
 */
const select = async (db: Kysely<Schema>, query: FigureQuery) => {
  const [rarest, ...others] = await rarestFirst(db, tokensOf(query));
  const all = filtered(db, query);
  if (rarest === undefined) return all.execute();
  const led =
    rarest.count < MANY
      ? all.where('series.id', 'in', (eb) =>
          eb.selectFrom('series_word').select('series_word.series').where('word', '=', storeText(rarest.word)),
        )
      : having(all, rarest.word);
  return others.reduce((left, { word }) => having(left, word), led).execute();
};

const bodies = async (db: Kysely<Schema>, ids: readonly string[]): Promise<readonly Series[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('series').select(['id', 'body']).where('id', 'in', ids).execute();
  const found = new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Series]));
  return withSpeakers(
    db,
    ids.flatMap((id) => found.get(id) ?? []),
  );
};

const readOnly = <T>(db: Kysely<Schema>, work: (transaction: Kysely<Schema>) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(work);

/** Series of figures, those told most often first. */
export const figures = (db: Kysely<Schema>, query: FigureQuery): Promise<Page<Series>> =>
  readOnly(db, async (transaction) => {
    const asked = [query.words, query.speaker].some((text) => text !== undefined);
    const found = asked && tokensOf(query).length === 0 ? [] : await select(transaction, query);
    const { rows, next } = pageOfRows(found, {
      limit: limitOf({ limit: PAGE, ...query }),
      cursor: ({ tellings, latest, id }) => cursorAfter(LIST.list, [tellings, latest, id]),
    });
    const ids = rows.map(({ id }) => id);
    return { items: await bodies(transaction, ids), ...next };
  });

/** The series of this id. */
export const seriesById = async (db: Kysely<Schema>, id: string): Promise<Series | undefined> =>
  readOnly(db, async (transaction) => (await bodies(transaction, [storeText(id)]))[0]);
