import { z } from 'zod';
import { actorName, bound, gaps, named, opt, telling } from './shared.ts';

const pointSchema = telling.extend({
  figure: z.string(),
  value: z.number(),
  high: opt(z.number()),
  bound: opt(bound),
  unit: z.string(),
  speaker: opt(actorName),
  side: opt(z.string()),
  via: z.array(actorName),
  saidAt: opt(z.string()),
  asOf: opt(z.string()),
  copyOf: opt(z.string()),
});

export const seriesSchema = named(
  'Series',
  z
    .object({
      id: z.string(),
      measure: z.string(),
      counts: opt(z.string()),
      matter: z.string(),
      place: opt(z.object({ name: z.string(), geonames: opt(z.number()) })),
      from: opt(z.string()),
      to: opt(z.string()),
      answers: z.array(
        z.object({
          id: z.string(),
          value: z.number(),
          high: opt(z.number()),
          bound: opt(bound),
          unit: z.string(),
          points: z.array(pointSchema),
          tellings: z.number(),
          first: telling,
          compatible: z.array(z.string()),
          updates: z.array(z.string()),
        }),
      ),
      conflict: z.boolean(),
      gaps,
    })
    .describe('One measure of one matter, told by many; tellings that are copies count once.'),
);
