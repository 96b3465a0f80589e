import { z } from 'zod';
import { actSchema, cueStanceSchema, modalitySchema, polaritySchema, voiceSchema } from './reading.ts';
import { named, opt, sameness, spanSchema } from './shared.ts';

const standing = z.enum(['in force', 'overruled', 'taken back', 'unfit']);
const quote = spanSchema.extend({ exact: z.string(), prefix: z.string(), suffix: z.string() });
const quotes = z.array(quote);
const namedActor = z.object({ id: opt(z.string()), name: z.string() });
const signed = { by: z.string(), note: opt(z.string()) };
const entered = {
  ...signed,
  id: z.string(),
  at: z.string(),
  takenBack: opt(z.object({ ...signed, id: z.string(), at: z.string() })),
};
const correctionFields = {
  source: opt(quotes),
  cue: opt(quotes),
  content: opt(quotes),
  speaker: opt(namedActor.nullable()),
  addressee: opt(namedActor.nullable()),
  voice: opt(voiceSchema),
  act: opt(actSchema),
  cueStance: opt(cueStanceSchema),
  polarity: opt(polaritySchema),
  modality: opt(modalitySchema),
};
const aboutActors = z.object({
  about: z.literal('actor'),
  a: z.object({ article: z.string(), actor: z.string() }),
  b: z.object({ article: z.string(), actor: z.string() }),
  verdict: sameness,
});
const aboutStatement = z.object({
  about: z.literal('statement'),
  verdict: z.enum(['right', 'wrong', 'corrected']),
  anchor: z.object({
    article: z.string(),
    statement: z.string(),
    reader: z.string(),
    source: quotes,
    cue: quotes,
    content: quotes,
  }),
  correction: opt(z.object(correctionFields)),
});
const statementPointer = z.object({ article: z.string(), statement: opt(z.string()) });
const aboutMatch = z.object({
  about: z.literal('match'),
  match: z.string(),
  a: statementPointer,
  b: statementPointer,
  verdict: sameness,
});

const judgementsWith = <T extends z.ZodRawShape>(more: T) =>
  z.discriminatedUnion('about', [aboutActors.extend(more), aboutStatement.extend(more), aboutMatch.extend(more)]);

export const judgementSchema = named(
  'Judgement',
  judgementsWith(entered).describe('What a person judged; never changed, and never gone.'),
);

export const judgementRecordSchema = named(
  'JudgementRecord',
  judgementsWith({
    ...entered,
    standing,
    disputedBy: z.array(z.string()),
    places: z.array(z.object({ article: z.string(), statement: opt(z.string()), standing })),
  }).describe('A judgement with what became of it.'),
);

export const reviewSchema = named(
  'Review',
  z
    .object({
      ...signed,
      judgement: z.string(),
      at: z.string(),
      verdict: z.enum(['right', 'wrong', 'corrected']),
      standing,
      statement: opt(z.string()),
      quote: z.string(),
      changes: z.array(
        z.object({
          field: z.enum(Object.keys(correctionFields) as [keyof typeof correctionFields]),
          was: z.string().nullable(),
          now: z.string().nullable(),
        }),
      ),
    })
    .describe('A judgement of a statement, where the statement is shown.'),
);
