import type { z } from 'zod';
import type { Ledger } from '../ledger/ledger.ts';
import type { Intake, IntakeFailure } from '../model/index.ts';
import type { Reader } from '../reader/index.ts';

/** What the caller says about documents that do not say it themselves. */
export interface Given {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly headline?: string;
}

/** Where the server is to listen. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

/** What an operation may use. Faces make it; an operation imports no engine and touches no file by itself. */
export interface Context {
  /** Opened at the first call, so that `read` never makes a ledger. */
  readonly ledger: () => Promise<Ledger>;
  /** Articles of files, folders, globs, URLs or "-"; only the command line has it. */
  readonly open?: (paths: readonly string[], given: Given) => AsyncIterable<Intake | IntakeFailure>;
  /** Articles of a text that stands in the request itself. */
  readonly take: (text: string, given: Given) => readonly (Intake | IntakeFailure)[];
  /** Starts the server and resolves to its address; only the command line has it. */
  readonly listen?: (where: Listening) => Promise<string>;
  /** Who judges where the request does not say. */
  readonly me?: () => string;
  /** The current reader; opened at the first call. */
  readonly reader: () => Promise<Pick<Reader, 'name' | 'read'>>;
  /** Called as long work goes on, with the number of documents (or of what `what` names) done. */
  readonly progress?: (done: number, of?: number, what?: string) => void;
  /** Told of documents that failed beside others that did not, where the result has no place for them. */
  readonly warn?: (failure: IntakeFailure) => void;
  readonly signal?: AbortSignal;
}

/** A result as the model has it: readonly all the way down. A stream stays what it is. */
export type Result<T> =
  T extends AsyncIterable<unknown>
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Result<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Result<T[Key]> }
        : T;

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
  /** One that may follow as a second argument. */
  readonly second?: keyof z.input<I> & string;
  /**
   * Where the output is a stream of text (`AsyncIterable<string>`): its media types by the input field `format`,
   * with the schema of one line, if lines have one.
   */
  readonly streams?: Readonly<Record<string, { readonly media: string; readonly line?: z.ZodType }>>;
  /** A method, and not a property, so that operations of any input stand in one list. */
  run(input: z.output<I>, context: Context): Promise<Result<z.input<O>>>;
}

/** The operation itself: keeps the types of its schemas while it is checked against them. */
export const operation = <I extends z.ZodObject, O extends z.ZodType>(described: Operation<I, O>): Operation<I, O> =>
  described;

/** Whether a result is a stream of text, as operations with `streams` give. */
export const isStream = (result: unknown): result is AsyncIterable<string> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
