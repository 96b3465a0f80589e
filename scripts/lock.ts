// `npm run lock`: writes package-lock.json anew, then says in it that better-sqlite3 is not to be compiled. Its package.json
// says so too ("gypfile": false, binaries are inside), but npm 10 looks only into the lockfile, and a machine with Node and
// npm alone has no compiler.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const { status } = spawnSync('npm', ['install', '--package-lock-only'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status !== 0) process.exit(1);
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Record<string, unknown>>;
};
lock.packages['node_modules/better-sqlite3']!.gypfile = false;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
