import { type Kysely, type Selectable, sql } from 'kysely';
import { type ActorPointer, HearsayError, type Judgement } from '../../model/index.ts';
import { keyOf } from '../across/actor-in-article.ts';
import { findWho } from '../asked/actors-page.ts';
import { prepared } from '../database/prepared.ts';
import { bumpRevision } from '../database/revision.ts';
import type { Schema, WhoRow } from '../database/schema.ts';
import { refIn } from '../derived/actors/judged.ts';
import { derive } from '../derived/derive.ts';
import type { JudgingActors } from '../ledger.ts';
import { appendJudgement, type Signing } from './judgements.ts';

/** A mention that bears the actor's own name comes before one that only says its office. */
const plainest = prepared('plainest mention', (db) =>
  db
    .selectFrom('form_member')
    .select('told')
    .where('who', '=', 0)
    .orderBy(sql`case when name = ${''} then 0 else 1 end`)
    .orderBy('told')
    .limit(1),
);

const mentionOf = async (db: Kysely<Schema>, { number, name }: Selectable<WhoRow>): Promise<ActorPointer> =>
  refIn((await plainest(db, number, name, 1))[0]!.told);

const pointerTo = async (db: Kysely<Schema>, id: string): Promise<ActorPointer> => {
  const who = await findWho(db, id);
  if (who === undefined)
    throw new HearsayError(
      'no-such-actor',
      `no actor has the id "${id}"; "hearsay actors" lists them, and ARTICLE/ACTOR names one of an article`,
    );
  const [article, ...actor] = id.split('/');
  return actor.length === 0 ? mentionOf(db, who) : { article: article!, actor: actor.join('/') };
};

/**
 * Enters what a person says of two actors, each named by its id, for which its plainest mention stands, or by a mention; and
 * derives anew what follows. Throws `no-such-actor`, `one-actor`, `unsigned`.
 */
export const judgeActors = (
  db: Kysely<Schema>,
  { a, b, verdict }: JudgingActors,
  { by, note, at }: Signing,
): Promise<Judgement> =>
  db.transaction().execute(async (transaction) => {
    const [one, other] = [await pointerTo(transaction, a), await pointerTo(transaction, b)];
    if (keyOf(one) === keyOf(other))
      throw new HearsayError('one-actor', `"${a}" and "${b}" are one mention; name two, as ARTICLE/ACTOR`, 2);
    const judged = await appendJudgement(
      transaction,
      { about: 'actor', a: one, b: other, verdict },
      { by, at, ...(note === undefined ? {} : { note }) },
    );
    const rows = await transaction
      .selectFrom('article')
      .select('number')
      .where('id', 'in', [one.article, other.article])
      .execute();
    await derive(
      transaction,
      rows.map(({ number }) => number),
    );
    await bumpRevision(transaction);
    return judged;
  });
