import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, BlockList } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { type FetchOptions, fetchPage } from './fetch.ts';

const open: FetchOptions = { blockList: new BlockList() };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server of the given pages; what has no handler is not found. */
const serve = async (pages: Readonly<Record<string, RequestListener>>): Promise<string> => {
  server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const send =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=koi8-r', ...headers }).end(body);
  };
const redirect =
  (location: string): RequestListener =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };
const codeOf = (address: string, options?: FetchOptions) =>
  fetchPage(address, options).then(
    () => 'fetched',
    (error) => error.code,
  );

test('a page comes with its last address and the encoding that the server names', async () => {
  const site = await serve({ '/a': redirect('/b'), '/b': send(gzipSync('<p>Hi'), { 'content-encoding': 'gzip' }) });
  const { bytes, ...page } = await fetchPage(`${site}/a`, open);
  expect(Buffer.from(bytes).toString()).toBe('<p>Hi');
  expect(page).toEqual({ url: `${site}/b`, charset: 'koi8-r' });
});

test('private addresses are refused, however they are written', async () => {
  const site = await serve({ '/': send('secret') });
  const port = new URL(site).port;
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]) {
    expect(await codeOf(`http://${host}:${port}/`)).toBe('private-address');
  }
  expect(await codeOf('http://169.254.169.254/latest/meta-data/')).toBe('private-address');
});

test('a name that stands for a private address is refused when it is connected to', async () => {
  const site = await serve({ '/': send('secret') });
  const lookup = ((_: string, __: object, done: (error: null, found: unknown) => void) =>
    done(null, [
      { address: '1.1.1.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ])) as unknown as NonNullable<FetchOptions['lookup']>;
  expect(await codeOf(`http://public.example:${new URL(site).port}/`, { lookup })).toBe('private-address');
});

test('each hop of a redirect is checked', async () => {
  const others = new BlockList();
  others.addAddress('127.0.0.2');
  const site = await serve({
    '/private': redirect('http://127.0.0.2/'),
    '/file': redirect('file:///etc/passwd'),
    '/user': redirect('http://a:b@127.0.0.1/'),
    '/loop': redirect('/loop'),
  });
  expect(await codeOf(`${site}/private`, { blockList: others })).toBe('private-address');
  expect(await codeOf(`${site}/file`, open)).toBe('bad-url');
  expect(await codeOf(`${site}/user`, open)).toBe('bad-url');
  expect(await codeOf(`${site}/loop`, open)).toBe('too-many-redirects');
});

test('other schemes and credentials are bad use', async () => {
  for (const address of ['ftp://a.example/', 'file:///etc/passwd', 'nonsense', 'https://a:b@c.example/']) {
    await expect(fetchPage(address)).rejects.toMatchObject({ code: 'bad-url', exitStatus: 2 });
  }
});

test('robots.txt is obeyed', async () => {
  const rules = 'User-agent: *\nDisallow: /no\n';
  const site = await serve({
    '/robots.txt': send(rules, { 'content-type': 'text/plain' }),
    '/no': send('x'),
    '/yes': send('x'),
  });
  expect(await codeOf(`${site}/no`, open)).toBe('robots-disallowed');
  expect(await codeOf(`${site}/yes`, open)).toBe('fetched');
});

test('too much, too slow, not a page and not there are told apart', async () => {
  const site = await serve({
    '/bomb': send(gzipSync(Buffer.alloc(5_000_000)), { 'content-encoding': 'gzip' }),
    '/slow': () => {},
    '/picture': send('x', { 'content-type': 'image/png' }),
  });
  expect(await codeOf(`${site}/bomb`, { ...open, maxBytes: 1_000_000 })).toBe('page-too-large');
  expect(await codeOf(`${site}/slow`, { ...open, timeout: 300 })).toBe('fetch-timeout');
  expect(await codeOf(`${site}/picture`, open)).toBe('not-a-page');
  expect(await codeOf(`${site}/missing`, open)).toBe('http-error');
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  expect(await codeOf(`${site}/gone`, open)).toBe('fetch-failed');
});
