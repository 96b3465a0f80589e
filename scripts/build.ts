// Builds dist/: the library and command line by tsc, the web app by Vite. `--missing` builds only what is not up to date.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Part {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly command: readonly string[];
}

const PARTS: readonly Part[] = [
  {
    name: 'library and command line',
    inputs: [
      'src/{model,intake,reader,ledger,operations,cli,http}/**/*.ts',
      'src/index.ts',
      'tsconfig*.json',
      'package-lock.json',
    ],
    output: 'dist/index.js',
    command: ['tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'web app',
    inputs: ['src/web/**/*', 'src/model/**/*.ts', 'package-lock.json', '*.config.js', '*.config.ts'],
    output: 'dist/web/index.html',
    command: ['vite', 'build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'],
  },
];

const hashOf = (part: Part): string => {
  const hash = createHash('sha256').update(part.command.join(' '));
  const files = part.inputs.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const file of files) {
    if (/\.test\.ts$|\.svelte-kit|node_modules/u.test(file)) continue;
    try {
      hash.update(file).update(readFileSync(join(root, file)));
    } catch {
      // A folder that matched the pattern has no content of its own.
    }
  }
  return hash.digest('hex');
};

const stampOf = (part: Part): string => join(root, 'dist', `.${part.output.replaceAll('/', '-')}.stamp`);

const upToDate = (part: Part, hash: string): boolean =>
  existsSync(join(root, part.output)) && existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;

const build = (part: Part): void => {
  const hash = hashOf(part);
  if (process.argv.includes('--missing') && upToDate(part, hash)) return;
  console.error(`building the ${part.name}`);
  const [command = '', ...args] = part.command;
  const { status } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`error: the ${part.name} could not be built: see the messages above`);
    process.exit(1);
  }
  writeFileSync(stampOf(part), hash);
};

for (const part of PARTS) build(part);
