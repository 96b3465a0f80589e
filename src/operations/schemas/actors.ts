import { z } from 'zod';
import { statementRecordSchema } from './articles.ts';
import { judgementSchema } from './judgements.ts';
import { actorKindSchema, namingSchema } from './reading.ts';
import { named, opt } from './shared.ts';

const actorRecord = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  kind: actorKindSchema,
  naming: namingSchema,
  side: opt(z.string()),
  roles: z.array(z.object({ role: z.string(), from: opt(z.string()), to: opt(z.string()) })),
  articles: z.number(),
  statements: z.number(),
  ids: z.array(z.object({ article: z.string(), actor: z.string() })),
});

export const actorRecordSchema = named(
  'ActorRecord',
  actorRecord.describe('An actor over all articles, with its names and roles.'),
);

const actorInPlace = z.object({ article: z.string(), actor: z.string(), name: z.string(), id: z.string() });
const actorTie = z.object({
  a: actorInPlace,
  b: actorInPlace,
  score: opt(z.number()),
  reason: z.string(),
  by: z.string(),
});

export const actorPageSchema = named(
  'ActorPage',
  actorRecord
    .extend({
      ties: z.array(actorTie),
      unsure: z.array(actorTie),
      judgements: z.array(judgementSchema),
      latest: z.array(statementRecordSchema),
    })
    .describe('An actor with why its mentions are one, who else it may be, what persons said, and what it said last.'),
);
