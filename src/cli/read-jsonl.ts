import { createReadStream } from 'node:fs';
import { HearsayError } from '../model/index.ts';
import { readLines } from '../operations/read-lines.ts';
import type { Io } from './io.ts';
import { oneLine, visibleJson } from './visible.ts';

/** The filter `hearsay read --jsonl [FILE|-]`; statements less sure than `least` are left out. Gives the exit status: 1 if any line failed, 130 if broken off. */
export const readJsonl = async (path: string | undefined, io: Io, least?: number): Promise<0 | 1 | 130> => {
  const input = path === undefined || path === '-' ? io.stdin : createReadStream(path, { highWaterMark: 2 ** 16 });
  const stop = (): unknown => input.destroy();
  io.signal.addEventListener('abort', stop, { once: true });
  let read = 0;
  let failed = 0;
  try {
    for await (const batch of readLines(input, { least })) {
      await io.stdout.write(io.stdout.isTTY ? visibleJson(new TextDecoder().decode(batch.bytes)) : batch.bytes);
      read += batch.read;
      failed += batch.failures.length;
      const told = batch.failures.map(
        ({ line, code, message }) => `error: line ${line}: ${oneLine(message)} (${code})\n`,
      );
      if (told.length > 0) await io.stderr.write(told.join(''));
    }
  } catch (error) {
    if (!io.signal.aborted) throw openingError(error, path);
  } finally {
    io.signal.removeEventListener('abort', stop);
    input.destroy();
  }
  if (failed > 0 || io.signal.aborted) await io.stderr.write(`read ${read}, failed ${failed}\n`);
  if (io.signal.aborted) return 130;
  return failed > 0 ? 1 : 0;
};

const openingError = (error: unknown, path: string | undefined): unknown => {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (code === undefined || at === undefined) return error;
  return code === 'ENOENT'
    ? new HearsayError('no-such-file', `there is no file "${path}"; check the name, or use - for standard input`, 2)
    : new HearsayError('unreadable-file', `"${path}" cannot be read (${code}); name a file of JSONL`, 2);
};
