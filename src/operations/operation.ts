import type { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import type { Article, Intake, IntakeFailure, Reading } from '../model/index.ts';

/** What the caller says about documents that do not say it themselves. */
export interface Given {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly headline?: string;
}

/** What an operation may use. Faces make it; an operation imports no engine and touches no file by itself. */
export interface Context {
  /** Opened at the first call, so that `read` never makes a ledger. */
  readonly ledger: () => Promise<Ledger>;
  /** Articles of files, folders, globs, URLs or "-"; only the command line has it. */
  readonly open?: (paths: readonly string[], given: Given) => AsyncIterable<Intake | IntakeFailure>;
  /** One article read by the current reader. */
  readonly read: (article: Article) => Reading;
  readonly reader: string;
  /** Called as long work goes on, with the number of documents done. */
  readonly progress?: (done: number, of?: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Something a user can do, described once. The command line, the routes, OpenAPI and the docs derive from it.
 * `route` is "METHOD /path/{field}"; fields named in the path are taken from there, the rest from the query or the body.
 */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  /** Absent: only on the command line. */
  readonly route?: `${'GET' | 'POST'} /${string}`;
  readonly input: I;
  readonly output: O;
  /** Input fields that only the command line offers, since they name files of this machine. */
  readonly local?: readonly (keyof z.input<I> & string)[];
  /** The input field that the command line takes as its arguments. */
  readonly argument?: keyof z.input<I> & string;
  readonly run: (input: z.output<I>, context: Context) => Promise<z.input<O>>;
}
