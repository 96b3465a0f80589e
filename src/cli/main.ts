import { CommanderError } from 'commander';
import { HearsayError } from '../model/index.ts';
import { makeContext, type World } from '../operations/context.ts';
import { operations } from '../operations/index.ts';
import type { Context } from '../operations/operation.ts';
import { badUse } from './bad-use.ts';
import type { ExitCode, Io, Sink } from './io.ts';
import { perform } from './perform.ts';
import { makeProgram, type Request } from './program.ts';
import { visible } from './visible.ts';

export type OpenContext = Context & { readonly close: () => Promise<void> };

/** Runs the command line: `argv` without node and script. Says on standard error what went wrong, and never throws for it. */
export const run = async (
  argv: readonly string[],
  io: Io,
  contextOf: (world: World) => OpenContext = makeContext,
): Promise<ExitCode> => {
  let status: ExitCode = 0;
  const said: (readonly [Sink, string])[] = [];
  const program = makeProgram(operations, async (request) => {
    status = await answer(request, io, contextOf);
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => said.push([io.stdout, text]),
      writeErr: (text) => said.push([io.stderr, visible(text)]),
      getOutHelpWidth: () => (io.stdout.isTTY ? io.stdout.columns : 100),
      getErrHelpWidth: () => (io.stderr.isTTY ? io.stderr.columns : 100),
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return await failed(error, io, said);
  } finally {
    for (const [sink, text] of said) await sink.write(text).catch(() => undefined);
  }
};

const answer = async (request: Request, io: Io, contextOf: (world: World) => OpenContext): Promise<ExitCode> => {
  const { operation, input, face } = request;
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) throw badUse(operation, input, parsed.error.issues);
  const place = typeof face.ledger === 'string' ? face.ledger : undefined;
  const context = contextOf({ place, env: io.env, stdin: io.stdin, signal: io.signal });
  try {
    return await perform({ operation, input: parsed.data, face }, io, context);
  } finally {
    await context.close();
  }
};

/** Says what went wrong. A reader that went away (`| head`) is nothing wrong. */
const failed = async (error: unknown, io: Io, said: (readonly [Sink, string])[]): Promise<ExitCode> => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
  if (io.signal.aborted && (error as Error).name === 'AbortError') return 130;
  const reason = error instanceof Error ? error.message : String(error);
  said.push([io.stderr, `error: ${visible(reason)}\n`]);
  return error instanceof HearsayError ? error.exitStatus : 1;
};
