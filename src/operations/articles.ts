import { z } from 'zod';
import { pagingFields, periodFields, stated, versionsField } from './fields.ts';
import { operation } from './operation.ts';
import { articleSummarySchema, pageOf } from './schemas/index.ts';

/** Lists the articles of the ledger. */
export const articles = operation({
  name: 'articles',
  summary: 'List the articles of the ledger, newest first.',
  route: 'GET /api/articles',
  input: z.strictObject({
    ...periodFields,
    ...versionsField,
    ...pagingFields,
  }),
  output: pageOf(articleSummarySchema),
  run: async (input, context) => (await context.ledger()).articles(stated(input)),
});
