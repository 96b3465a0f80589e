import { z } from 'zod';
import { reviewSchema } from './judgements.ts';
import {
  actorKindSchema,
  actSchema,
  cueStanceSchema,
  modalitySchema,
  namingSchema,
  polaritySchema,
  readingSchema,
  voiceSchema,
} from './reading.ts';
import { actorName, named, opt, spanSchema, spans, unit } from './shared.ts';

const format = z.enum(['text', 'html', 'jsonl']);

const appearanceSchema = named(
  'Appearance',
  z
    .object({
      article: z.string(),
      page: z.string(),
      version: z.number(),
      name: opt(z.string()),
      outlet: opt(z.string()),
      url: opt(z.string()),
      published: opt(z.string()),
      origin: z.string(),
      format,
      bytesHash: z.string(),
      takenAt: z.string(),
    })
    .describe('Where and when one text appeared; versions count the texts of one page from 1.'),
);

export const articleSummarySchema = named(
  'ArticleSummary',
  z
    .object({
      id: z.string(),
      headline: opt(z.string()),
      authors: z.array(z.string()),
      outlet: opt(z.string()),
      url: opt(z.string()),
      published: opt(z.string()),
      language: z.string(),
      takenAt: z.string(),
      statements: z.number(),
      authorStatements: z.number(),
      versions: z.number(),
      superseded: z.boolean(),
      unread: opt(z.string()),
    })
    .describe('A line of the list of articles.'),
);

const articleCopySchema = z.object({
  article: z.string(),
  headline: opt(z.string()),
  outlet: opt(z.string()),
  published: opt(z.string()),
  kind: z.enum(['same text', 'copy', 'version', 'passage']),
  earlier: z.boolean(),
  containment: unit,
  passages: z.array(z.object({ span: spanSchema, otherSpan: spanSchema, same: z.number() })),
});

export const articleRecordSchema = named(
  'ArticleRecord',
  z
    .object({
      reading: readingSchema,
      readAt: opt(z.string()),
      appearances: z.array(appearanceSchema),
      versions: z.array(appearanceSchema),
      copyOf: opt(z.string()),
      copies: opt(z.array(articleCopySchema)),
      copied: opt(z.array(z.object({ statement: z.string(), copyOf: opt(z.string()), copies: z.number() }))),
      reviews: opt(z.array(reviewSchema)),
    })
    .describe('An article with its reading and everything known of where it appeared.'),
);

export const statementRecordSchema = named(
  'StatementRecord',
  z
    .object({
      id: z.string(),
      article: z.string(),
      headline: opt(z.string()),
      outlet: opt(z.string()),
      url: opt(z.string()),
      published: opt(z.string()),
      voice: voiceSchema,
      speaker: opt(z.object({ id: z.string(), name: z.string(), kind: actorKindSchema, naming: namingSchema })),
      via: z.array(actorName),
      source: z.string(),
      cue: z.string(),
      content: z.string(),
      spans: z.object({ source: spans, cue: spans, content: spans }),
      act: actSchema,
      cueStance: opt(cueStanceSchema),
      polarity: polaritySchema,
      modality: modalitySchema,
      confidence: unit,
      by: z.string(),
      reader: z.string(),
      copyOf: opt(z.string()),
      reviews: opt(z.array(reviewSchema)),
    })
    .describe('A statement with its words, as listed across articles.'),
);
