import { z } from 'zod';
import { HearsayError } from '../model/index.ts';
import { operation } from './operation.ts';
import { articleRecordSchema } from './schemas/index.ts';

/** Shows one article of the ledger with its reading; by the id of a statement, a terminal shows that one alone. */
export const show = operation({
  name: 'show',
  summary: 'Show an article of the ledger, or the statement with this id, where it stands.',
  route: 'GET /api/articles/{id}',
  input: z.strictObject({
    id: z
      .string()
      .min(1)
      .max(200)
      .describe('Id of an article, its beginning of at least six characters, or the id of a statement.'),
  }),
  output: articleRecordSchema,
  argument: 'id',
  run: async ({ id }, context) => {
    const record = await (await context.ledger()).article(id);
    if (record !== undefined) return record;
    throw new HearsayError(
      'no-such-article',
      `no article or statement has the id "${id}"; "hearsay articles" lists them`,
    );
  },
});
