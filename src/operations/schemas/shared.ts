import { z } from 'zod';

/** The schema as a component of the OpenAPI document. */
export const named = <T extends z.ZodType>(id: string, schema: T): T => schema.meta({ ...schema.meta(), id });

/** A key that may be left out, and never holds undefined. */
export const opt = <T extends z.ZodType>(schema: T) => schema.exactOptional();

export const unit = z.number().min(0).max(1);
const offset = z.int().min(0);

export const spanSchema = named(
  'Span',
  z
    .object({ start: offset, end: offset })
    .describe('A half-open range of UTF-16 code units of the text of the article.'),
);
export const spans = z.array(spanSchema);

/** An actor by its id across articles and its name. */
export const actorName = z.object({ id: z.string(), name: z.string() });

export const gaps = z.array(z.enum(['source', 'time', 'place']));
export const bound = z.enum(['exact', 'about', 'at least', 'at most', 'more than', 'less than']);
export const sameness = z.enum(['same', 'different', 'unsure']);

/** Where something is told. */
export const telling = z.object({
  article: z.string(),
  name: opt(z.string()),
  outlet: opt(z.string()),
  published: opt(z.string()),
  statement: opt(z.string()),
  span: spanSchema,
});

/** One page of a list, with the cursor of the next. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: opt(z.string()).describe('The cursor of the page that follows; absent on the last.'),
  });
