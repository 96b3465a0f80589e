import { createReadStream } from 'node:fs';
import { HearsayError, type Intake, type IntakeFailure } from '../model/index.ts';
import { documentsIn, type FilePlace, unreadable } from './documents-in.ts';
import { failureOf, isFailure } from './failure.ts';
import type { FetchedPage } from './fetch.ts';
import { checkGiven, type Given } from './given.ts';
import { takeIn } from './take-in.ts';
import { takeInStream } from './take-in-stream.ts';

/** What paths may need beside the file system. */
export interface TakeInOptions {
  /** What "-" stands for; the standard input of the process where nothing is said. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly fetch?:
    | ((address: string, options: { readonly signal?: AbortSignal | undefined }) => Promise<FetchedPage>)
    | undefined;
  /** Ends the taking in before the next article. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The articles of files, folders, globs, web addresses and "-", one after the other as they are read, failures among
 * them. Throws "bad-date" and "bad-url" for what is given wrongly, before anything is read.
 */
export async function* takeInPaths(
  paths: readonly string[],
  given: Given = {},
  options: TakeInOptions = {},
): AsyncGenerator<Intake | IntakeFailure> {
  const checked = checkGiven(given);
  for (const path of paths) {
    for await (const item of takeInPath(path, checked, options)) {
      if (options.signal?.aborted) return;
      yield item;
    }
  }
}

async function* takeInPath(path: string, given: Given, options: TakeInOptions): AsyncGenerator<Intake | IntakeFailure> {
  try {
    if (path === '-') yield* takeInStream(options.stdin ?? process.stdin, { origin: '-', given });
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) yield* await takeInAddress(path, given, options);
    else for (const file of await documentsIn(path)) yield* takeInFile(file, given);
  } catch (error) {
    yield failureOf(path, error);
  }
}

const takeInAddress = async (address: string, given: Given, { fetch, signal }: TakeInOptions) => {
  const fetchPage = fetch ?? (await import('./fetch.ts')).fetchPage;
  const page = await fetchPage(address, { signal });
  return takeIn(page.bytes, { origin: address, given, charset: page.charset, fetchedFrom: page.url });
};

async function* takeInFile({ path, unasked }: FilePlace, given: Given): AsyncGenerator<Intake | IntakeFailure> {
  try {
    for await (const item of takeInStream(createReadStream(path), { origin: path, given })) {
      const isProgram = unasked && isFailure(item) && item.error.code === 'binary-document';
      if (!isProgram) yield item;
    }
  } catch (error) {
    yield failureOf(
      path,
      error instanceof HearsayError ? error : unreadable(path, (error as NodeJS.ErrnoException).code),
    );
  }
}
