import type { Kysely } from 'kysely';
import type { Schema } from '../../src/ledger/database/schema.ts';
import { formed } from '../../src/ledger/derived/actors/enter.ts';
import type { Layer, ToldArticle } from '../../src/ledger/derived/layer.ts';
import { judgedActors } from '../../src/ledger/derived/told-article.ts';

/** An article as a test makes it: who is judged stands in the ledger. */
export type TestArticle = Omit<ToldArticle, 'judged'>;

/** Puts an article into one layer and no other. */
export const enterAlone = async <Prepared>(
  layer: Layer<Prepared>,
  db: Kysely<Schema>,
  told: TestArticle,
): Promise<void> => {
  const article = { ...told, judged: await judgedActors(db, told.id) };
  const mentions = formed(article);
  const voiceOf = (id: string) => mentions.find(({ actor }) => actor.id === id)?.form.id;
  await layer.enter(db, article, layer.prepare({ ...article, mentions, voiceOf }));
};
