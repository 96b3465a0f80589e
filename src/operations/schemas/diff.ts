import { z } from 'zod';
import { voiceSchema } from './reading.ts';
import { named, opt, spanSchema } from './shared.ts';

const side = z.object({
  id: z.string(),
  headline: opt(z.string()),
  outlet: opt(z.string()),
  url: opt(z.string()),
  published: opt(z.string()),
  version: opt(z.number()),
  reader: z.string(),
});

const toldStatement = z.object({
  statement: z.string(),
  voice: voiceSchema,
  speaker: opt(z.string()),
  words: z.string(),
  spans: z.array(spanSchema),
});

const toldFigure = z.object({
  figure: z.string(),
  statement: opt(z.string()),
  words: z.string(),
  span: spanSchema,
  amount: z.string(),
  counts: opt(z.string()),
});

const kind = z.enum(['added', 'removed', 'changed']);

export const articleDiffSchema = named(
  'ArticleDiff',
  z
    .object({
      before: side,
      after: side,
      changes: z.array(
        z.object({ before: opt(spanSchema), after: opt(spanSchema), removed: z.string(), added: z.string() }),
      ),
      statements: z.array(
        z.object({
          kind,
          before: opt(toldStatement),
          after: opt(toldStatement),
          orphaned: z.boolean(),
          by: z.string(),
        }),
      ),
      unchanged: z.number(),
      figures: z.array(z.object({ kind, before: opt(toldFigure), after: opt(toldFigure), by: z.string() })),
    })
    .describe('How two texts differ: words, statements and figures, and which statements’ words are gone.'),
);
