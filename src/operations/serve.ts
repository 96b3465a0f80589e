import { z } from 'zod';
import { HearsayError } from '../model/index.ts';
import { add } from './add.ts';
import { wholeNumber } from './fields.ts';
import { type Context, operation } from './operation.ts';

/** Serves the app and the API until it is told to stop. */
export const serve = operation({
  name: 'serve',
  summary: 'Serve the app and the API on this machine.',
  input: z.strictObject({
    port: wholeNumber
      .min(0)
      .max(65_535)
      .default(4174)
      .describe('Port to listen on; if it is busy, the next free one. 0: any free one.'),
    host: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('Address to listen on. There is no sign-in: whoever reaches it can read and add.'),
    samples: z.string().min(1).optional().describe('A folder of articles to add when the ledger holds none.'),
  }),
  output: z.object({
    address: z.string().describe('Where the app is.'),
    samples: z.int().min(0).describe('How many samples were added.'),
  }),
  local: ['port', 'host', 'samples'],
  run: async ({ port, host, samples }, context) => {
    if (context.listen === undefined) throw new HearsayError('not-here', 'serve is of the command line only', 2);
    await context.reader(); // a model that is missing is told now, and not to the first who reads
    const added = samples === undefined ? 0 : await addSamples(samples, context);
    return { address: await context.listen({ port, host }), samples: added };
  },
});

const addSamples = async (folder: string, context: Context): Promise<number> => {
  const { articles } = await (await context.ledger()).stats();
  if (articles > 0) return 0;
  const { added, updated } = await add.run({ paths: [folder] }, context);
  return added + updated;
};
