import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../operations/operation.ts';

/** A part of every tag that no other process shares, since a newer version may answer otherwise. */
const PROCESS = randomUUID();

/**
 * Answers with 304 what has not changed since the client had it: an answer is a function of its address and of the
 * ledger's revision, so that nothing need be computed to know.
 */
export const revisionTag =
  (context: Context) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const revision = await (await context.ledger()).revision();
    const hash = createHash('sha256').update(`${PROCESS}\n${revision}\n${request.url}`).digest('base64url');
    const tag = `"${hash.slice(0, 27)}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    return asks(request.headers['if-none-match'], tag) ? reply.code(304).send() : undefined;
  };

const asks = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
