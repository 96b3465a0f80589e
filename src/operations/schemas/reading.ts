import { z } from 'zod';
import { bound, gaps, named, opt, spanSchema, spans, unit } from './shared.ts';

export const actorKindSchema = z.enum(['person', 'organisation', 'state', 'group', 'outlet', 'unknown']);
export const namingSchema = z.enum(['named', 'role', 'anonymous']);
export const voiceSchema = z.enum(['direct', 'indirect', 'mixed', 'author']);
export const cueStanceSchema = z.enum(['neutral', 'distancing', 'factive']);
export const polaritySchema = z.enum(['positive', 'negative']);
export const modalitySchema = z.enum(['actual', 'possible', 'conditional', 'future', 'question']);
export const actSchema = z.enum([
  'assert',
  'deny',
  'admit',
  'accuse',
  'demand',
  'offer',
  'refuse',
  'agree',
  'promise',
  'threaten',
  'ask',
  'predict',
  'order',
  'praise',
  'criticise',
]);

const blockSchema = z.object({
  role: z.enum(['headline', 'standfirst', 'byline', 'dateline', 'paragraph', 'subheading', 'caption', 'note']),
  span: spanSchema,
});

export const articleSchema = named(
  'Article',
  z
    .object({
      id: z.string(),
      text: z.string(),
      blocks: z.array(blockSchema),
      headline: opt(z.string()),
      authors: z.array(z.string()),
      outlet: opt(z.string()),
      url: opt(z.string()),
      published: opt(z.string()),
      language: z.string(),
    })
    .describe('One published text, frozen at intake.'),
);

const relaySchema = z.object({
  actor: z.string(),
  span: spanSchema,
  medium: opt(
    z.enum(['interview', 'statement', 'press conference', 'social media', 'broadcast', 'document', 'report']),
  ),
});

export const statementSchema = named(
  'Statement',
  z
    .object({
      id: z.string(),
      voice: voiceSchema,
      source: spans,
      cue: spans,
      content: spans,
      speaker: opt(z.string()),
      addressee: opt(z.string()),
      via: z.array(relaySchema),
      parent: opt(z.string()),
      act: actSchema,
      cueStance: opt(cueStanceSchema),
      hedge: opt(spanSchema),
      polarity: polaritySchema,
      modality: modalitySchema,
      saidAt: opt(z.string()),
      asOf: opt(z.string()),
      confidence: unit,
      gaps,
      by: z.string(),
    })
    .describe('Whose words or thoughts (source), by what sign (cue), and what (content).'),
);

export const actorSchema = named(
  'Actor',
  z
    .object({
      id: z.string(),
      name: z.string(),
      kind: actorKindSchema,
      naming: namingSchema,
      roles: z.array(z.string()),
      side: opt(z.string()),
      sideBasis: opt(z.enum(['stated', 'inferred'])),
      mentions: spans,
    })
    .describe('A person, institution, state, group or unnamed voice that the article speaks of.'),
);

const figureSchema = z.object({
  id: z.string(),
  span: spanSchema,
  statement: opt(z.string()),
  value: z.number(),
  high: opt(z.number()),
  bound: opt(bound),
  unit: z.string(),
  si: opt(z.object({ value: z.number(), unit: z.string() })),
  counts: opt(z.string()),
  measure: opt(z.string()),
  restates: opt(z.string()),
  agrees: opt(z.boolean()),
  by: z.string(),
});

const timeSchema = z.object({
  id: z.string(),
  span: spanSchema,
  statement: opt(z.string()),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string(),
  mod: opt(z.string()),
  basis: z.enum(['stated', 'inferred', 'open']),
  by: z.string(),
});

const placeSchema = z.object({
  id: z.string(),
  span: spanSchema,
  statement: opt(z.string()),
  name: z.string(),
  lat: opt(z.number()),
  lon: opt(z.number()),
  geonames: opt(z.number()),
  country: opt(z.string()),
  admin1: opt(z.string()),
  feature: opt(z.string()),
  use: z.enum(['literal', 'metonymic', 'demonym']),
  basis: z.enum(['stated', 'inferred', 'open']),
  confidence: opt(unit),
  by: z.string(),
});

export const moveNameSchema = z.enum([
  'offer',
  'demand',
  'refusal',
  'acceptance',
  'precondition',
  'concession',
  'promise',
  'threat',
  'rule out',
]);

const positionSchema = z.object({
  id: z.string(),
  statement: z.string(),
  move: moveNameSchema,
  by: opt(z.string()),
  to: opt(z.string()),
  about: spans,
  at: opt(z.string()),
  foundBy: z.string(),
});

export const readingSchema = named(
  'Reading',
  z
    .object({
      id: z.string(),
      reader: z.string(),
      article: articleSchema,
      unread: opt(z.string()),
      statements: z.array(statementSchema),
      actors: z.array(actorSchema),
      figures: z.array(figureSchema),
      times: z.array(timeSchema),
      places: z.array(placeSchema),
      positions: z.array(positionSchema),
    })
    .describe('Everything one reader found in one article.'),
);
