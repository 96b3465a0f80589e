import type { Span, Time } from '../../model/index.ts';
import type { Run } from '../structure/sentences.ts';
import type { Structure } from '../structure/structure.ts';
import { type Token, tokenize } from '../structure/tokens.ts';
import { type Day, dayOfIso } from './calendar.ts';
import { directionAt } from './direction.ts';
import { PREFIXES } from './prefixes.ts';
import { unitFrom } from './resolve.ts';
import type { Direction, Found, Latest, Meaning, Scene } from './rule.ts';
import { RULES } from './rules.ts';
import { settle } from './settle.ts';
import { mayStart } from './starters.ts';

/** A time expression as found, not yet with an identity. */
export type TimeFound = Omit<Time, 'id'>;

/** A time with the sentence it stands in, counted through the text. */
export interface Placed {
  readonly time: TimeFound;
  readonly sentence: number;
}

/** A stretch of text in which times are looked for: a block that is read, or a dateline. */
interface Passage extends Span {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly read: boolean;
  /** Every word of a headline may have a capital. */
  readonly headline: boolean;
}

const AROUND = 40;

/** The words as rules see them: straight apostrophes and plain hyphens, every place where it was. */
const evened = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u2010\u2011]/g, '-');

const passagesOf = (structure: Structure): readonly Passage[] => {
  const { tokens, blocks, article } = structure;
  const read = blocks
    .filter(({ from, to }) => from < to)
    .map(({ block, from, to }) => ({
      tokens,
      from,
      to,
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      read: true,
      headline: block.role !== 'paragraph',
    }));
  const datelines = article.blocks
    .filter(({ role }) => role === 'dateline' || role === 'byline')
    .map(({ span }) => {
      const own = tokenize(article.text, span);
      return { tokens: own, from: 0, to: own.length, start: span.start, end: span.end, read: false, headline: false };
    });
  return [...read, ...datelines].sort((a, b) => a.start - b.start);
};

const foundOf = (match: RegExpExecArray): Found => ({ words: match[0], part: (name) => match.groups?.[name] });

/** The first rule that reads the words at a place of a passage, with what they mean. */
const readAt = (
  words: string,
  at: number,
  scene: Scene,
): { readonly by: string; readonly end: number; readonly meanings: readonly Meaning[] } | null => {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(words);
    if (match === null) continue;
    const end = at + match[0].length;
    const around: Scene = { ...scene, before: beforeOf(words, at), after: words.slice(end, end + AROUND) };
    const read = rule.read(foundOf(match), around);
    if (read === null) continue;
    const meanings = Array.isArray(read) ? (read as readonly Meaning[]) : [read as Meaning];
    return { by: rule.name, end, meanings };
  }
  return null;
};

const beforeOf = (words: string, at: number): string => words.slice(Math.max(0, at - AROUND), at).toLowerCase();

/** An expression read at a place, with the words before it that belong to it. */
const readWhole = (
  words: string,
  at: number,
  scene: Scene,
): { readonly by: string; readonly end: number; readonly times: readonly Located[] } | null => {
  for (const prefix of PREFIXES) {
    prefix.pattern.lastIndex = at;
    const match = prefix.pattern.exec(words);
    if (match === null) continue;
    const from = at + match[0].length;
    const inner = readAt(words, from, scene);
    const only = inner?.meanings[0];
    if (inner === null || inner.meanings.length !== 1 || only === undefined || only.from) continue;
    const mod = prefix.modify(foundOf(match), only, words.slice(from, inner.end));
    if (mod === undefined) continue;
    return {
      by: inner.by,
      end: inner.end,
      times: [
        {
          meaning: { ...only, mod: only.mod ?? mod },
          start: at,
          end: only.to === undefined ? inner.end : from + only.to,
        },
      ],
    };
  }
  const plainly = readAt(words, at, scene);
  return (
    plainly && {
      by: plainly.by,
      end: plainly.end,
      times: plainly.meanings.map((meaning) => ({
        meaning,
        start: at + (meaning.from ?? 0),
        end: meaning.to === undefined ? plainly.end : at + meaning.to,
      })),
    }
  );
};

interface Located extends Span {
  readonly meaning: Meaning;
}

/** Rules whose words begin with a small letter, but in a name: "60 Minutes", "This Week". */
const SMALL_LETTERED: ReadonlySet<string> = new Set([
  'today',
  'which-unit',
  'the-unit',
  'length',
  'one-unit',
  'vague-length',
  'units',
  'hyphened-length',
  'reference',
  'frequency',
  'every',
]);

