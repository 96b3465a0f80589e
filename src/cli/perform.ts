import type { IntakeFailure } from '../model/index.ts';
import { type Context, isStream } from '../operations/operation.ts';
import { formatsOf } from './formats.ts';
import type { ExitCode, Io } from './io.ts';
import { type Added, addSummary } from './present/add-summary.ts';
import type { Presenting } from './present/present.ts';
import { presentJson } from './present/present-json.ts';
import type { Request } from './program.ts';
import { progressOn } from './progress.ts';
import { readJsonl } from './read-jsonl.ts';
import { screenOf } from './screen.ts';
import { startServer } from './start-server.ts';
import { oneLine, visible, visibleJson } from './visible.ts';

/** Runs one operation and writes its result; the input has been checked. */
export const perform = async (request: Request, io: Io, context: Context): Promise<ExitCode> => {
  const { operation, input, face } = request;
  if (face.jsonl === true)
    return readJsonl(input.path as string | undefined, io, input.minConfidence as number | undefined);
  if (operation.name === 'serve') return performServe(request, io, context);
  const progress = progressOn(io.stderr);
  const failures: IntakeFailure[] = [];
  const warn = (failure: IntakeFailure): unknown => failures.push(failure);
  const result = await operation.run(input, { ...context, progress: progress.tell, warn }).finally(progress.clear);
  if (isStream(result)) return writeStream(result, { format: String(input.format), io });
  const screen = screenOf(io.stdout, io.env);
  const format = formatFor(request, io);
  if (operation.name === 'add') return writeAdded(result as Added, { format, io });
  if (io.signal.aborted) return 130;
  await io.stdout.write(await presented(result, { operation: operation.name, format, screen, asked: input.id }));
  await tellMore(result, io);
  for (const { origin, error } of failures) {
    await io.stderr.write(`error: ${oneLine(origin)}: ${oneLine(error.message)}\n`);
  }
  return failures.length > 0 ? 1 : 0;
};

/** JSON at once; what is laid out for people needs to know the width of characters, which takes a while to learn. */
const presented = async (result: unknown, presenting: Presenting): Promise<string> => {
  const { format, screen } = presenting;
  if (format === 'json' || format === 'jsonl') return presentJson(result, format, screen);
  const { present } = await import('./present/present.ts');
  return present(result, presenting);
};

const formatFor = ({ operation, face }: Request, { stdout }: Io): string => {
  const formats = formatsOf(operation);
  const [onTerminal = 'json', elsewhere = 'json'] = formats;
  if (typeof face.format === 'string') return face.format;
  return stdout.isTTY || operation.name === 'add' ? onTerminal : elsewhere;
};

interface Writing {
  readonly format: string;
  readonly io: Io;
}

const writeAdded = async (result: Added, { format, io }: Writing): Promise<ExitCode> => {
  if (format === 'json') {
    await io.stdout.write(presentJson(result, format, screenOf(io.stdout, io.env)));
  } else {
    await io.stdout.write(addSummary(result));
  }
  if (result.stopped) return 130;
  return result.failed > 0 ? 1 : 0;
};

const writeStream = async (chunks: AsyncIterable<string>, { format, io }: Writing): Promise<ExitCode> => {
  const safe = !io.stdout.isTTY ? (chunk: string) => chunk : format === 'jsonl' ? visibleJson : visible;
  for await (const chunk of chunks) {
    if (io.signal.aborted) return 130;
    await io.stdout.write(safe(chunk));
  }
  return 0;
};

/** On a terminal, how to see the rest of a list. */
const tellMore = async (result: unknown, io: Io): Promise<void> => {
  const next = (result as { readonly next?: unknown } | undefined)?.next;
  if (typeof next === 'string' && io.stdout.isTTY) await io.stderr.write(`more: --cursor ${oneLine(next)}\n`);
};

/** Serves until Ctrl-C. */
const performServe = async ({ operation, input }: Request, io: Io, context: Context): Promise<ExitCode> => {
  const server = startServer(context, io);
  try {
    const result = (await operation.run(input, { ...context, listen: server.listen })) as {
      readonly address: string;
      readonly samples: number;
    };
    if (result.samples > 0) await io.stdout.write(`added ${result.samples} samples to the empty ledger\n`);
    await io.stdout.write(`Hearsay is at ${result.address} (Ctrl-C ends it)\n`);
    if (!io.signal.aborted) await new Promise((done) => io.signal.addEventListener('abort', done, { once: true }));
    return 0;
  } finally {
    await server.close();
  }
};
