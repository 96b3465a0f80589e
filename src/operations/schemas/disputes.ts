import { z } from 'zod';
import { actorName, gaps, named, opt, sameness, spanSchema, telling, unit } from './shared.ts';

export const matchKindSchema = z.enum(['repeats', 'converges', 'conflicts', 'shifts', 'rebuts', 'updates']);
const matchEnd = telling.extend({ figure: opt(z.string()) });

export const matchSchema = named(
  'Match',
  z
    .object({
      id: z.string(),
      kind: matchKindSchema,
      a: matchEnd,
      b: matchEnd,
      score: unit,
      reason: z.string(),
      by: z.string(),
      judgement: opt(sameness),
    })
    .describe('Two tellings, and what one is to the other.'),
);

export const disputeKindSchema = z.enum(['figure', 'denial', 'account', 'position']);

export const disputeSchema = named(
  'Dispute',
  z
    .object({
      id: z.string(),
      question: z.string(),
      kind: disputeKindSchema,
      series: opt(z.string()),
      answers: z.array(
        z.object({
          id: z.string(),
          words: z.string(),
          by: z.array(z.object({ side: opt(z.string()), speakers: z.array(actorName) })),
          tellings: z.array(telling),
          independent: z.number(),
          first: telling,
          latest: telling,
        }),
      ),
      denials: z.array(telling),
      convergence: z.array(z.string()),
      shifts: z.array(z.string()),
      gaps,
      weight: z.number(),
      latest: z.string(),
    })
    .describe('A question with more than one answer on the record; none of them is called right.'),
);

export const disputeRecordSchema = named(
  'DisputeRecord',
  disputeSchema
    .extend({
      matches: z.array(matchSchema),
      passages: z.array(
        z.object({ article: z.string(), span: spanSchema, words: z.string(), headline: opt(z.string()) }),
      ),
    })
    .describe('A dispute with the matches that it names and the sentences of its first and latest tellings.'),
);
