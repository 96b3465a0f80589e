import { z } from 'zod';
import { pagingFields, periodFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { articleSummarySchema, pageOf } from './schemas.ts';

/** Lists the articles of the ledger. */
export const articles = operation({
  name: 'articles',
  summary: 'List the articles of the ledger, newest first.',
  route: 'GET /api/articles',
  input: z.strictObject({
    ...periodFields,
    versions: z
      .enum(['latest', 'all'])
      .default('latest')
      .describe('Whether older versions of a page are listed too, or only the latest.'),
    ...pagingFields,
  }),
  output: pageOf(articleSummarySchema),
  run: async (input, context) => (await context.ledger()).articles(stated(input)),
});
