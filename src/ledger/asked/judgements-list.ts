import type { Kysely, Selectable } from 'kysely';
import type { JudgedPlace, Judgement, JudgementRecord, Page, Standing } from '../../model/index.ts';
import { storeText } from '../database/exact-text.ts';
import { type JudgementRow, ROWS_PER_ARTICLE, type Schema } from '../database/schema.ts';
import { judgementsNaming, judgementsOf } from '../kept/judgements.ts';
import type { JudgementQuery } from '../ledger.ts';
import { optional } from '../optional.ts';
import { fieldsOf } from '../reviews/settle.ts';
import { cursorAfter, keysOf, limitOf, pageOfRows } from './cursor.ts';

const LIST = { list: 'judgements', sample: ['', ''] } as const;

/** Judgements looked at in one go where only those that no longer fit are wanted. */
const AT_ONCE = 500;

const select = (
  db: Kysely<Schema>,
  query: JudgementQuery,
  { after, limit }: { after: readonly [string, string] | undefined; limit: number },
) =>
  db
    .selectFrom('judgement')
    .selectAll()
    .where('about', '!=', 'take-back')
    .$if(query.about !== undefined, (q) => q.where('about', '=', query.about!))
    .$if(query.of !== undefined, (q) =>
      q.where((eb) =>
        eb.or([eb('subject', '=', query.of!), eb('a_article', '=', query.of!), eb('b_article', '=', query.of!)]),
      ),
    )
    .$if(query.by !== undefined, (q) => q.where('by', '=', storeText(query.by!)))
    .$if(after !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<', tuple(after![0], after![1]))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Ids of what is judged: two judgements with one key are about the same. */
const keyOf = (judgement: Judgement): string => {
  if (judgement.about === 'statement') return judgement.anchor.statement;
  if (judgement.about === 'match') return judgement.match;
  return [judgement.a, judgement.b]
    .map(({ article, actor }) => `${article} ${actor}`)
    .sort()
    .join('\n');
};

/** Whether two judgements of the same cannot both hold. */
const differ = (a: Judgement, b: Judgement): boolean => {
  if (a.verdict !== b.verdict || a.about !== 'statement' || b.about !== 'statement') return a.verdict !== b.verdict;
  const [one, other] = [a.correction ?? {}, b.correction ?? {}];
  return fieldsOf(one).some((field) => field in other && JSON.stringify(one[field]) !== JSON.stringify(other[field]));
};

/** All judgements of what these are about. */
const rivals = async (
  db: Kysely<Schema>,
  judgements: readonly Judgement[],
): Promise<ReadonlyMap<string, readonly Judgement[]>> => {
  const actors = judgements.flatMap((one) => (one.about === 'actor' ? [one.a.article, one.b.article] : []));
  const subjects = judgements.flatMap((one) => (one.about === 'actor' ? [] : [keyOf(one)]));
  const rows = await db
    .selectFrom('judgement')
    .selectAll()
    .where('about', 'in', ['statement', 'match'])
    .where('subject', 'in', [...new Set(subjects)])
    .execute();
  const others = await judgementsNaming(db, 'actor', [...new Set(actors)]);
  return Map.groupBy([...(await judgementsOf(db, rows)), ...others], keyOf);
};

const placesOf = async (
  db: Kysely<Schema>,
  judgements: readonly Judgement[],
): Promise<(id: string) => readonly JudgedPlace[]> => {
  const rows = await db
    .selectFrom('review')
    .innerJoin('article', 'article.number', 'review.article')
    .select(['judgement', 'article.id as article', 'statement', 'standing'])
    .where(
      'judgement',
      'in',
      judgements.map(({ id }) => id),
    )
    .orderBy('article.dated')
    .orderBy('article.id')
    .execute();
  const byJudgement = Map.groupBy(rows, ({ judgement }) => judgement);
  return (id) =>
    (byJudgement.get(id) ?? []).map(({ article, statement, standing }) => ({
      article,
      ...optional('statement', statement),
      standing: standing as Standing,
    }));
};

/** Whether what a judgement is about is still there: the match, or both actors. */
const isThere = async (db: Kysely<Schema>, judgement: Judgement): Promise<boolean> => {
  if (judgement.about === 'statement') return true;
  if (judgement.about === 'match')
    return (
      (await db.selectFrom('match').select('id').where('id', '=', judgement.match).executeTakeFirst()) !== undefined
    );
  for (const { article, actor } of [judgement.a, judgement.b]) {
    const place = await db.selectFrom('article').select('number').where('id', '=', article).executeTakeFirst();
    const first = (place?.number ?? -1) * ROWS_PER_ARTICLE;
    const found = await db
      .selectFrom('actor')
      .select('number')
      .where('number', '>=', first)
      .where('number', '<', first + ROWS_PER_ARTICLE)
      .where('id', '=', storeText(actor))
      .executeTakeFirst();
    if (found === undefined) return false;
  }
  return true;
};

const order = ({ at, id }: Judgement): string => `${at} ${id}`;

const recordsOf = async (db: Kysely<Schema>, rows: readonly Selectable<JudgementRow>[]) => {
  const judgements = await judgementsOf(db, rows);
  const all = await rivals(db, judgements);
  const places = await placesOf(db, judgements);
  const records: JudgementRecord[] = [];
  for (const judgement of judgements) {
    const others = (all.get(keyOf(judgement)) ?? []).filter(
      (other) => other.takenBack === undefined && other.id !== judgement.id && differ(judgement, other),
    );
    const own = places(judgement.id);
    const standing = async (): Promise<Standing> => {
      if (judgement.takenBack !== undefined) return 'taken back';
      if (judgement.about === 'statement')
        return own.find(({ article }) => article === judgement.anchor.article)?.standing ?? 'unfit';
      if (!(await isThere(db, judgement))) return 'unfit';
      return others.some((other) => order(other) > order(judgement)) ? 'overruled' : 'in force';
    };
    const disputedBy = judgement.takenBack === undefined ? others.map(({ id }) => id).sort() : [];
    records.push({ ...judgement, standing: await standing(), disputedBy, places: own });
  }
  return records;
};

const isUnfit = ({ standing, places }: JudgementRecord): boolean =>
  standing === 'unfit' || places.some((place) => place.standing === 'unfit');

/** Judgements, the latest first, each with what became of it; those that were taken back are among them. */
export const judgements = (db: Kysely<Schema>, query: JudgementQuery): Promise<Page<JudgementRecord>> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const limit = limitOf(query);
      const atOnce = query.unfit === true ? AT_ONCE : limit + 1;
      const found: JudgementRecord[] = [];
      for (let after = keysOf(query, LIST); found.length <= limit; ) {
        const rows = await select(transaction, query, { after, limit: atOnce });
        const records = await recordsOf(transaction, rows);
        found.push(...(query.unfit ? records.filter(isUnfit) : records));
        const last = rows.at(-1);
        if (last === undefined || rows.length < atOnce) break;
        after = [last.at, last.id];
      }
      const { rows, next } = pageOfRows(found.slice(0, limit + 1), {
        limit,
        cursor: ({ at, id }) => cursorAfter(LIST.list, [at, id]),
      });
      return { items: rows, ...next };
    });
