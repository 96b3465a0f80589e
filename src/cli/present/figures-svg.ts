import { amountWords } from '../../model/describe.ts';
import type { Answer, Point, Series } from '../../model/index.ts';
import { visible } from '../visible.ts';
import { dayScale, numberScale, type Scale } from './chart-scale.ts';
import { escapeMarkup } from './escape-markup.ts';
import { claimantOf, dayOf } from './figures-table.ts';

const [WIDTH, HEIGHT] = [860, 420];
const BOX = { left: 88, right: 230, top: 46, bottom: 44 } as const;
/** So many claimants have a colour of their own, after Okabe and Ito, who chose them for all kinds of sight; the rest is grey. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];
const OTHERS = '#767676';
/** Names longer than this are cut in the legend; whole they stand in the description. */
const LONG = 28;
/** So many points of one matter are drawn. */
const MOST_POINTS = 2_000;

interface Mark {
  readonly answer: Answer;
  readonly point: Point;
  readonly who: string;
  readonly time: number;
}

/** What XML 1.0 does not allow, and other controls. */
const NOT_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const escaped = (text: string): string => escapeMarkup(visible(text).toWellFormed().replace(NOT_XML, '�'));

const fixed = (value: number): string => String(Math.round(value * 10) / 10);
const cutTo = (text: string, most: number): string =>
  text.length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;

/** Claimants by name with the side that they speak for, where some telling names one and none another: it need not say it each time. */
const sidesIn = ({ answers }: Series): ReadonlyMap<string, string> => {
  const sides = new Map<string, Set<string>>();
  for (const point of answers.flatMap(({ points }) => points))
    if (point.side !== undefined)
      sides.set(claimantOf(point), (sides.get(claimantOf(point)) ?? new Set<string>()).add(point.side));
  return new Map([...sides].flatMap(([name, [side, ...others]]) => (others.length > 0 ? [] : [[name, side!]])));
};

/** "UKR: Oleksandr Syrskyi": those of one side stand together. */
const whoOf = (point: Point, sides: ReadonlyMap<string, string>): string => {
  const side = point.side ?? sides.get(claimantOf(point));
  return side === undefined ? claimantOf(point) : `${side}: ${claimantOf(point)}`;
};

const marksOf = (series: Series): readonly Mark[] => {
  const sides = sidesIn(series);
  return series.answers
    .flatMap((answer) =>
      answer.points.map((point): Mark => ({ answer, point, who: whoOf(point, sides), time: Date.parse(dayOf(point)) })),
    )
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time || a.answer.value - b.answer.value)
    .slice(0, MOST_POINTS);
};

/** A point in the unit of its answer: a restated figure stands where the answer does. */
const levelOf = ({ answer, point }: Mark): number => (point.unit === answer.unit ? point.value : answer.value);
const highOf = ({ answer, point }: Mark): number | undefined => (point.unit === answer.unit ? point.high : answer.high);

/** Claimants in the order of how often they are told, each with a colour. */
const coloursOf = (marks: readonly Mark[]): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  for (const { who } of marks) counts.set(who, (counts.get(who) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([who], at) => [who, COLOURS[at] ?? OTHERS]));
};

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

const scalesOf = (marks: readonly Mark[]): Scales => {
  const times = marks.map(({ time }) => time);
  const values = marks.flatMap((mark) => [levelOf(mark), highOf(mark) ?? levelOf(mark)]);
  const least = Math.min(...values);
  return {
    x: dayScale({ from: times[0]!, to: times.at(-1)!, start: BOX.left + 12, end: WIDTH - BOX.right - 12, ticks: 6 }),
    y: numberScale({
      from: Math.min(0, least),
      to: Math.max(...values),
      start: HEIGHT - BOX.bottom,
      end: BOX.top,
      ticks: 5,
    }),
  };
};

const dayWords = (time: number): string => new Date(time).toISOString().slice(0, 10);
const titleOf = (mark: Mark): string =>
  `${mark.who}, ${dayWords(mark.time)}: ${amountWords(mark.point)}${mark.point.copyOf === undefined ? '' : ' (copy)'}`;

const UP: ReadonlySet<string | undefined> = new Set(['at least', 'more than']);
const DOWN: ReadonlySet<string | undefined> = new Set(['at most', 'less than']);

