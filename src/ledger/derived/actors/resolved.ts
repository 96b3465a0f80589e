import type { Kysely } from 'kysely';
import { type ActorRef, keyOf } from '../../across/actor-in-article.ts';
import { restoreText, storeText } from '../../database/exact-text.ts';
import { preparedFor } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { optional } from '../../optional.ts';

/** Who an actor of an article is over all articles. */
export interface Resolved {
  readonly id: string;
  readonly name: string;
  readonly side?: string;
}

const whoAre = preparedFor('who they are', (db, refs: readonly string[]) =>
  db
    .selectFrom('form_member')
    .innerJoin('who', 'who.number', 'form_member.who')
    .select(['form_member.ref', 'who.id', 'who.name', 'who.side'])
    .where('form_member.ref', 'in', refs),
);

/** Who these are over all articles, by article and actor with a space between; those that nothing is known of are left out. */
export const resolvedActors = async (
  db: Kysely<Schema>,
  refs: Iterable<ActorRef>,
): Promise<ReadonlyMap<string, Resolved>> => {
  const rows = await whoAre(
    db,
    Array.from(refs, (ref) => storeText(keyOf(ref))),
  );
  return new Map(
    rows.map(({ ref, id, name, side }) => [
      restoreText(ref),
      { id, name: restoreText(name), ...optional('side', side) },
    ]),
  );
};
