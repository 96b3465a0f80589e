import { z } from 'zod';
import { operation } from './operation.ts';

const count = z.int().min(0);

/** Derives anew what follows from the articles, their readings and the judgements. */
export const rebuild = operation({
  name: 'rebuild',
  summary: 'Throw away what is derived across articles, and derive it anew.',
  route: 'POST /api/rebuild',
  input: z.strictObject({}),
  output: z.object({
    articles: count.describe('Articles entered now.'),
    cells: count.describe('Groups of what can be compared that were derived now.'),
    resumed: z.boolean().describe('Whether a rebuild that had been broken off was gone on with.'),
    stopped: z
      .boolean()
      .describe('Whether the work was broken off before the end; the next rebuild goes on from there.'),
    digest: z
      .string()
      .exactOptional()
      .describe('A hash of all that was derived: the same for the same articles, readings and judgements.'),
  }),
  run: async (_input, { ledger, progress, signal }) =>
    (await ledger()).rebuild({
      ...(signal === undefined ? {} : { signal }),
      progress: ({ step, done, of }) => progress?.(done, of, step === 'entering' ? 'articles' : 'groups'),
    }),
});
