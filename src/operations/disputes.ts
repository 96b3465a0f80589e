import { z } from 'zod';
import { derivedLedger } from './derived-ledger.ts';
import { day, pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { disputeKindSchema, disputeSchema, pageOf } from './schemas/index.ts';

/** Lists questions with more than one answer on the record. */
export const disputes = operation({
  name: 'disputes',
  summary: 'List questions with more than one answer on the record, those with most tellings and sides first.',
  route: 'GET /api/disputes',
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('Words of the question, its answers or those who give them; case and diacritics do not matter.'),
    kind: disputeKindSchema.optional().describe('Only of this kind.'),
    side: z
      .string()
      .regex(/^[A-Za-z]{3}$/u, 'must be three letters, such as UKR')
      .optional()
      .describe('Only those to which somebody of this side gives an answer: ISO 3166-1 alpha-3, such as UKR.'),
    since: day.optional().describe('Only those of which something was published on this day or later.'),
    ...pagingFields,
  }),
  output: pageOf(disputeSchema),
  argument: 'words',
  run: async (input, context) => (await derivedLedger(context)).disputes(stated(input)),
});