/** Whether an expression is part of a name: its last word has a capital though no sentence or quotation begins there. */
const isName = (words: string, by: string, { start, end }: Span): boolean =>
  SMALL_LETTERED.has(by) &&
  /(?:^|[\s-])(?!\w+day\b(?<!today))[A-Z][a-z]+$/.test(words.slice(start, end)) &&
  /[A-Za-z,'][^\S\n]+$/.test(words.slice(Math.max(0, start - 4), start));

const BLUR = /\b(?:about|around|approximately|roughly|circa)\s$/;

const timeOf = (words: string, offset: number, by: string, { meaning, start, end }: Located): TimeFound => {
  const { type, value, basis } = meaning;
  const mod = meaning.mod ?? (BLUR.test(beforeOf(words, start)) ? 'APPROX' : undefined);
  return { span: { start: offset + start, end: offset + end }, type, value, ...(mod ? { mod } : {}), basis, by };
};

/** How many sentences after a date "the next day" still leans on it. */
const LEAN = 3;

interface Memory extends Latest {
  readonly daySentence?: number;
  readonly yearSentence?: number;
}

const remember = (memory: Memory, { type, value }: TimeFound, sentence: number, running: string): Memory => {
  if (type !== 'DATE' && type !== 'TIME') return memory;
  const { day: _day, month: _month, year: _year, ...rest } = memory;
  const year = Number(value.slice(0, 4));
  if (/^\d{4}-Q\d$/.test(value)) {
    const quarter =
      memory.quarter === undefined || (value > memory.quarter && value < running) ? value : memory.quarter;
    return { ...memory, quarter, year, yearSentence: sentence };
  }
  const day = dayOfIso(value);
  if (day !== undefined)
    return { ...rest, day, month: value.slice(0, 7), year, daySentence: sentence, yearSentence: sentence };
  if (/^\d{4}-\d{2}$/.test(value)) return { ...rest, month: value, year, yearSentence: sentence };
  return /^\d{4}$/.test(value) ? { ...rest, year, yearSentence: sentence } : memory;
};

/** What was named no more than a few sentences ago. */
const recalled = (memory: Memory, sentence: number): Latest => {
  const fresh = (at: number | undefined): boolean => at !== undefined && sentence - at <= LEAN;
  return {
    ...(memory.day !== undefined && fresh(memory.daySentence) ? { day: memory.day } : {}),
    ...(memory.month !== undefined && fresh(memory.yearSentence) ? { month: memory.month } : {}),
    ...(memory.year !== undefined && fresh(memory.yearSentence) ? { year: memory.year } : {}),
    ...(memory.quarter !== undefined ? { quarter: memory.quarter } : {}),
  };
};

const tokenAtOrAfter = (tokens: readonly Token[], from: number, to: number, start: number): number => {
  let at = from;
  while (at < to && tokens[at]!.start < start) at += 1;
  return at;
};

/** The direction of an expression, looked up once and only when asked for. */
const lazily = (find: () => Direction | undefined): (() => Direction | undefined) => {
  let known: { readonly direction: Direction | undefined } | undefined;
  return () => {
    known ??= { direction: find() };
    return known.direction;
  };
};

/**
 * The time expressions of an article in TIMEX3 terms, in order of the text, none over another. Those that lean on the
 * day of publication are `inferred`, or open without one; the day is never guessed.
 */
export const findTimes = (structure: Structure, published?: string): readonly TimeFound[] => {
  const day = dayOfIso(published);
  const running = (day === undefined ? undefined : unitFrom(day, 'quarter', 0)) ?? '9999';
  const found: Placed[] = [];
  let memory: Memory = {};
  let sentence = 0;
  for (const passage of passagesOf(structure)) {
    const words = evened(structure.text.slice(passage.start, passage.end));
    for (let i = passage.from; i < passage.to; ) {
      const token = passage.tokens[i]!;
      sentence = passage.read ? sentenceAt(structure, sentence, i) : sentence;
      const read = mayStart(token.lower)
        ? readWhole(
            words,
            token.start - passage.start,
            sceneAt(structure, passage, i, sentence, day, recalled(memory, sentence)),
          )
        : null;
      if (read === null) {
        i += 1;
        continue;
      }
      for (const located of read.times) {
        if (!passage.headline && isName(words, read.by, located)) continue;
        const time = timeOf(words, passage.start, read.by, located);
        found.push({ time, sentence });
        memory = remember(memory, time, sentence, running);
      }
      const end = passage.start + Math.max(...read.times.map((time) => time.end));
      i = Math.max(i + 1, tokenAtOrAfter(passage.tokens, i, passage.to, end));
    }
  }
  return settle(found, day);
};

const sentenceAt = ({ sentences }: Structure, from: number, token: number): number => {
  let at = from;
  while (at + 1 < sentences.length && sentences[at]!.to <= token) at += 1;
  return at;
};

const sceneAt = (
  structure: Structure,
  passage: Passage,
  token: number,
  sentence: number,
  published: Day | undefined,
  latest: Latest,
): Scene => {
  const run: Run | undefined = passage.read ? structure.sentences[sentence] : undefined;
  return {
    published,
    latest,
    before: '',
    after: '',
    direction: lazily(() => (run === undefined ? undefined : directionAt(structure, run, token, token + 1))),
  };
};
