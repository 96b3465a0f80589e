import type { Kysely } from 'kysely';
import { type ActorRef, keyOf } from '../../across/actor-in-article.ts';
import { restoreText } from '../../database/exact-text.ts';
import { preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';
import { keyIn } from './judged.ts';

/** Who an actor of an article is over all articles. */
export interface Resolved {
  readonly id: string;
  readonly name: string;
  readonly side?: string;
}

const whoIn = preparedFor('who is in articles', (db, articles: readonly string[]) =>
  db
    .selectFrom('article')
    .innerJoin('form_member', 'form_member.article', 'article.number')
    .innerJoin('who', 'who.number', 'form_member.who')
    .select(['form_member.told', 'who.id', 'who.name', 'who.side'])
    .where('article.id', 'in', articles),
);

/** Who these are over all articles, by article and actor with a space between; those that nothing is known of are left out. */
export const resolvedActors = async (
  db: Kysely<Schema>,
  refs: Iterable<ActorRef>,
): Promise<ReadonlyMap<string, Resolved>> => {
  const wanted = [...refs];
  const rows = await whoIn(
    db,
    wanted.map(({ article }) => article),
  );
  const all = new Map(
    rows.map(({ told, id, name, side }) => [keyIn(told), { id, name: restoreText(name), ...optional('side', side) }]),
  );
  return new Map(wanted.map(keyOf).flatMap((key) => (all.has(key) ? [[key, all.get(key)!] as const] : [])));
};
