import { z } from 'zod';

/** The shapes of the model as schemas, for OpenAPI and for tests; `schemas.test.ts` holds them to src/model. */

/** The schema as a component of the OpenAPI document. */
const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ ...schema.meta(), id });

const opt = <T extends z.ZodType>(schema: T) => schema.exactOptional();

const unit = z.number().min(0).max(1);
const offset = z.int().min(0);

export const spanSchema = named(
  'Span',
  z
    .object({ start: offset, end: offset })
    .describe('A half-open range of UTF-16 code units of the text of the article.'),
);
const spans = z.array(spanSchema);

const actorKind = z.enum(['person', 'organisation', 'state', 'group', 'outlet', 'unknown']);
const naming = z.enum(['named', 'role', 'anonymous']);
export const voiceSchema = z.enum(['direct', 'indirect', 'mixed', 'author']);
export const actorKindSchema = actorKind;
const cueStance = z.enum(['neutral', 'distancing', 'factive']);
const polarity = z.enum(['positive', 'negative']);
const modality = z.enum(['actual', 'possible', 'conditional', 'future', 'question']);
export const cueStanceSchema = cueStance;
export const polaritySchema = polarity;
export const modalitySchema = modality;
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
const act = actSchema;
const format = z.enum(['text', 'html', 'jsonl']);

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
      act,
      cueStance: opt(cueStance),
      hedge: opt(spanSchema),
      polarity,
      modality,
      saidAt: opt(z.string()),
      asOf: opt(z.string()),
      confidence: unit,
      gaps: z.array(z.enum(['source', 'time', 'place'])),
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
      kind: actorKind,
      naming,
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
  bound: opt(z.enum(['exact', 'about', 'at least', 'at most', 'more than', 'less than'])),
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

const sameness = z.enum(['same', 'different', 'unsure']);
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
  act: opt(act),
  cueStance: opt(cueStance),
  polarity: opt(polarity),
  modality: opt(modality),
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

const reviewSchema = named(
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
      speaker: opt(z.object({ id: z.string(), name: z.string(), kind: actorKind, naming })),
      via: z.array(z.object({ id: z.string(), name: z.string() })),
      source: z.string(),
      cue: z.string(),
      content: z.string(),
      spans: z.object({ source: spans, cue: spans, content: spans }),
      act,
      cueStance: opt(cueStance),
      polarity,
      modality,
      confidence: unit,
      by: z.string(),
      reader: z.string(),
      copyOf: opt(z.string()),
      reviews: opt(z.array(reviewSchema)),
    })
    .describe('A statement with its words, as listed across articles.'),
);

const actorRecord = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  kind: actorKind,
  naming,
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

const person = z.object({ id: z.string(), name: z.string() });
const party = person.extend({ side: opt(z.string()) });

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
      act,
      told: z.array(
        z.object({
          article: z.string(),
          name: opt(z.string()),
          outlet: opt(z.string()),
          published: opt(z.string()),
          statement: opt(z.string()),
          span: spanSchema,
          speaker: opt(person),
          voice: voiceSchema,
          via: z.array(person),
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

const bound = z.enum(['exact', 'about', 'at least', 'at most', 'more than', 'less than']);
const whoever = z.object({ id: z.string(), name: z.string() });
const gaps = z.array(z.enum(['source', 'time', 'place']));
const telling = z.object({
  article: z.string(),
  name: opt(z.string()),
  outlet: opt(z.string()),
  published: opt(z.string()),
  statement: opt(z.string()),
  span: spanSchema,
});

const pointSchema = telling.extend({
  figure: z.string(),
  value: z.number(),
  high: opt(z.number()),
  bound: opt(bound),
  unit: z.string(),
  speaker: opt(whoever),
  side: opt(z.string()),
  via: z.array(whoever),
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
      judgement: opt(z.enum(['same', 'different', 'unsure'])),
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
          by: z.array(z.object({ side: opt(z.string()), speakers: z.array(whoever) })),
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

/** One page of a list, with the cursor of the next. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: opt(z.string()).describe('The cursor of the page that follows; absent on the last.'),
  });
