import { readFileSync } from 'node:fs';
import { type Intake, isFailure, type Span, takeIn } from '../src/index.ts';

/** What one voice tells, wherever it is told: words of each telling, by file. */
export interface Told {
  readonly words: string;
  readonly voice: { readonly name: string; readonly side?: string; readonly via?: readonly string[] };
  readonly asOf?: string;
  readonly superseded?: boolean;
  readonly figure?: {
    readonly measure: string;
    readonly value: number;
    readonly high?: number;
    readonly unit: string;
    readonly bound?: string;
  };
  readonly tellings: Readonly<Record<string, readonly string[]>>;
}
export type Kind = 'repeats' | 'converges' | 'conflicts' | 'shifts' | 'rebuts' | 'updates';
interface Related {
  readonly a: string;
  readonly b: string;
  readonly why: string;
}
type Pair = readonly [string, string];

/** `test/samples-across.json`: what a careful reader finds across the samples. Values of `told` are named by their keys. */
export interface AcrossList {
  readonly files: Readonly<Record<string, string>>;
  readonly copies: readonly { readonly original: string; readonly copy: string; readonly kind: string }[];
  readonly versions: readonly {
    readonly first: string;
    readonly then: string;
    readonly changed: readonly Pair[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  readonly told: Readonly<Record<string, Told>>;
  readonly series: readonly {
    readonly id: string;
    readonly question: string;
    readonly measure: string;
    readonly unit: string;
    readonly claimant: string;
    readonly values: readonly string[];
  }[];
  readonly updates: readonly Pair[];
  readonly conflicts: readonly Pair[];
  readonly convergences: readonly Related[];
  readonly shifts: readonly Related[];
  readonly rebuttals: readonly Related[];
  readonly disputes: readonly {
    readonly id: string;
    readonly question: string;
    readonly kind: string;
    readonly answers: readonly (readonly string[])[];
    readonly convergence?: Pair;
    readonly denials?: readonly string[];
    readonly gaps: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly positions: readonly {
    readonly id: string;
    readonly move: string;
    readonly by: { readonly name: string; readonly side: string };
    readonly to: { readonly name: string; readonly side: string };
    readonly at: string;
    readonly told: string;
  }[];
  /** Right though not asked for: what is found of it is no miss and no fault. */
  readonly allowed: {
    readonly matches: readonly (Related & { readonly kind: Kind })[];
    readonly disputes: readonly { readonly id: string; readonly told: readonly string[] }[];
    readonly positions: readonly { readonly move: string; readonly told: string }[];
  };
}

/** One telling of the list in its article's text. */
export interface Place {
  readonly told: string;
  readonly file: string;
  readonly span: Span;
}

const FOLDER = new URL('../samples/', import.meta.url);

export const readAcrossList = (): AcrossList =>
  JSON.parse(readFileSync(new URL('../test/samples-across.json', import.meta.url), 'utf8'));

/** The samples as they are taken in, by the short names of the list. */
export const takeSamples = ({ files }: AcrossList): ReadonlyMap<string, Intake> =>
  new Map(
    Object.entries(files).map(([file, name]) => {
      const [taken] = takeIn(readFileSync(new URL(`${name}.txt`, FOLDER)), { origin: `${name}.txt` });
      if (taken === undefined || isFailure(taken)) throw new Error(`${name}.txt cannot be taken in`);
      return [file, taken];
    }),
  );

/** Where every telling of the list stands. Throws where its words are not, or not only once. */
export const placesOf = ({ told }: AcrossList, samples: ReadonlyMap<string, Intake>): readonly Place[] =>
  Object.entries(told).flatMap(([id, { tellings }]) =>
    Object.entries(tellings).flatMap(([file, quotes]) =>
      quotes.map((quote) => {
        const text = samples.get(file)?.article.text ?? '';
        const start = text.indexOf(quote);
        if (start < 0 || start !== text.lastIndexOf(quote)) throw new Error(`${id}: "${quote}" is not once in ${file}`);
        return { told: id, file, span: { start, end: start + quote.length } };
      }),
    ),
  );

const common = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether two spans are of one telling: half of the shorter is in both. */
export const isOverlapping = (a: Span, b: Span): boolean =>
  2 * common(a, b) >= Math.max(1, Math.min(a.end - a.start, b.end - b.start));
