import { z } from 'zod';
import { pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { pageOf, statementRecordSchema } from './schemas/index.ts';
import { statementFilters } from './statement-filters.ts';

/** Lists statements across articles. */
export const statements = operation({
  name: 'statements',
  summary: 'List statements across articles: who said what, by what words, where.',
  route: 'GET /api/statements',
  input: z.strictObject({
    ...statementFilters,
    statement: z.string().min(1).max(200).optional().describe('Only the statement with this id.'),
    ...pagingFields,
  }),
  output: pageOf(statementRecordSchema),
  run: async (input, context) => (await context.ledger()).statements(stated(input)),
});
