import { z } from 'zod';
import { HearsayError } from '../model/index.ts';
import { derivedLedger } from './derived-ledger.ts';
import { operation } from './operation.ts';
import { actorPageSchema } from './schemas/index.ts';

/** Shows one actor over all articles. */
export const actor = operation({
  name: 'actor',
  summary:
    'Show an actor over all articles: names and roles, why its mentions are one, who else it may be, what persons said of that, and its latest statements.',
  route: 'GET /api/actors/{id}',
  input: z.strictObject({
    id: z.string().min(1).max(400).describe('Id of an actor, or ARTICLE/ACTOR for the actor of an article.'),
  }),
  output: actorPageSchema,
  argument: 'id',
  run: async ({ id }, context) => {
    const page = await (await derivedLedger(context)).actor(id);
    if (page !== undefined) return page;
    throw new HearsayError(
      'no-such-actor',
      `no actor has the id "${id}"; "hearsay actors" lists them, and ARTICLE/ACTOR names one of an article`,
    );
  },
});
