import { STATUS_CODES } from 'node:http';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { HearsayError } from '../model/index.ts';

/** Problem details (RFC 9457); `type` is about:blank, `code` tells problems apart, `errors` names the fields. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' });

export type Problem = z.output<typeof problemSchema>;

export const PROBLEM_MEDIA = 'application/problem+json';

/** A problem of a status, with what is wrong and the cure. */
export const problem = (status: number, code: string, detail: string): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  detail,
  code,
});

/** What the client may know of an error. Nothing of what was not meant for it: no message, no stack. */
export const problemOf = (error: unknown): Problem => {
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation);
  if (error instanceof HearsayError) return problem(statusOf(error), error.code, error.message);
  const { statusCode } = error as { readonly statusCode?: number };
  const [code, detail] = DETAILS.get(statusCode ?? 500) ?? [];
  if (statusCode !== undefined && code !== undefined && detail !== undefined) return problem(statusCode, code, detail);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return problem(statusCode, 'bad-request', (error as Error).message);
  }
  return problem(500, 'internal-error', 'something went wrong inside Hearsay; the terminal it runs in says what');
};

const DETAILS: ReadonlyMap<number, readonly [code: string, detail: string]> = new Map([
  [403, ['forbidden', 'nothing is served at such an address; /api/openapi.json lists what there is']],
  [413, ['body-too-large', 'the request has more than 8 MB; send the article alone']],
  [415, ['unsupported-media-type', 'the body is not JSON; send it as application/json']],
  [429, ['too-many-requests', 'too many requests; wait a minute']],
]);

const STATUSES: ReadonlyMap<string, number> = new Map([
  ['no-such-actor', 404],
  ['no-such-article', 404],
  ['no-such-dispute', 404],
  ['no-such-judgement', 404],
  ['no-such-series', 404],
  ['nothing-to-judge', 404],
  ['taken-back', 409],
  ['document-too-long', 413],
  ['ledger-busy', 503],
  ['ledger-closed', 503],
  ['ledger-not-writable', 503],
  ['not-a-ledger', 503],
  ['newer-ledger', 503],
]);

const statusOf = ({ code, exitStatus }: HearsayError): number => STATUSES.get(code) ?? (exitStatus === 2 ? 400 : 422);

interface Invalid {
  readonly instancePath?: string;
  readonly message?: string;
  readonly params?: { readonly keys?: unknown };
}

const invalid = (issues: readonly Invalid[]): Problem => {
  const errors = issues.flatMap(({ instancePath = '', message = 'is not right', params }) =>
    Array.isArray(params?.keys)
      ? params.keys.map((key) => ({ field: String(key), message: 'is no field of this request' }))
      : [{ field: instancePath.split('/').filter(Boolean).join('.'), message }],
  );
  const detail = errors.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`)).join('; ');
  return { ...problem(400, 'bad-input', detail), errors };
};
