import type { Readable } from 'node:stream';

/** Where output goes. `write` resolves when more may be written. */
export interface Sink {
  readonly write: (chunk: string | Uint8Array) => Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

/** All that the command line has of the world around it, so that tests can be that world. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** 0: done; 1: something failed; 2: bad use; 130: broken off by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 130;
