import { z } from 'zod';
import { derivedLedger } from './derived-ledger.ts';
import { aNumber, pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { matchKindSchema, matchSchema, pageOf } from './schemas/index.ts';

const anId = z.string().min(1).max(200).optional();

/** Lists what statements and figures are to each other. */
export const matches = operation({
  name: 'matches',
  summary:
    'List what statements and figures are to each other: repeats, converges, conflicts, shifts, rebuts, updates; and why.',
  route: 'GET /api/matches',
  input: z.strictObject({
    id: anId.describe('Only the match with this id.'),
    kind: matchKindSchema.optional().describe('Only of this kind.'),
    article: anId.describe('Only matches of which one end stands in the article with this id.'),
    statement: anId.describe('Only matches of which one end is the statement with this id.'),
    minScore: aNumber.min(0).max(1).optional().describe('Only matches at least this sure, 0 to 1.'),
    ...pagingFields,
  }),
  output: pageOf(matchSchema),
  run: async (input, context) => (await derivedLedger(context)).matches(stated(input)),
});
