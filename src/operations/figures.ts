import { z } from 'zod';
import { HearsayError } from '../model/index.ts';
import { derivedLedger } from './derived-ledger.ts';
import { aFlag, day, pagingFields, stated } from './fields.ts';
import { operation } from './operation.ts';
import { pageOf, seriesSchema } from './schemas/index.ts';

/** Lists figures of one measure of one matter, as told by many. */
export const figures = operation({
  name: 'figures',
  summary: 'List figures by matter: who put it at what, as of when, through whom, and which answers cannot both hold.',
  route: 'GET /api/figures',
  input: z.strictObject({
    words: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('Words of the matter or its place; case and diacritics do not matter.'),
    id: z.string().min(1).max(200).optional().describe('Only the series with this id.'),
    measure: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Only of this measure: killed, displaced, area-controlled and so on.'),
    speaker: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('Words of the name of somebody who gives a figure, or through whom it came.'),
    from: day.optional().describe('Only told as of this day or later; leaves out what has no date.'),
    to: day.optional().describe('Only told as of this day or before; leaves out what has no date.'),
    conflict: aFlag.optional().describe('Only those whose answers cannot all hold.'),
    ...pagingFields,
    limit: pagingFields.limit.default(25).describe('How many at most: each holds all that was told of it.'),
  }),
  output: pageOf(seriesSchema),
  argument: 'words',
  run: async ({ id, ...query }, context) => {
    const ledger = await derivedLedger(context);
    if (id === undefined) {
      const { conflict, ...rest } = query;
      return ledger.figures(stated({ ...rest, conflict: conflict === true ? true : undefined }));
    }
    const series = await ledger.series(id);
    if (series !== undefined) return { items: [series] };
    throw new HearsayError('no-such-series', `no series of figures has the id "${id}"; "hearsay figures" lists them`);
  },
});
