// Finds a Chromium for the browser tests, or brings one: Debian's package where packages may be installed, else the test
// tool's own download. Prints its path, or nothing where the test tool finds its own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const found = (): string | undefined =>
  [process.env.HEARSAY_CHROMIUM ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

const installPackage = (): boolean => {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const asRoot = process.getuid?.() === 0;
  const sudo = !asRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!asRoot && !sudo) return false;
  const apt = (...args: string[]): boolean => (asRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  console.error('no Chromium found: installing the package "chromium"');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
};

const downloaded = (): boolean => {
  console.error('no Chromium found: downloading the one of the test tool');
  return run('npx', ['playwright', 'install', 'chromium']);
};

/** The executable to test with; undefined where the test tool has its own. Ends the process with 1 where there is none. */
export const bringChromium = (): string | undefined => {
  const there = found();
  if (there !== undefined) return there;
  if (installPackage()) return found();
  if (downloaded()) return undefined;
  console.error(
    'error: no Chromium for the browser tests: install one (Debian: apt-get install chromium) or set HEARSAY_CHROMIUM to its path',
  );
  process.exit(1);
};
