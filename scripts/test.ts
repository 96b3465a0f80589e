// All checks and tests, in the order in which they fail fastest. The first that fails ends the run.
import { spawnSync } from 'node:child_process';
import { bringChromium } from './chromium.ts';

const step = (name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void => {
  console.error(`\n${name}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`error: ${name}: failed, see the messages above`);
  process.exit(1);
};

step('types, lint and format', 'npm', ['run', '--silent', 'check']);
step('unit and contract tests', 'vitest', ['run']);
step('build', 'node', ['scripts/build.ts', '--missing']);
step('package', 'publint', ['--strict']);
const chromium = bringChromium();
step('browser tests', 'playwright', ['test'], { ...process.env, ...(chromium ? { HEARSAY_CHROMIUM: chromium } : {}) });
