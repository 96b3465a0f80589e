import { Readable } from 'node:stream';
import type { Io, Sink } from '../src/cli/io.ts';

/** A world for the command line that is all in memory. */
export interface MemoryIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

export interface MemoryIoOptions {
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly env?: Io['env'];
  readonly signal?: AbortSignal;
}

export const memoryIo = ({
  stdin = '',
  isTTY = false,
  columns = 80,
  env = {},
  signal,
}: MemoryIoOptions = {}): MemoryIo => {
  const written: Record<'out' | 'err', Buffer[]> = { out: [], err: [] };
  const sink = (name: 'out' | 'err'): Sink => ({
    isTTY,
    columns,
    write: async (chunk) => {
      written[name].push(Buffer.from(chunk));
    },
  });
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink('out'),
    stderr: sink('err'),
    env,
    signal: signal ?? new AbortController().signal,
    out: () => Buffer.concat(written.out).toString('utf8'),
    err: () => Buffer.concat(written.err).toString('utf8'),
  };
};
