import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA, problem } from './problem.ts';

/** The built app: its page, and the folder it stands in; undefined where it is not built. */
export interface WebApp {
  readonly root: string;
  readonly page: string;
}

/** Reads the app's page from the folder it was built into. */
export const webAppIn = (root: string | undefined): WebApp | undefined => {
  if (root === undefined) return undefined;
  const index = join(root, 'index.html');
  return existsSync(index) ? { root, page: readFileSync(index, 'utf8') } : undefined;
};

/** Serves the app's files, and its page for every address that is not a file's and not of the API. */
export const serveWebApp = async (server: FastifyInstance, app: WebApp | undefined): Promise<void> => {
  if (app !== undefined) {
    await server.register(fastifyStatic, {
      root: app.root,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  server.setNotFoundHandler((request, reply) => notFound(app, request, reply));
};

/** SvelteKit names these files by their content. */
const isImmutable = (path: string): boolean => path.includes(`${sep}immutable${sep}`);

const notFound = (app: WebApp | undefined, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const [path = '/'] = request.url.split('?');
  const isPage =
    ['GET', 'HEAD'].includes(request.method) && !/^\/api(?:\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
  if (!isPage) {
    const detail = `there is nothing at ${request.method} ${path}; /api/openapi.json lists what there is`;
    return reply
      .code(404)
      .type(PROBLEM_MEDIA)
      .send(problem(404, 'not-found', detail));
  }
  const page = reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
  return app === undefined ? page.code(503).send(NOT_BUILT) : page.send(app.page);
};

const NOT_BUILT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Hearsay: the app is not built</title></head>
<body>
<h1>The app is not built</h1>
<p>Run <code>npm run build</code> in the folder of Hearsay and start it again. The API is there: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
</body>
</html>
`;
