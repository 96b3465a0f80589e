import type { Kysely } from 'kysely';
import type { Page, Series } from '../model/index.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { matterWords, speakerWords } from './derived/series-words.ts';
import { storeText } from './exact-text.ts';
import type { FigureQuery } from './ledger.ts';
import type { Schema } from './schema.ts';

const LIST = { list: 'figures', sample: [0, '', ''] } as const;
/** Of two words that so many series have, either may lead. */
const MANY = 2_000;

const tokensOf = ({ words, speaker }: FigureQuery): readonly string[] => [
  ...matterWords(words === undefined ? [] : [words]),
  ...speakerWords(speaker === undefined ? [] : [speaker]),
];

const howMany = async (db: Kysely<Schema>, word: string): Promise<number> =>
  (await db.selectFrom('series_word').select('series').where('word', '=', storeText(word)).limit(MANY).execute())
    .length;

/** Words with the rarest first: it leads to the series that are looked at. */
const rarestFirst = async (db: Kysely<Schema>, words: readonly string[]): Promise<readonly string[]> => {
  if (words.length < 2) return words;
  const counted = [];
  for (const word of words) counted.push({ word, count: await howMany(db, word) });
  return counted.sort((a, b) => a.count - b.count).map(({ word }) => word);
};

const filtered = (db: Kysely<Schema>, query: FigureQuery) =>
  db
    .selectFrom('series')
    .$if(query.measure !== undefined, (q) => q.where('series.measure', '=', storeText(query.measure!)))
    .$if(query.conflict === true, (q) => q.where('series.conflict', '=', 1))
    .$if(query.from !== undefined, (q) => q.where('series.last', '>=', query.from!))
    .$if(query.to !== undefined, (q) => q.where('series.first', '<=', query.to!).where('series.first', '!=', ''));

const byOrder = (db: Kysely<Schema>, query: FigureQuery) => {
  const after = keysOf(query, LIST);
  return filtered(db, query)
    .select(['series.id', 'series.tellings', 'series.latest'])
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('series.tellings', 'series.latest', 'series.id'), '<', tuple(...after!)),
      ),
    )
    .orderBy('series.tellings', 'desc')
    .orderBy('series.latest', 'desc')
    .orderBy('series.id', 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

const byWords = (db: Kysely<Schema>, query: FigureQuery, [first, ...others]: readonly string[]) => {
  const after = keysOf(query, LIST);
  return filtered(db, query)
    .innerJoin('series_word as lead', 'lead.series', 'series.id')
    .where('lead.word', '=', storeText(first!))
    .$call((q) =>
      others.reduce(
        (left, word) =>
          left.where(({ exists, selectFrom }) =>
            exists(
              selectFrom('series_word as other')
                .select('other.series')
                .whereRef('other.series', '=', 'lead.series')
                .where('other.word', '=', storeText(word)),
            ),
          ),
        q,
      ),
    )
    .select(['series.id', 'lead.tellings', 'lead.latest'])
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('lead.tellings', 'lead.latest', 'lead.series'), '<', tuple(...after!)),
      ),
    )
    .orderBy('lead.tellings', 'desc')
    .orderBy('lead.latest', 'desc')
    .orderBy('lead.series', 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

const bodies = async (db: Kysely<Schema>, ids: readonly string[]): Promise<readonly Series[]> => {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('series').select(['id', 'body']).where('id', 'in', ids).execute();
  const found = new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Series]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

const readOnly = <T>(db: Kysely<Schema>, work: (transaction: Kysely<Schema>) => Promise<T>): Promise<T> =>
  db.transaction().setAccessMode('read only').execute(work);

/** Series of figures, those told most often first. */
export const figures = (db: Kysely<Schema>, query: FigureQuery): Promise<Page<Series>> =>
  readOnly(db, async (transaction) => {
    const words = await rarestFirst(transaction, tokensOf(query));
    const asked = [query.words, query.speaker].some((text) => text !== undefined);
    const found =
      words.length > 0 ? await byWords(transaction, query, words) : asked ? [] : await byOrder(transaction, query);
    const { rows, next } = pageOfRows(found, {
      limit: limitOf(query),
      cursor: ({ tellings, latest, id }) => cursorAfter(LIST.list, [tellings, latest, id]),
    });
    const ids = rows.map(({ id }) => id);
    return { items: await bodies(transaction, ids), ...next };
  });

/** The series of this id. */
export const seriesById = async (db: Kysely<Schema>, id: string): Promise<Series | undefined> =>
  readOnly(db, async (transaction) => (await bodies(transaction, [storeText(id)]))[0]);
