import pc from 'picocolors';
import type { Io, Sink } from './io.ts';

/** What a page is laid out for. */
export interface Screen {
  /** Columns; Infinity where output is no terminal, so that nothing is cut. */
  readonly width: number;
  readonly isTTY: boolean;
  readonly paint: ReturnType<typeof pc.createColors>;
}

/** Columns beyond which lines of prose are hard to follow. */
const READABLE = 100;

/** The screen behind a sink: colours only on a terminal, and not where NO_COLOR (no-color.org) or TERM=dumb say so. */
export const screenOf = (sink: Sink, env: Io['env']): Screen => ({
  width: sink.isTTY ? Math.max(20, sink.columns) : Number.POSITIVE_INFINITY,
  isTTY: sink.isTTY,
  paint: pc.createColors(sink.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'),
});

/** Columns for prose: the terminal's, but no more than the eye likes. */
export const proseWidth = ({ width }: Screen): number => Math.min(width, READABLE);
