import { z } from 'zod';
import { actSchema, moveNameSchema, voiceSchema } from './reading.ts';
import { actorName, named, opt, telling } from './shared.ts';

const party = actorName.extend({ side: opt(z.string()) });

export const moveSchema = named(
  'Move',
  z
    .object({
      id: z.string(),
      move: moveNameSchema,
      by: opt(party),
      to: opt(party),
      terms: z.string(),
      at: opt(z.string()),
      act: actSchema,
      told: z.array(
        telling.extend({
          speaker: opt(actorName),
          voice: voiceSchema,
          via: z.array(actorName),
          copyOf: opt(z.string()),
          foundBy: z.string(),
        }),
      ),
      independent: z.number(),
      supersedes: z.array(z.string()),
      supersededBy: opt(z.string()),
      answers: z.array(z.string()),
      answeredBy: z.array(z.string()),
    })
    .describe('A move on the board: one step of one party, as told by many.'),
);
