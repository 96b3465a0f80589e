import { z } from 'zod';
import { operation } from './operation.ts';
import { articleDiffSchema } from './schemas/index.ts';

const named = z.string().min(1).max(4_000);

/** Compares two texts, mostly two versions of one page. */
export const diff = operation({
  name: 'diff',
  summary: 'Show how an article differs from the version of its page before it, or from another article.',
  route: 'GET /api/articles/{id}/diff',
  input: z.strictObject({
    id: named.describe(
      'Id of an article, its beginning of at least six characters, the id of a statement, or the address of a page.',
    ),
    other: named
      .optional()
      .describe('The later text, named in the same ways; without it, ID is compared with the version before it.'),
  }),
  output: articleDiffSchema,
  argument: 'id',
  second: 'other',
  run: async ({ id, other }, context) => (await context.ledger()).diff(id, other),
});
