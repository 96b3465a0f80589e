import type { Sink } from './io.ts';

/** A line of progress that overwrites itself, on a terminal; nothing elsewhere. */
export interface Progress {
  readonly tell: (done: number, of?: number, what?: string) => void;
  /** Takes the line away. */
  readonly clear: () => Promise<void>;
}

const CLEAR = '\r\u001b[K';

/** Progress on standard error, "128 documents". */
export const progressOn = (sink: Sink): Progress => {
  if (!sink.isTTY) return { tell: () => {}, clear: async () => {} };
  let told = false;
  return {
    tell: (done, of, what = 'documents') => {
      told = true;
      void sink.write(`${CLEAR}${done}${of === undefined ? '' : ` of ${of}`} ${what}`);
    },
    clear: async () => {
      if (told) await sink.write(CLEAR);
    },
  };
};
