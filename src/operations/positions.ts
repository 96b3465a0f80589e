import { z } from 'zod';
import { derivedLedger } from './derived-ledger.ts';
import { aFlag, day, pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { moveNameSchema, moveSchema, pageOf } from './schemas/index.ts';

const name = z.string().min(1).max(500).optional();

/** Lists the moves of negotiations. */
export const positions = operation({
  name: 'positions',
  summary: 'List what each party offers, demands, refuses and rules out, to whom, on what terms, as told by whom.',
  route: 'GET /api/positions',
  input: z.strictObject({
    party: name.describe('Words of the name of who makes the move, or of the state that it speaks for.'),
    counterparty: name.describe('Words of the name of whom it is put to, or of its state.'),
    move: moveNameSchema.optional().describe('Only moves of this kind.'),
    from: day.optional().describe('Only made, or first told, on this day or later; leaves out what has no date.'),
    to: day.optional().describe('Only made, or first told, on this day or before; leaves out what has no date.'),
    standing: aFlag.optional().describe('Only moves that no later one of the same party took the place of.'),
    ...pagingFields,
  }),
  output: pageOf(moveSchema),
  argument: 'party',
  run: async ({ standing, ...query }, context) =>
    (await derivedLedger(context)).positions(stated({ ...query, superseded: standing === true ? false : undefined })),
});
