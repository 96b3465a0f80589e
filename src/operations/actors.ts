import { z } from 'zod';
import { pagingFields, stated, versionsField } from './fields.ts';
import { operation } from './operation.ts';
import { actorKindSchema, actorRecordSchema, pageOf } from './schemas.ts';

/** Lists who is spoken of, across articles. */
export const actors = operation({
  name: 'actors',
  summary: 'List the actors that the articles speak of, by name.',
  route: 'GET /api/actors',
  input: z.strictObject({
    name: z.string().min(1).max(500).optional().describe('Words of the name; case and diacritics do not matter.'),
    kind: actorKindSchema.optional().describe('Only actors of this kind.'),
    ...versionsField,
    ...pagingFields,
  }),
  output: pageOf(actorRecordSchema),
  argument: 'name',
  run: async (input, context) => (await context.ledger()).actors(stated(input)),
});
