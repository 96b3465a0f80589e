// `npm run dev`: the server and the web app, both from their sources, restarted and reloaded as they change.
import { spawn } from 'node:child_process';

const children = [
  spawn(process.execPath, ['--watch', 'src/cli/hearsay.ts', 'serve', '--port', '4175', '--samples', 'samples'], {
    stdio: 'inherit',
  }),
  spawn('vite', ['dev', '--config', 'src/web/vite.config.ts'], {
    env: { ...process.env, HEARSAY_API: 'http://127.0.0.1:4175' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }),
];
const stop = (): void => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
