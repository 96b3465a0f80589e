import { z } from 'zod';
import { operation } from './operation.ts';
import { ledgerStatsSchema } from './schemas/index.ts';

/** Counts what the ledger holds. */
export const stats = operation({
  name: 'stats',
  summary: 'Count what the ledger holds.',
  route: 'GET /api/stats',
  input: z.strictObject({}),
  output: ledgerStatsSchema,
  run: async (_input, context) => (await context.ledger()).stats(),
});