/** A dot; a bar where it is a range; an arrow where it is a bound; hollow where it is a copy. */
const shapeOf = (mark: Mark, { x, y }: Scales, colour: string): string => {
  const [cx, cy] = [x.at(mark.time), y.at(levelOf(mark))];
  const high = highOf(mark);
  const { bound, copyOf } = mark.point;
  const way = UP.has(bound) ? -1 : DOWN.has(bound) ? 1 : 0;
  const bar =
    high === undefined
      ? ''
      : `<line x1="${fixed(cx)}" y1="${fixed(cy)}" x2="${fixed(cx)}" y2="${fixed(y.at(high))}" stroke-width="5" stroke-opacity="0.5"/>`;
  const tip = cy + way * 22;
  const arrow =
    way === 0
      ? ''
      : `<path d="M${fixed(cx)} ${fixed(cy)}V${fixed(tip)}M${fixed(cx - 4)} ${fixed(tip - way * 5)}L${fixed(cx)} ${fixed(tip)}L${fixed(cx + 4)} ${fixed(tip - way * 5)}" fill="none" stroke-width="1.5"/>`;
  const dot = `<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="4" fill="${copyOf === undefined ? colour : '#ffffff'}" stroke-width="1.5"/>`;
  return `<g stroke="${colour}"><title>${escaped(titleOf(mark))}</title>${bar}${arrow}${dot}</g>`;
};

/** What one claimant says from one day to the next, as steps. */
const stepsOf = (marks: readonly Mark[], { x, y }: Scales, colour: string): string => {
  const days = new Map(marks.map((mark) => [mark.time, mark]));
  if (days.size < 2) return '';
  const path = [...days.values()].map((mark, at) => {
    const [px, py] = [fixed(x.at(mark.time)), fixed(y.at(levelOf(mark)))];
    return at === 0 ? `M${px} ${py}` : `H${px}V${py}`;
  });
  return `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-opacity="0.6"/>`;
};

const axesOf = ({ x, y }: Scales, unit: string): string => {
  const [left, right, bottom] = [BOX.left, WIDTH - BOX.right, HEIGHT - BOX.bottom];
  const rows = y.ticks.map((tick) => {
    const at = fixed(y.at(tick));
    return `<line x1="${left}" y1="${at}" x2="${right}" y2="${at}" stroke="#dddddd"/><text x="${left - 8}" y="${at}" dy="0.32em" text-anchor="end">${escaped(amountWords({ value: tick, unit }))}</text>`;
  });
  const days = x.ticks.map(
    (tick) => `<text x="${fixed(x.at(tick))}" y="${bottom + 20}" text-anchor="middle">${dayWords(tick)}</text>`,
  );
  return `${rows.join('')}${days.join('')}`;
};

const legendOf = (colours: ReadonlyMap<string, string>): string =>
  [...colours]
    .slice(0, COLOURS.length + 1)
    .map(([who, colour], at) => {
      const y = BOX.top + 10 + at * 20;
      const words = at < COLOURS.length ? cutTo(who, LONG) : 'others';
      return `<circle cx="${WIDTH - BOX.right + 18}" cy="${y}" r="4" fill="${colour}"/><text x="${WIDTH - BOX.right + 28}" y="${y}" dy="0.32em">${escaped(words)}</text>`;
    })
    .join('');

const describe = (series: Series, marks: readonly Mark[]): string => {
  const claims = [...new Set(marks.map(titleOf))].slice(0, 60).join('; ');
  return `${series.conflict ? 'The answers cannot all hold. ' : ''}${claims}`;
};

/** The chart of one matter, moved down to its place. */
const panel = (series: Series, at: number): string => {
  const marks = marksOf(series);
  const heading = `<text x="${BOX.left}" y="24" font-size="16" font-weight="bold">${escaped(cutTo(series.matter, 90))}</text>`;
  const open = `<g transform="translate(0 ${at * HEIGHT})" role="img" aria-labelledby="t${at} d${at}"><title id="t${at}">${escaped(series.matter)}</title>`;
  if (marks.length === 0)
    return `${open}<desc id="d${at}">No telling has a date.</desc>${heading}<text x="${BOX.left}" y="60">No telling has a date.</text></g>`;
  const [scales, colours] = [scalesOf(marks), coloursOf(marks)];
  const lines = [...Map.groupBy(marks, ({ who }) => who)].map(([who, own]) => stepsOf(own, scales, colours.get(who)!));
  const dots = marks.map((mark) => shapeOf(mark, scales, colours.get(mark.who)!));
  const { unit } = series.answers[0]!;
  return `${open}<desc id="d${at}">${escaped(describe(series, marks))}</desc>${heading}${axesOf(scales, unit)}${lines.join('')}${dots.join('')}${legendOf(colours)}</g>`;
};

/**
 * Series as a chart, one below the other: figures by the day as of which they are told, a colour for each claimant, ranges
 * as bars, bounds as arrows, copies hollow. A picture by itself: nothing in it is loaded or run.
 */
export const figuresSvg = (all: readonly Series[]): string => {
  const height = Math.max(1, all.length) * HEIGHT;
  const panels =
    all.length === 0 ? '<title>No figures</title><text x="20" y="30">No figures.</text>' : all.map(panel).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#222222">\n<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>\n${panels}\n</svg>\n`;
};
