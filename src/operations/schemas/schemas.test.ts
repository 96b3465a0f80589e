import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type * as model from '../../model/index.ts';
import type * as schemas from './index.ts';

/** A type without its readonly marks, which schemas do not have. */
type Loose<T> = T extends readonly (infer Item)[]
  ? Loose<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Loose<T[Key]> }
    : T;

test('the schemas say exactly what the model says', () => {
  expectTypeOf<z.output<typeof schemas.spanSchema>>().toEqualTypeOf<Loose<model.Span>>();
  expectTypeOf<z.output<typeof schemas.articleSchema>>().toEqualTypeOf<Loose<model.Article>>();
  expectTypeOf<z.output<typeof schemas.statementSchema>>().toEqualTypeOf<Loose<model.Statement>>();
  expectTypeOf<z.output<typeof schemas.actorSchema>>().toEqualTypeOf<Loose<model.Actor>>();
  expectTypeOf<z.output<typeof schemas.readingSchema>>().toEqualTypeOf<Loose<model.Reading>>();
  expectTypeOf<z.output<typeof schemas.articleSummarySchema>>().toEqualTypeOf<Loose<model.ArticleSummary>>();
  expectTypeOf<z.output<typeof schemas.articleRecordSchema>>().toEqualTypeOf<Loose<model.ArticleRecord>>();
  expectTypeOf<z.output<typeof schemas.statementRecordSchema>>().toEqualTypeOf<Loose<model.StatementRecord>>();
  expectTypeOf<z.output<typeof schemas.actorRecordSchema>>().toEqualTypeOf<Loose<model.ActorRecord>>();
  expectTypeOf<z.output<typeof schemas.actorPageSchema>>().toEqualTypeOf<Loose<model.ActorPage>>();
  expectTypeOf<z.output<typeof schemas.judgementSchema>>().toEqualTypeOf<Loose<model.Judgement>>();
  expectTypeOf<z.output<typeof schemas.judgementRecordSchema>>().toEqualTypeOf<Loose<model.JudgementRecord>>();
  expectTypeOf<z.output<typeof schemas.moveSchema>>().toEqualTypeOf<Loose<model.Move>>();
  expectTypeOf<z.output<typeof schemas.searchHitSchema>>().toEqualTypeOf<Loose<model.SearchHit>>();
  expectTypeOf<z.output<typeof schemas.seriesSchema>>().toEqualTypeOf<Loose<model.Series>>();
  expectTypeOf<z.output<typeof schemas.matchSchema>>().toEqualTypeOf<Loose<model.Match>>();
  expectTypeOf<z.output<typeof schemas.disputeSchema>>().toEqualTypeOf<Loose<model.Dispute>>();
  expectTypeOf<z.output<typeof schemas.disputeRecordSchema>>().toEqualTypeOf<Loose<model.DisputeRecord>>();
  expectTypeOf<z.output<typeof schemas.articleDiffSchema>>().toEqualTypeOf<Loose<model.ArticleDiff>>();
  expectTypeOf<z.output<typeof schemas.ledgerStatsSchema>>().toEqualTypeOf<Loose<model.LedgerStats>>();
});
