import { z } from 'zod';
import { pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { pageOf, searchHitSchema } from './schemas/index.ts';

/** Finds words in statements and articles. */
export const search = operation({
  name: 'search',
  summary: 'Find words in the statements and articles of the ledger.',
  route: 'GET /api/search',
  input: z.strictObject({
    q: z
      .string()
      .min(1)
      .max(1_000)
      .describe('Words that all must stand there; "in quotation marks" together; word* by its beginning.'),
    ...pagingFields,
  }),
  output: pageOf(searchHitSchema),
  argument: 'q',
  run: async ({ q, ...paging }, context) => (await context.ledger()).search({ words: q, ...stated(paging) }),
});
