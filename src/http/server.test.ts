import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Reading } from '../model/index.ts';
import { makeContext } from '../operations/context.ts';
import { operations } from '../operations/index.ts';
import type { Context } from '../operations/operation.ts';
import { routeOf } from './routes.ts';
import { makeServer } from './server.ts';

const TEXT = `Ferry strike goes on

The harbour master, Ida Brandt, said on Tuesday that no ferry would leave before Friday. “We will wait,” she said.

A passenger told the Harbour Post that the boats had been empty for weeks.`;

const ARTICLE = { text: TEXT, outlet: 'The Harbour Post', published: '2024-08-13', url: 'https://post.example/ferry' };

/** Two tellings of one thing that cannot both hold: a dispute. */
const FERRIES = [
  {
    text: 'The ferry Halcyon sank off Lorvik after a fire in the engine room. Twelve people were killed, the harbour police said on Saturday.',
    outlet: 'Harbour Post',
    published: '2024-03-02',
    url: 'https://post.example/halcyon',
  },
  {
    text: 'Fifteen people were killed when the ferry Halcyon burned and sank off Lorvik on Saturday, the coast guard of Lorvik said.',
    outlet: 'River Times',
    published: '2024-03-02',
    url: 'https://times.example/halcyon',
  },
];

/** A request that each operation with a route answers with 200, once the article is in. */
const CALLS: Readonly<
  Record<
    string,
    (
      id: string,
      statement: string,
      actor: string,
      question: string,
    ) => { readonly url: string; readonly payload?: object }
  >
> = {
  read: () => ({ url: '/api/read', payload: ARTICLE }),
  add: () => ({ url: '/api/articles', payload: ARTICLE }),
  articles: () => ({ url: '/api/articles?limit=5' }),
  show: (id) => ({ url: `/api/articles/${id}` }),
  diff: (id) => ({ url: `/api/articles/${id}/diff?other=${id}` }),
  statements: () => ({ url: '/api/statements?speaker=brandt&minConfidence=0.1' }),
  actors: () => ({ url: '/api/actors' }),
  actor: (_, __, actor) => ({ url: `/api/actors/${actor}` }),
  figures: () => ({ url: '/api/figures?words=lorvik&measure=killed&conflict=true' }),
  matches: () => ({ url: '/api/matches?kind=conflicts&minScore=0.1' }),
  disputes: () => ({ url: '/api/disputes?words=killed&kind=figure&since=2024-03-01' }),
  dispute: (_, __, ___, question) => ({ url: `/api/disputes/${question}` }),
  positions: () => ({ url: '/api/positions?standing=true&move=refusal' }),
  judge: (_, statement) => ({ url: '/api/judgements', payload: { id: statement, act: 'deny', by: 'Ada' } }),
  judgements: () => ({ url: '/api/judgements?unfit=false' }),
  search: () => ({ url: '/api/search?q=ferry' }),
  export: () => ({ url: '/api/export?format=jsonl' }),
  rebuild: () => ({ url: '/api/rebuild', payload: {} }),
  stats: () => ({ url: '/api/stats' }),
};

const routed = operations.filter(({ route }) => route !== undefined);

let context: Context & { readonly close: () => Promise<void> };
let server: FastifyInstance;
let id: string;
let statement: string;
let actor: string;
let question: string;

beforeEach(async () => {
  context = makeContext({ place: ':memory:', env: {} });
  server = await makeServer({ operations, context });
  const added = await server.inject({ method: 'POST', url: '/api/articles', payload: ARTICLE });
  id = added.json<{ readonly articles: readonly { readonly id: string }[] }>().articles[0]?.id ?? '';
  for (const payload of FERRIES) await server.inject({ method: 'POST', url: '/api/articles', payload });
  const asked = await server.inject('/api/disputes?limit=1');
  question = asked.json<{ readonly items: readonly { readonly id: string }[] }>().items[0]?.id ?? '';
  const told = await server.inject('/api/statements?limit=1&speaker=brandt');
  statement = told.json<{ readonly items: readonly { readonly id: string }[] }>().items[0]?.id ?? '';
  const spoken = await server.inject('/api/actors?limit=1');
  actor = spoken.json<{ readonly items: readonly { readonly id: string }[] }>().items[0]?.id ?? '';
});

afterEach(async () => {
  await server.close();
  await context.close();
});

