import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';

const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/u;
const START_MS = 60_000;

/** The address the server prints once it listens. */
const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = said.match(ADDRESS)?.[0];
      if (address !== undefined) found(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', (status) => failed(new Error(`hearsay serve ended with ${status}: ${said}`)));
    setTimeout(() => failed(new Error(`hearsay serve printed no address: ${said}`)), START_MS).unref();
  });

/** A server on a ledger of its own, empty or with the samples; `stop` takes both away. */
export const startHearsay = async (samples?: string): Promise<{ address: string; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-e2e-'));
  const ledger = ['--ledger', join(folder, 'ledger.sqlite')];
  const args = ['serve', '--port', '0', ...ledger, ...(samples === undefined ? [] : ['--samples', samples])];
  const server = spawn(process.execPath, ['src/cli/hearsay.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await addressOf(server);
  const stop = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
};

/**
 * Tests run on the real server over a ledger with the samples. A test fails when its page asks another host for
 * anything, when a script fails in it, or when the page's policy had to stop something.
 */
export const test = base.extend<{ guarded: undefined }, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: the test tool reads the names of fixtures from this pattern.
    async ({}, use) => {
      const { address, stop } = await startHearsay('samples');
      await use(address);
      await stop();
    },
    { scope: 'worker', timeout: START_MS },
  ],
  baseURL: async ({ address }, use) => use(address),
  guarded: [
    async ({ page, address }, use) => {
      const strange: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== address && url.protocol !== 'data:' && url.protocol !== 'blob:') strange.push(request.url());
      });
      page.on('pageerror', (error) => strange.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|Error/u.test(message.text())) strange.push(message.text());
      });
      await use(undefined);
      expect(strange.filter((line) => !line.startsWith('Failed to load resource'))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
