import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { Context, Operation } from '../operations/operation.ts';
import { contentPolicy } from './content-policy.ts';
import { describeApi } from './describe-api.ts';
import { refuseOtherMethods } from './other-methods.ts';
import { PROBLEM_MEDIA, problemOf } from './problem.ts';
import { addRoute } from './routes.ts';
import { foreign } from './same-site.ts';
import { serveWebApp, webAppIn } from './web-app.ts';

/** What a server is made of. */
export interface ServerOptions {
  readonly operations: readonly Operation[];
  readonly context: Context;
  /** Folder of the built app. */
  readonly webRoot?: string;
  /** Address it will be bound to; requests for any other host than it and localhost are refused. */
  readonly host?: string;
  /** Requests to the API a minute from one address: far above what a person or script needs. */
  readonly perMinute?: number;
  /** Told of errors that the client is told nothing about. */
  readonly report?: (error: unknown) => void;
}

/** Bytes of a request: the longest article that is read, in four-byte characters. */
const BODY_LIMIT = 8_000_000;

/** The server of the operations that have a route, and of the app. It does not listen yet. */
export const makeServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { operations, context, webRoot, host = '127.0.0.1', perMinute = 6_000, report = () => {} } = options;
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => tellProblem(error, reply, report), // an address that cannot be decoded
  });
  server.removeContentTypeParser('text/plain');
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(() => JSON.stringify); // the types hold answers to their schemas, and tests do
  server.setErrorHandler((error, _request, reply) => tellProblem(error, reply, report));
  server.addHook('onRequest', async (request, reply) => refuseForeign(request, reply, host));
  const app = webAppIn(webRoot);
  await protect(server, app?.page ?? '');
  await describeApi(server);
  await server.register(async (api) => {
    await api.register(rateLimit, { max: perMinute, timeWindow: '1 minute' });
    for (const operation of operations) addRoute(api, operation, context);
    refuseOtherMethods(api, operations);
    api.get('/api/openapi.json', { schema: { hide: true } }, () => server.swagger());
  });
  await serveWebApp(server, app);
  return server;
};

const refuseForeign = async (
  request: FastifyRequest,
  reply: FastifyReply,
  host: string,
): Promise<FastifyReply | undefined> => {
  const refused = foreign(request, host);
  return refused === undefined ? undefined : reply.code(refused.status).type(PROBLEM_MEDIA).send(refused);
};

const tellProblem = (error: unknown, reply: FastifyReply, report: (error: unknown) => void): FastifyReply => {
  const told = problemOf(error);
  if (told.status >= 500) report(error);
  return reply
    .code(told.status)
    .removeHeader('etag')
    .removeHeader('content-disposition')
    .type(PROBLEM_MEDIA)
    .send(told);
};

const protect = async (server: FastifyInstance, page: string): Promise<void> => {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(page) },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false, // the address is http on this machine
  });
};
