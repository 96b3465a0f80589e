import { z } from 'zod';
import { pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { actorKindSchema, actorRecordSchema, pageOf } from './schemas.ts';

/** Lists who is spoken of, over all articles. */
export const actors = operation({
  name: 'actors',
  summary: 'List the actors that articles speak of: who is one over all articles, with names, roles and sides.',
  route: 'GET /api/actors',
  input: z.strictObject({
    name: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('Words of one of its names; case and diacritics do not matter.'),
    kind: actorKindSchema.optional().describe('Only actors of this kind.'),
    side: z
      .string()
      .regex(/^[A-Z]{3}$/u, 'must be three letters, such as UKR')
      .optional()
      .describe('Only those that speak for this state: ISO 3166-1 alpha-3.'),
    ...pagingFields,
  }),
  output: pageOf(actorRecordSchema),
  argument: 'name',
  run: async (input, context) => (await context.ledger()).actors(stated(input)),
});