const call = (name: string) => {
  const operation = routed.find((one) => one.name === name)!;
  const { method } = routeOf(operation.route!);
  return server.inject({ method: method as 'GET' | 'POST', ...CALLS[name]!(id, statement, actor, question) });
};

test.each(routed.map(({ name }) => name))('%s answers as its schema says', async (name) => {
  const answer = await call(name);
  expect(answer.statusCode, answer.body).toBe(200);
  const operation = routed.find((one) => one.name === name)!;
  const line = operation.streams?.jsonl?.line;
  if (line === undefined) {
    expect(operation.output.parse(answer.json())).toEqual(answer.json());
    return;
  }
  const lines = answer.body.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const one of lines) expect(line.parse(JSON.parse(one))).toEqual(JSON.parse(one));
});

test.each(routed.map(({ name }) => name))('%s names the field it does not know', async (name) => {
  const { method, url } = routeOf(routed.find((one) => one.name === name)!.route!);
  const path = url.replace(':id', id);
  const answer = await server.inject(
    method === 'GET'
      ? { method, url: `${path}?q=x&nonsense=1` }
      : { method: 'POST', url: path, payload: { ...ARTICLE, nonsense: 1 } },
  );
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400, code: 'bad-input' });
  expect(answer.body).toContain('nonsense');
});

test('a wrong value is named with its field', async () => {
  const answer = await server.inject('/api/statements?limit=many&from=yesterday');
  expect(answer.json()).toMatchObject({
    errors: [
      { field: 'from', message: 'must be a date such as 2024-08-31' },
      { field: 'limit', message: 'must be a number' },
    ],
  });
});

