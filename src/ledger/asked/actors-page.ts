import type { Kysely, Selectable } from 'kysely';
import type { ActorPage, Judgement, StatementRecord } from '../../model/index.ts';
import { keyOf } from '../across/actor-in-article.ts';
import { storeText } from '../database/exact-text.ts';
import { prepared } from '../database/prepared.ts';
import type { Schema, WhoRow } from '../database/schema.ts';
import { refIn } from '../derived/actors/judged.ts';
import { resolvedActors } from '../derived/actors/resolved.ts';
import { tiesOf, unsureOf } from '../derived/actors/ties.ts';
import { judgementsOf } from '../kept/judgements.ts';
import { actorRecord } from './actors.ts';
import { statementRecords } from './statement-records.ts';

/** Its latest statements: so many. */
const LATEST = 20;

const whoById = prepared('who by id', (db) => db.selectFrom('who').selectAll().where('id', '=', '').limit(1));

const whoByMention = prepared('who by mention', (db) =>
  db
    .selectFrom('article')
    .innerJoin('form_member', 'form_member.article', 'article.number')
    .innerJoin('who', 'who.number', 'form_member.who')
    .selectAll('who')
    .select('form_member.told')
    .where('article.id', '=', ''),
);

/** "a0123456789abcdef/p0123456789abcdef": an actor of an article. */
const MENTION = /^([^/]+)\/(.+)$/u;

/** The actor of this id, or whose mention this is, "ARTICLE/ACTOR". */
export const findWho = async (db: Kysely<Schema>, id: string): Promise<Selectable<WhoRow> | undefined> => {
  const [, article, actor] = MENTION.exec(id) ?? [];
  if (article === undefined || actor === undefined) return (await whoById(db, storeText(id), 1))[0];
  const rows = await whoByMention(db, storeText(article));
  return rows.find(({ told }) => refIn(told).actor === actor);
};

const lastStatements = prepared('last statements of an actor', (db) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('form_member')
        .select(['article', 'told'])
        .where('who', '=', 0)
        .where('told', '>=', '')
        .where('told', '<', '')
        .where('standing', '=', 1)
        .where('statements', '>', 0)
        .orderBy('told', 'desc')
        .limit(1)
        .as('member'),
    )
    .innerJoin('statement', 'statement.article', 'member.article')
    .innerJoin('actor', 'actor.number', 'statement.speaker')
    .select(['statement.number', 'member.told', 'actor.id as actor'])
    .where('statement.voice', '!=', 'author')
    .orderBy('member.told', 'desc')
    .orderBy('statement.number'),
);

const latestOf = async (db: Kysely<Schema>, who: number): Promise<readonly StatementRecord[]> => {
  const dated = await lastStatements(db, who, '', '9999 ', 1, 0, LATEST, 'author');
  const undated = dated.length < LATEST ? await lastStatements(db, who, '9999 ', ':', 1, 0, LATEST, 'author') : [];
  const own = [...dated, ...undated].filter(({ told, actor }) => storeText(refIn(told).actor) === actor);
  return statementRecords(
    db,
    own.slice(0, LATEST).map(({ number }) => number),
  );
};

/** Judgements of actors looked at, the latest ones, for those of one actor. */
const JUDGEMENTS = 2_000;

const latestJudged = prepared('latest judgements of actors', (db) =>
  db.selectFrom('judgement').selectAll().where('about', '=', 'actor').orderBy('at', 'desc').limit(1),
);

/** What persons said of the mentions of an actor, by its id, taken back or not, the latest first. */
const judgementsWith = async (db: Kysely<Schema>, who: string): Promise<readonly Judgement[]> => {
  const judged = (await judgementsOf(db, await latestJudged(db, 'actor', JUDGEMENTS))).filter(
    (one) => one.about === 'actor',
  );
  const known = await resolvedActors(
    db,
    judged.flatMap(({ a, b }) => [a, b]),
  );
  return judged
    .filter(({ a, b }) => [a, b].some((mention) => known.get(keyOf(mention))?.id === who))
    .sort((a, b) => (`${a.at} ${a.id}` > `${b.at} ${b.id}` ? -1 : 1));
};

/** An actor with why its mentions are one, who else it may be, what persons said, and what it said last. */
export const actorPage = (db: Kysely<Schema>, id: string): Promise<ActorPage | undefined> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const row = await findWho(transaction, id);
      if (row === undefined) return undefined;
      return {
        ...(await actorRecord(transaction, row)),
        ties: await tiesOf(transaction, row.number),
        unsure: await unsureOf(transaction, row.number),
        judgements: await judgementsWith(transaction, row.id),
        latest: await latestOf(transaction, row.number),
      };
    });
