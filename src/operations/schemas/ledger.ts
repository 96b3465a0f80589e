import { z } from 'zod';
import { named, opt, spans } from './shared.ts';

export const searchHitSchema = named(
  'SearchHit',
  z
    .object({
      kind: z.enum(['statement', 'article']),
      article: z.string(),
      statement: opt(z.string()),
      headline: opt(z.string()),
      outlet: opt(z.string()),
      published: opt(z.string()),
      speaker: opt(z.string()),
      excerpt: z.string(),
      marks: spans,
    })
    .describe('A place in the ledger that a search found; marks are ranges of the excerpt.'),
);

export const ledgerStatsSchema = named(
  'LedgerStats',
  z
    .object({
      place: z.string(),
      articles: z.number(),
      pages: z.number(),
      read: z.number(),
      unread: z.number(),
      statements: z.object({ direct: z.number(), indirect: z.number(), mixed: z.number(), author: z.number() }),
      actors: z.number(),
      outlets: z.number(),
      copies: z.number(),
      from: opt(z.string()),
      to: opt(z.string()),
      readers: z.array(z.string()),
    })
    .describe('Counts of what the ledger holds.'),
);