test('fields that name files of this machine are not there', async () => {
  for (const [url, field] of [
    ['/api/read', 'path'],
    ['/api/articles', 'paths'],
  ] as const) {
    const answer = await server.inject({ method: 'POST', url, payload: { [field]: '/etc/passwd' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(field);
  }
});

test('what is not there is a problem, and so is what cannot be done', async () => {
  const problems = [
    [await server.inject('/api/articles/a0000000000000000'), 404, 'no-such-article'],
    [await server.inject('/api/nothing'), 404, 'not-found'],
    [await server.inject('/missing.js'), 404, 'not-found'],
    [await server.inject({ method: 'DELETE', url: '/api/articles' }), 405, 'method-not-allowed'],
    [await server.inject('/api/read'), 405, 'method-not-allowed'],
    [await server.inject('/%ff'), 400, 'bad-request'],
    [await server.inject({ method: 'POST', url: '/api/read', payload: {} }), 400, 'nothing-to-read'],
    [await server.inject({ method: 'POST', url: '/api/read', payload: { text: ' \n ' } }), 422, 'empty-document'],
    [await post('{"text"', 'application/json'), 400, 'bad-request'],
    [await post('text=x', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type'],
    [await post('words', 'text/plain'), 415, 'unsupported-media-type'],
    [await post(JSON.stringify({ text: 'x'.repeat(8_000_001) }), 'application/json'), 413, 'body-too-large'],
  ] as const;
  for (const [answer, status, code] of problems) {
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ type: 'about:blank', status, code });
  }
});

const post = (payload: string, type: string) =>
  server.inject({ method: 'POST', url: '/api/read', payload, headers: { 'content-type': type } });

test('an error inside says nothing of itself to the client, and all to the one who runs it', async () => {
  const told: unknown[] = [];
  const boom = new Error('secret /home/somebody');
  const broken = await makeServer({
    operations,
    context: { ...context, ledger: () => Promise.reject(boom) },
    report: (error) => told.push(error),
  });
  const answer = await broken.inject('/api/stats');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ status: 500, code: 'internal-error' });
  expect(answer.body).not.toMatch(/secret|at .*\.ts/);
  expect(told).toEqual([boom]);
});

test('too many requests are told so', async () => {
  const strict = await makeServer({ operations, context, perMinute: 2 });
  await strict.inject('/api/stats');
  await strict.inject('/api/stats');
  const answer = await strict.inject('/api/stats');
  expect(answer.statusCode).toBe(429);
  expect(answer.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect(answer.headers['retry-after']).toBeDefined();
});

test('only names of this machine are answered', async () => {
  const asked = async (host: string) => (await server.inject({ url: '/api/stats', headers: { host } })).statusCode;
  for (const host of ['localhost:4174', '127.0.0.1:4174', '[::1]:4174', 'LOCALHOST'])
    expect(await asked(host)).toBe(200);
  for (const host of ['evil.example', 'localhost.evil.example:4174', '192.168.0.7:4174', 'evil@localhost']) {
    expect(await asked(host), host).toBe(421);
  }
  const open = await makeServer({ operations, context, host: '0.0.0.0' });
  const asking = async (host: string) => (await open.inject({ url: '/api/stats', headers: { host } })).statusCode;
  expect(await asking('192.168.0.7:4174')).toBe(200);
  expect(await asking('evil.example:4174')).toBe(421);
});

test('pages of other sites cannot write', async () => {
  const wrote = async (headers: Readonly<Record<string, string>>) =>
    (await server.inject({ method: 'POST', url: '/api/articles', payload: ARTICLE, headers })).statusCode;
  const host = 'localhost:4174';
  expect(await wrote({ host, origin: 'http://localhost:4174', 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await wrote({ host })).toBe(200);
  expect(await wrote({ host, origin: 'https://evil.example' })).toBe(403);
  expect(await wrote({ host, origin: 'http://localhost:9999' })).toBe(403);
  expect(await wrote({ host, origin: 'null' })).toBe(403);
  expect(await wrote({ host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await wrote({ host, 'sec-fetch-site': 'same-site' })).toBe(403);
});

test('an answer comes again only when the ledger has changed', async () => {
  const first = await server.inject('/api/articles');
  const tag = String(first.headers.etag);
  const ask = () => server.inject({ url: '/api/articles', headers: { 'if-none-match': tag } });
  const again = await ask();
  expect([again.statusCode, again.body]).toEqual([304, '']);
  expect((await server.inject('/api/articles?limit=1')).headers.etag).not.toBe(tag);
  await server.inject({
    method: 'POST',
    url: '/api/articles',
    payload: { text: 'Another matter, said Ida Brandt, is the pier.' },
  });
  expect((await ask()).statusCode).toBe(200);
});

test('HEAD answers as GET does, without a body', async () => {
  for (const url of ['/api/articles', `/api/articles/${id}`, '/api/stats', '/api/openapi.json']) {
    const answer = await server.inject({ method: 'HEAD', url });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  }
});

test('every answer bears the headers that keep a browser safe', async () => {
  for (const url of ['/', '/api/stats', '/api/nothing', '/missing.js']) {
    const { headers } = await server.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/'unsafe-(?:inline|eval)'/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('the app is served with its own inline scripts allowed by hash, and its page for every address of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-web-'));
  const page =
    '<!doctype html><script>start()</script><script src="/a.js"></script><div style="display: contents"></div>';
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'a.js'), '1');
  const app = await makeServer({ operations, context, webRoot: root });
  const answers = await Promise.all(['/', '/articles/a123456?x=1', '/a.js'].map((url) => app.inject(url)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(answers[1]?.body).toBe(page);
  expect(answers[2]?.headers['content-type']).toContain('javascript');
  const policy = String(answers[0]?.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='");
  expect(policy).toMatch(/style-src 'self' 'unsafe-hashes' 'sha256-[^']+'/);
  expect((await app.inject('/../package.json')).statusCode).toBe(404);
  await app.close();
});

test('where the app is not built, a page says so', async () => {
  const answer = await server.inject('/');
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('npm run build');
});

test('a text is read and nothing of it kept', async () => {
  const before = (await server.inject('/api/stats')).json();
  const answer = await server.inject({ method: 'POST', url: '/api/read', payload: { text: `${TEXT} More.` } });
  const reading = answer.json<Reading>();
  expect(reading.article.text).toBe(`${TEXT} More.`);
  expect(reading.statements.length).toBeGreaterThan(1);
  expect((await server.inject('/api/stats')).json()).toEqual(before);
});

test('CSV is for spreadsheets, and no cell of it is a formula', async () => {
  const text = '“=HYPERLINK("http://evil.example","x")”, said Ida Brandt on Monday in the old harbour of the town.';
  await server.inject({ method: 'POST', url: '/api/articles', payload: { text, headline: '=1+1', outlet: '@evil' } });
  const answer = await server.inject('/api/export?format=csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="hearsay-export.csv"');
  expect(answer.body).toMatch(/^id,article,headline,/);
  expect(answer.body).toContain("'=1+1");
  expect(answer.body).toContain("'@evil");
  expect(answer.body).not.toMatch(/(?:^|,|\n)"?[=@]/);
});
