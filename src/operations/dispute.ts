import { z } from 'zod';
import { HearsayError } from '../model/index.ts';
import { derivedLedger } from './derived-ledger.ts';
import { operation } from './operation.ts';
import { disputeRecordSchema } from './schemas/index.ts';

/** Shows one question with its answers. */
export const dispute = operation({
  name: 'dispute',
  summary:
    'Show a question with its answers by side: first and latest telling, copies, denials, agreement and shifts, and what nobody says.',
  route: 'GET /api/disputes/{id}',
  input: z.strictObject({ id: z.string().min(1).max(200).describe('Id of a dispute.') }),
  output: disputeRecordSchema,
  argument: 'id',
  run: async ({ id }, context) => {
    const record = await (await derivedLedger(context)).dispute(id);
    if (record !== undefined) return record;
    throw new HearsayError('no-such-dispute', `no dispute has the id "${id}"; "hearsay disputes" lists them`);
  },
});
