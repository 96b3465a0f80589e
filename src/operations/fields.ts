import { z } from 'zod';
import type { Given } from './operation.ts';

/** Input fields that several operations take. Every field is described: the descriptions are the help and the docs. */

export const day = z.iso.date('must be a date such as 2024-08-31');
const moment = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })], {
  error: 'must be a date such as 2024-08-31, or a date and time such as 2024-08-31T09:30:00Z',
});

const numeric = {
  error: ({ code }: { readonly code?: string }) => (code === 'invalid_type' ? 'must be a number' : undefined),
};
export const aNumber = z.coerce.number(numeric);
export const wholeNumber = z.coerce.number(numeric).int('must be a whole number');

/** Yes or no, in JSON and in an address: "true". */
export const aFlag = z.union([z.boolean(), z.stringbool()], { error: 'must be true or false' });

/** What the caller says about a document; it wins over what the document says. */
export const givenFields = {
  headline: z.string().min(1).max(2_000).optional().describe('Headline, in place of what the document says.'),
  outlet: z.string().min(1).max(500).optional().describe('Who published it, in place of what the document says.'),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://example.org/article' })
    .max(4_000)
    .optional()
    .describe('Where it was published, in place of what the document says.'),
  published: moment
    .optional()
    .describe('When it was published, in place of what the document says: a date or date and time; never guessed.'),
};

export const textField = z
  .string()
  .min(1)
  .max(8_000_000)
  .optional()
  .describe('The article itself: plain text, or the HTML of a page.');

export const pagingFields = {
  limit: wholeNumber.min(1).max(1_000).default(50).describe('How many at most.'),
  cursor: z.string().min(1).max(2_000).optional().describe('Where to go on: the "next" of the page before.'),
};

/** Who judges, and why. */
export const signedFields = {
  by: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Who judges; by default HEARSAY_BY, else the name of the account.'),
  note: z.string().trim().min(1).max(4_000).optional().describe('Why, in your own words.'),
};

/** Statements of a page's older versions are the same telling, told before it was changed. */
export const versionsField = {
  versions: z
    .enum(['latest', 'all'])
    .default('latest')
    .describe('Whether older versions of a page count too, or only the latest.'),
};

export const periodFields = {
  outlet: z.string().min(1).max(500).optional().describe('Only from this outlet.'),
  from: day.optional().describe('Only published on this day or later; leaves out what has no date.'),
  to: day.optional().describe('Only published on this day or before; leaves out what has no date.'),
};

/** The fields that hold a value: schemas allow undefined, the model does not. */
export const stated = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The part of an input that says something about documents. */
export const givenOf = (input: { readonly [K in keyof Given]?: Given[K] | undefined }): Given => {
  const { headline, outlet, url, published } = input;
  return stated({ headline, outlet, url, published });
};
