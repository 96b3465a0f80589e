import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import { remoteInput } from '../operations/field.ts';
import { type Context, isStream, type Operation } from '../operations/operation.ts';
import { PROBLEM_MEDIA, problemSchema } from './problem.ts';
import { revisionTag } from './revision-tag.ts';

/** The method, the path as the router writes it, and the fields that stand in the path. */
export const routeOf = (
  route: string,
): { readonly method: HTTPMethods; readonly url: string; readonly fields: readonly string[] } => {
  const [method = 'GET', path = '/'] = route.split(' ');
  const fields = [...path.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field);
  return { method: method as HTTPMethods, url: path.replaceAll(/\{(\w+)\}/g, ':$1'), fields };
};

/** Adds the route of an operation, if it has one. */
export const addRoute = (server: FastifyInstance, operation: Operation, context: Context): void => {
  if (operation.route === undefined) return;
  const { method, url, fields } = routeOf(operation.route);
  server.route({
    method,
    url,
    schema: {
      operationId: operation.name,
      summary: operation.summary,
      ...inputSchemas(operation, method, fields),
      response: { 200: answerSchema(operation), '4xx': PROBLEM, '5xx': PROBLEM },
    },
    ...(method === 'GET' ? { preHandler: revisionTag(context) } : {}),
    handler: (request, reply) => answer(operation, { request, reply, context }),
  });
};

const TEXT = z.string();

const PROBLEM = { description: 'What went wrong.', content: { [PROBLEM_MEDIA]: { schema: problemSchema } } };

const inputSchemas = (
  operation: Operation,
  method: HTTPMethods,
  fields: readonly string[],
): Record<string, z.ZodObject> => {
  const input = remoteInput(operation);
  const inPath = Object.fromEntries(fields.map((field) => [field, true])) as Record<string, true>;
  const rest = input.omit(inPath);
  return {
    ...(fields.length > 0 ? { params: input.pick(inPath) } : {}),
    ...(method === 'GET' ? { querystring: rest } : { body: rest }),
  };
};

const answerSchema = ({ output, streams, summary }: Operation): unknown => {
  const medias = streams === undefined ? [] : Object.values(streams);
  if (medias.length === 0) return { description: summary, content: { 'application/json': { schema: output } } };
  return {
    description: summary,
    content: Object.fromEntries(medias.map(({ media, line }) => [media, { schema: line ?? TEXT }])),
  };
};

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: Context;
}

const answer = async (operation: Operation, { request, reply, context }: Exchange): Promise<unknown> => {
  const input = {
    ...(request.query as object | undefined),
    ...(request.body as object | undefined),
    ...(request.params as object | undefined),
  } as Record<string, unknown>;
  const result = await operation.run(input, context);
  if (!isStream(result)) return result;
  const media = operation.streams?.[String(input.format)]?.media ?? 'text/plain; charset=utf-8';
  const name = `hearsay-${operation.name}.${String(input.format)}`;
  void reply.type(media).header('content-disposition', `attachment; filename="${name}"`);
  return Readable.from(await begun(result), { objectMode: false });
};

/** The same stream with its first chunk at hand, so that what fails at once is an answer and not a broken one. */
const begun = async (chunks: AsyncIterable<string>): Promise<AsyncIterable<string>> => {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  })();
};
