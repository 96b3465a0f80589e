import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Operation } from '../operations/operation.ts';
import { PROBLEM_MEDIA, problem } from './problem.ts';
import { routeOf } from './routes.ts';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Has the addresses of the operations answer other methods than theirs with 405 and what they allow (RFC 9110). */
export const refuseOtherMethods = (server: FastifyInstance, operations: readonly Operation[]): void => {
  for (const [url, allowed] of methodsByAddress(operations)) {
    server.route({
      method: METHODS.filter((method) => !allowed.includes(method)),
      url,
      exposeHeadRoute: false,
      schema: { hide: true },
      onRequest: (request, reply) => refuse(request, reply, allowed), // before the body, whatever that is
      handler: (request, reply) => refuse(request, reply, allowed),
    });
  }
};

const methodsByAddress = (operations: readonly Operation[]): ReadonlyMap<string, readonly HTTPMethods[]> => {
  const found = new Map<string, readonly HTTPMethods[]>();
  for (const { route } of operations) {
    if (route === undefined) continue;
    const { method, url } = routeOf(route);
    found.set(url, [...(found.get(url) ?? []), method, ...(method === 'GET' ? (['HEAD'] as const) : [])]);
  }
  return found;
};

const refuse = async (
  { method, url }: FastifyRequest,
  reply: FastifyReply,
  allowed: readonly HTTPMethods[],
): Promise<FastifyReply> => {
  const [path = '/'] = url.split('?');
  const allow = allowed.join(', ');
  return reply
    .code(405)
    .header('allow', allow)
    .type(PROBLEM_MEDIA)
    .send(problem(405, 'method-not-allowed', `${path} is not for ${method}; use ${allow}`));
};
