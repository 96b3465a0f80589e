import { z } from 'zod';
import { HearsayError, type Intake, type IntakeFailure, type Reading } from '../model/index.ts';
import { withLeastConfidence } from '../reader/index.ts';
import { aNumber, givenFields, givenOf, textField } from './fields.ts';
import { type Context, type Given, operation } from './operation.ts';
import { readingSchema } from './schemas/index.ts';

/** Reads without keeping: nothing is written anywhere. */
export const read = operation({
  name: 'read',
  summary: 'Read an article and give its statements, without keeping anything.',
  route: 'POST /api/read',
  input: z.strictObject({
    path: z.string().min(1).optional().describe('A file, a URL, or "-" for standard input.'),
    text: textField,
    ...givenFields,
    minConfidence: aNumber
      .min(0)
      .max(1)
      .optional()
      .describe('Leave out attributed statements less sure than this, 0 to 1; the README tells what each value costs.'),
  }),
  output: z.union([readingSchema, z.array(readingSchema)]).describe('A reading; a list of them, if several came in.'),
  local: ['path'],
  argument: 'path',
  run: async ({ path, text, minConfidence, ...rest }, context) => {
    const all = await readAll(documents({ path, text }, givenOf(rest), context), context);
    const readings =
      minConfidence === undefined ? all : all.map((reading) => withLeastConfidence(reading, minConfidence));
    const [only] = readings;
    return only !== undefined && readings.length === 1 ? only : readings;
  },
});

const documents = (
  { path, text }: { readonly path: string | undefined; readonly text: string | undefined },
  given: Given,
  context: Context,
): AsyncIterable<Intake | IntakeFailure> | readonly (Intake | IntakeFailure)[] => {
  if (text !== undefined && path === undefined) return context.take(text, given);
  if (text === undefined && path !== undefined && context.open !== undefined) return context.open([path], given);
  throw context.open === undefined
    ? new HearsayError('nothing-to-read', 'there is nothing to read; give the article as "text"', 2)
    : new HearsayError('nothing-to-read', 'there is nothing to read; name one file, a URL, or - for standard input', 2);
};

/** One bad document among several does not cost the others; alone, or where nobody can be told, it is the error. */
const readAll = async (
  intakes: AsyncIterable<Intake | IntakeFailure> | readonly (Intake | IntakeFailure)[],
  { reader, warn }: Context,
): Promise<readonly Reading[]> => {
  const readings: Reading[] = [];
  const failures: IntakeFailure[] = [];
  for await (const intake of intakes) {
    if ('error' in intake) failures.push(intake);
    else readings.push(await (await reader()).read(intake.article));
  }
  const [first] = failures;
  if (first !== undefined && (readings.length === 0 || warn === undefined)) throw first.error;
  for (const failure of failures) warn?.(failure);
  return readings;
};
