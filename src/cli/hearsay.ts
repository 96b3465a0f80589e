import { once } from 'node:events';
import type { WriteStream } from 'node:tty';
import type { Sink } from './io.ts';
import { run } from './main.ts';

/** The command line of this process: its streams, its environment, its signals, its exit status. */

const sinkOf = (stream: WriteStream): Sink => {
  let broken: Error | undefined;
  stream.on('error', (error) => {
    broken = error;
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns || 80; // 0 where a terminal does not know
    },
    write: async (chunk) => {
      if (broken !== undefined) throw broken;
      if (chunk.length === 0) return;
      if (!stream.write(chunk)) await once(stream, 'drain');
    },
  };
};

const flushed = (stream: WriteStream): Promise<void> =>
  new Promise((done) => {
    if (stream.destroyed || stream.writableLength === 0) done();
    else stream.write('', () => done());
  });

/** Milliseconds within which a second signal is the same key press, passed on by a script between. */
const SAME_PRESS = 500;

const stopping = new AbortController();
let pressed = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping.signal.aborted && Date.now() - pressed > SAME_PRESS) process.exit(130); // a second time: now
    if (!stopping.signal.aborted) pressed = Date.now();
    stopping.abort();
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  env: process.env,
  signal: stopping.signal,
});
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit();
