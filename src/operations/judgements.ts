import { z } from 'zod';
import { aFlag, pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { judgementRecordSchema, pageOf } from './schemas/index.ts';

/** Lists what persons judged, and what became of it. */
export const judgements = operation({
  name: 'judgements',
  summary: 'List what persons judged, with what is in force, overruled, taken back, or fits nothing any more.',
  route: 'GET /api/judgements',
  input: z.strictObject({
    of: z.string().min(1).max(200).optional().describe('Only of the statement, match or article with this id.'),
    about: z.enum(['actor', 'statement', 'match']).optional().describe('Only of actors, statements or matches.'),
    by: z.string().min(1).max(200).optional().describe('Only signed by this name.'),
    unfit: aFlag.optional().describe('Only those whose words, statement, match or actors are not there any more.'),
    ...pagingFields,
  }),
  output: pageOf(judgementRecordSchema),
  argument: 'of',
  run: async (input, context) => (await context.ledger()).judgements(stated(input)),
});
