import { type Kysely, sql } from 'kysely';
import type { Dispute, DisputeRecord, Page, Telling } from '../../model/index.ts';
import { restoreText, storeText } from '../database/exact-text.ts';
import type { DisputeRow, Schema } from '../database/schema.ts';
import { foldText } from '../fold.ts';
import type { DisputeQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { sentenceAt } from '../series/index.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';
import { matchesById } from './matches-query.ts';
import { withDisputeSpeakers } from './resolved-speakers.ts';

const LIST = { list: 'disputes', sample: [0, '', ''] } as const;
const MOST_WORDS = 12;

/** Where a dispute is derived in several cells, the one that holds most stands for all. */
const isFullest = sql<boolean>`not exists (
  select 1 from dispute as again where again.id = dispute.id
  and (again.weight, again.latest, again.layer, again.cell) > (dispute.weight, dispute.latest, dispute.layer, dispute.cell)
)`;

/** Most disputes do not hold the letters of a word either, which is told without their words being put together anew. */
const holdsWord = (word: string) =>
  sql<boolean>`instr(words, ${storeText(word)}) > 0 and instr(' ' || words || ' ', ${` ${storeText(word)} `}) > 0`;

const wordsOf = ({ words, side }: DisputeQuery): readonly string[] => [
  ...foldText(words ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS),
  ...(side === undefined ? [] : [`@${side.toLowerCase()}`]),
];

const select = (db: Kysely<Schema>, query: DisputeQuery) => {
  const after = keysOf(query, LIST);
  return db
    .selectFrom('dispute')
    .select(['id', 'weight', 'latest', 'layer', 'cell'])
    .where(isFullest)
    .$if(query.kind !== undefined, (q) => q.where('kind', '=', query.kind!))
    .$if(query.since !== undefined, (q) => q.where('latest', '>=', query.since!))
    .$call((q) => wordsOf(query).reduce((left, word) => left.where(holdsWord(word)), q))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) => eb(refTuple('weight', 'latest', 'id'), '<', tuple(...after!))),
    )
    .orderBy('weight', 'desc')
    .orderBy('latest', 'desc')
    .orderBy('id', 'desc')
    .limit(limitOf(query) + 1)
    .execute();
};

type Found = Pick<DisputeRow, 'id' | 'layer' | 'cell'>;

const bodies = async (db: Kysely<Schema>, found: readonly Found[]): Promise<readonly Dispute[]> => {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await db.selectFrom('dispute').select(['id', 'layer', 'cell', 'body']).where('id', 'in', ids).execute();
  const keyOf = ({ id, layer, cell }: Found): string => `${id} ${layer} ${cell}`;
  const byKey = new Map(rows.map((row) => [keyOf(row), row.body]));
  return found.map((one) => JSON.parse(byKey.get(keyOf(one))!) as Dispute);
};

/** Questions with more than one answer on the record, those with most to them first. */
export const disputes = (db: Kysely<Schema>, query: DisputeQuery): Promise<Page<Dispute>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const { rows, next } = pageOfRows(await select(transaction, query), {
        limit: limitOf(query),
        cursor: ({ weight, latest, id }) => cursorAfter(LIST.list, [weight, latest, id]),
      });
      return { items: await bodies(transaction, rows), ...next };
    });

/** Tellings whose words are shown, at most. */
const MOST_PASSAGES = 200;

const shown = ({ answers, denials }: Dispute): readonly Telling[] =>
  [...answers.flatMap(({ first, latest }) => [first, latest]), ...denials].slice(0, MOST_PASSAGES);

/** The sentences in which tellings stand, each once. */
const passagesOf = async (db: Kysely<Schema>, tellings: readonly Telling[]): Promise<DisputeRecord['passages']> => {
  if (tellings.length === 0) return [];
  const ids = [...new Set(tellings.map(({ article }) => article))];
  const rows = await db.selectFrom('article').select(['id', 'text', 'headline']).where('id', 'in', ids).execute();
  const articles = new Map(rows.map((row) => [row.id, row]));
  const passages = tellings.flatMap(({ article, span }) => {
    const row = articles.get(article);
    if (row === undefined) return [];
    const text = restoreText(row.text);
    const { start, end } = sentenceAt(text, span.start);
    return [
      {
        article,
        span,
        words: text.slice(start, Math.max(end, span.end)).trim(),
        ...optional('headline', restoreText(row.headline)),
      },
    ];
  });
  return [...new Map(passages.map((one) => [`${one.article} ${one.span.start} ${one.span.end}`, one])).values()];
};

/** The dispute of this id, with the matches that it names and the sentences of its first and latest tellings. */
export const dispute = (db: Kysely<Schema>, id: string): Promise<DisputeRecord | undefined> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const row = await transaction
        .selectFrom('dispute')
        .select('body')
        .where('id', '=', storeText(id))
        .where(isFullest)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const found = JSON.parse(row.body) as Dispute;
      return {
        ...(await withDisputeSpeakers(transaction, found)),
        matches: await matchesById(transaction, [...found.convergence, ...found.shifts]),
        passages: await passagesOf(transaction, shown(found)),
      };
    });
