import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { type Problem, problem } from './problem.ts';

const LOCAL = new Set(['localhost', '127.0.0.1', '::1']);
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Whether a Host header names this server. A page of another site can make a browser send requests here by having its
 * own name point here (DNS rebinding), but the request then bears that name; an address in digits cannot be rebound.
 * The port is not compared: it may be another where a tunnel or a container leads here.
 */
const isOwnHost = (header: string | undefined, bound: string): boolean => {
  const name = nameOf(header);
  if (name === undefined) return false;
  return LOCAL.has(name) || name === bound.toLowerCase() || (EVERYWHERE.has(bound) && isIP(name) !== 0);
};

const nameOf = (header: string | undefined): string | undefined => {
  const [, literal, name] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]@/\s]+))(?::\d{1,5})?$/i.exec(header ?? '') ?? [];
  return (literal ?? name)?.toLowerCase();
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Why a request must not be answered, if so: it is meant for another host, or another site's page made it. */
export const foreign = (request: FastifyRequest, bound: string): Problem | undefined => {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  if (!isOwnHost(host, bound)) {
    return problem(421, 'foreign-host', 'this server answers on localhost only; open it at the address it printed');
  }
  if (READING.has(request.method)) return undefined;
  const fetched = site === undefined || site === 'same-origin' || site === 'none';
  if (fetched && (origin === undefined || hostOf(origin) === host)) return undefined;
  return problem(
    403,
    'foreign-origin',
    'pages of other sites may not write here; use the app, the API or the command line',
  );
};

const hostOf = (origin: string | readonly string[]): string | undefined =>
  typeof origin === 'string' && URL.canParse(origin) ? new URL(origin).host : undefined;
