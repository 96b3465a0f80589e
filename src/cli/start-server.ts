import type { FastifyInstance } from 'fastify';
import { makeServer } from '../http/server.ts';
import { webRoot } from '../http/web-root.ts';
import { HearsayError } from '../model/index.ts';
import { operations } from '../operations/index.ts';
import type { Context, Listening } from '../operations/operation.ts';
import type { Io } from './io.ts';
import { visible } from './visible.ts';

/** A server that is to listen, and to be closed. */
export interface Starting {
  readonly listen: (where: Listening) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Ports tried one after the other before giving up. */
const TRIES = 50;
const HIGHEST = 65_535;

/** The server of the operations, over the context without what is for this machine's user only. */
export const startServer = (context: Context, io: Io): Starting => {
  const { open: _open, listen: _listen, progress: _progress, signal: _signal, warn: _warn, ...remote } = context;
  const report = (error: unknown): void => {
    void io.stderr.write(
      `error: ${visible(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    );
  };
  let server: FastifyInstance | undefined;
  return {
    listen: async (where) => {
      let port = where.port;
      for (let tries = 1; ; tries += 1) {
        server = await makeServer({ operations, context: remote, webRoot: webRoot(), host: where.host, report });
        try {
          return await server.listen({ host: where.host, port });
        } catch (error) {
          await server.close();
          if (!isBusy(error) || tries === TRIES || port >= HIGHEST) throw listenError(error, { ...where, port });
          await io.stderr.write(`port ${port} is busy, trying ${port + 1}\n`);
          port += 1;
        }
      }
    },
    close: async () => {
      await server?.close();
    },
  };
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isBusy = (error: unknown): boolean => codeOf(error) === 'EADDRINUSE';

const listenError = (error: unknown, { host, port }: Listening): unknown => {
  const code = codeOf(error);
  if (code === undefined) return error;
  const cure = code === 'EADDRINUSE' ? 'name a free one with --port' : 'name another with --host and --port';
  return new HearsayError('cannot-listen', `cannot listen on ${host} port ${port} (${code}); ${cure}`, 2);
};
