import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { BlockList, LookupFunction } from 'node:net';
import robots from 'robots-parser';
import { Agent, fetch, type Response } from 'undici';
import { HearsayError } from '../model/index.ts';
import { isBlocked, privateAddresses } from './public-address.ts';

/** A page as a server gave it. `charset` is the encoding that the server names, if any. */
export interface FetchedPage {
  /** The address after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/** The limits of fetching. What tests change is here; nobody else has a reason to. */
export interface FetchOptions {
  /** Addresses that are refused; by default all that are not public. */
  readonly blockList?: BlockList;
  readonly lookup?: typeof systemLookup;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for everything together, 20,000. */
  readonly timeout?: number;
  /** Bytes after decompression, 20 MB. */
  readonly maxBytes?: number;
}

/** The package's types name no export for ES modules. */
const robotsParser = robots as unknown as (
  url: string,
  text: string,
) => {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined;
};

const maxRedirects = 5;
const agentName = 'Hearsay';
const headers = {
  'user-agent': `${agentName}/0.1`,
  accept: 'text/html, application/xhtml+xml, text/plain, application/json;q=0.9, */*;q=0.1',
};
/** RFC 9309 asks for at least 500 KiB of a robots.txt to be read. */
const maxRobots = 512 * 1024;

interface Session {
  readonly agent: Agent;
  readonly blockList: BlockList;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/**
 * The page at a public http or https address, if its site's robots.txt allows. Private addresses are refused at every
 * hop by the address that is connected to, whatever its name says. Throws a HearsayError for everything that goes wrong.
 */
export const fetchPage = async (address: string, options: FetchOptions = {}): Promise<FetchedPage> => {
  const blockList = options.blockList ?? privateAddresses();
  const agent = new Agent({
    connect: { lookup: guardedLookup(blockList, options.lookup ?? systemLookup) },
    connections: 2,
  });
  const deadline = AbortSignal.timeout(options.timeout ?? 20_000);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  const session = { agent, blockList, signal, maxBytes: options.maxBytes ?? 20_000_000 };
  try {
    const start = checkAddress(address, blockList);
    await checkRobots(start, session);
    const { response, url } = await follow(start, session, (next) => checkRobots(next, session));
    return await pageOf(response, url, session);
  } catch (error) {
    throw explained(error, address, deadline);
  } finally {
    await agent.destroy();
  }
};

/** Resolves names as the system does, and fails where any of the addresses is on the list. */
const guardedLookup =
  (blockList: BlockList, lookup: typeof systemLookup): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '');
      const refused = addresses.find(({ address }) => isBlocked(address, blockList));
      if (refused !== undefined) return callback(blocked(hostname), '');
      const [first] = addresses;
      return options.all === true || first === undefined
        ? callback(null, addresses)
        : callback(null, first.address, first.family);
    });
  };

const blocked = (host: string) =>
  new HearsayError('private-address', `not on the public internet: "${host}"; save the page and give the file instead`);

/** Only http and https, no credentials; addresses in numbers are checked here, since no name is looked up for them. */
const checkAddress = (address: string, blockList: BlockList): URL => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new HearsayError(
      'bad-url',
      `not a web address: "${address.slice(0, 80)}"; it must begin with https:// or http://`,
      2,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new HearsayError(
      'bad-url',
      `the address for ${url.host} has a user name in it: leave out what stands before the @`,
      2,
    );
  }
  if (/^\[|^[\d.]+$/.test(url.hostname) && isBlocked(url.hostname, blockList)) throw blocked(url.hostname);
  return url;
};

/** Follows redirects by hand, so that every hop is checked like the first. */
const follow = async (start: URL, session: Session, check: (url: URL) => Promise<void>) => {
  let url = start;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const response = await fetch(url, {
      dispatcher: session.agent,
      redirect: 'manual',
      signal: session.signal,
      headers,
    });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return { response, url };
    await response.body?.cancel();
    const next = checkAddress(
      URL.canParse(location, url.href) ? new URL(location, url).href : location,
      session.blockList,
    );
    await check(next);
    url = next;
  }
  throw new HearsayError(
    'too-many-redirects',
    `${start.host} redirects more than ${maxRedirects} times: give the final address`,
  );
};

/** RFC 9309: no robots.txt (4xx) allows all, a server error forbids all. */
const checkRobots = async (url: URL, session: Session): Promise<void> => {
  const place = new URL('/robots.txt', url);
  const { response } = await follow(place, session, async () => {});
  if (response.status >= 500) {
    throw new HearsayError(
      'robots-unreachable',
      `${url.host} cannot say whether it may be read (${response.status}): try later`,
    );
  }
  const bytes = response.ok ? await bodyOf(response, maxRobots) : { bytes: new Uint8Array() };
  if (!response.ok) await response.body?.cancel();
  const rules = robotsParser(place.href, new TextDecoder().decode(bytes.bytes));
  if (rules.isAllowed(url.href, agentName) === false) {
    throw new HearsayError(
      'robots-disallowed',
      `${url.host} does not allow programs to read ${url.pathname.slice(0, 80)}: save the page yourself`,
    );
  }
};

const pageOf = async (response: Response, url: URL, { maxBytes }: Session): Promise<FetchedPage> => {
  if (!response.ok) {
    throw new HearsayError(
      'http-error',
      `${url.host} answered ${response.status}: look whether the page opens in a browser`,
    );
  }
  const type = response.headers.get('content-type') ?? '';
  if (
    type !== '' &&
    !/^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|json|x-ndjson|jsonl))\s*(?:;|$)/i.test(type)
  ) {
    throw new HearsayError(
      'not-a-page',
      `${url.host} sent ${type.slice(0, 60)}, not a page: give the address of an article`,
    );
  }
  const { bytes, whole } = await bodyOf(response, maxBytes);
  if (!whole) {
    throw new HearsayError(
      'page-too-large',
      `${url.host} sent more than ${maxBytes.toLocaleString('en')} bytes: save the article alone`,
    );
  }
  const charset = /charset\s*=\s*"?([\w:-]{2,40})/i.exec(type)?.[1];
  return { url: url.href, bytes, ...(charset && { charset }) };
};

/** At most `most` bytes of a body, counted after decompression, so that a small bomb cannot fill the memory. */
const bodyOf = async (response: Response, most: number): Promise<{ bytes: Uint8Array; whole: boolean }> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return { bytes: Buffer.concat(chunks), whole: false };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), whole: true };
};

/** What went wrong in words a user can act on; undici wraps the cause, and knows no addresses worth keeping secret. */
const explained = (error: unknown, address: string, deadline: AbortSignal): unknown => {
  const causes = [error, (error as { cause?: unknown })?.cause];
  const known = causes.find((cause) => cause instanceof HearsayError);
  if (known !== undefined) return known;
  const host = URL.canParse(address) ? new URL(address).host : 'the server';
  if (deadline.aborted) return new HearsayError('fetch-timeout', `${host} took too long: try later, or save the page`);
  const reason = causes.map((cause) => (cause as { code?: unknown })?.code).find((code) => typeof code === 'string');
  return new HearsayError(
    'fetch-failed',
    `${host} could not be reached (${reason ?? 'no answer'}): check the address and the network`,
  );
};
