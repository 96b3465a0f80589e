import { z } from 'zod';
import { aNumber, periodFields, versionsField } from './fields.ts';
import { voiceSchema } from './schemas/index.ts';

/** What statements can be chosen by, in lists and exports. */
export const statementFilters = {
  article: z.string().min(1).max(200).optional().describe('Only statements of the article with this id.'),
  speaker: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("Words of the speaker's name; case and diacritics do not matter."),
  voice: voiceSchema.optional().describe("Only statements in this voice; author is the article's own."),
  ...periodFields,
  ...versionsField,
  minConfidence: aNumber.min(0).max(1).optional().describe('Only statements at least this sure, 0 to 1.'),
};
