/** Where values stand on an axis, and which of them are written beside it. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

export interface Axis {
  /** Least and largest of what is shown. */
  readonly from: number;
  readonly to: number;
  /** Where those stand, in pixels. */
  readonly start: number;
  readonly end: number;
  readonly ticks: number;
}

/** The step of 1, 2 or 5 times a power of ten that gives about so many ticks. */
const stepOf = (range: number, ticks: number): number => {
  const rough = range / Math.max(1, ticks);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
};

const linear = ({ from, to, start, end }: Axis): Scale['at'] => {
  const range = to - from || 1;
  return (value) => start + ((value - from) / range) * (end - start);
};

/** A scale that begins and ends at a tick. */
export const numberScale = (axis: Axis): Scale => {
  const span = axis.to - axis.from || Math.abs(axis.to) || 1;
  const step = stepOf(span, axis.ticks);
  const from = Math.floor(axis.from / step) * step;
  const to = Math.max(from + step, Math.ceil(axis.to / step) * step);
  const count = Math.min(50, Math.round((to - from) / step));
  const ticks = Array.from({ length: count + 1 }, (_, at) => from + at * step);
  return { at: linear({ ...axis, from, to }), ticks };
};

const DAY = 86_400_000;

/** A scale of days, as milliseconds; its ticks are whole days. */
export const dayScale = (axis: Axis): Scale => {
  const [from, to] = axis.from === axis.to ? [axis.from - DAY, axis.to + DAY] : [axis.from, axis.to];
  const step = Math.max(1, Math.ceil((to - from) / DAY / Math.max(1, axis.ticks)));
  const count = Math.floor((to - from) / DAY / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => from + at * step * DAY);
  return { at: linear({ ...axis, from, to }), ticks };
};
