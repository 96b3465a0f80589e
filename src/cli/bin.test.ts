import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/hearsay.js', import.meta.url));

const spawn = (argv: readonly string[], input = '') => {
  const env = { ...process.env, HEARSAY_LEDGER: join(mkdtempSync(join(tmpdir(), 'hearsay-bin-')), 'l.sqlite') };
  return spawnSync(process.execPath, argv, { input, env, encoding: 'utf8' });
};

test('an older Node is told what it is and what is needed', () => {
  const pretend = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'22.12.0'})";
  const { status, stderr, stdout } = spawn(['--import', pretend, BIN, '--version']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error: hearsay needs Node\.js 22\.13 or newer, and this is 22\.12\.0; install /);
});

test('the command runs as a process: streams, status', () => {
  const text = 'The mayor, Jane Doe, said on Monday that the bridge would stay closed.';
  const read = spawn([BIN, 'read', '--jsonl'], `${JSON.stringify({ id: 'x', text })}\n{`);
  expect(read.status).toBe(1);
  expect(read.stdout.split('\n').map((line) => (line === '' ? '' : JSON.parse(line).id))).toEqual(['x', null, '']);
  expect(read.stderr).toContain('read 1, failed 1');
  expect(spawn([BIN, 'raed'])).toMatchObject({ status: 2, stdout: '' });
});
