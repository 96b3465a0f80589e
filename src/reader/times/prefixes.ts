import { BOUNDS } from '../lexicon/en/times.ts';
import { type Prefix, plain, prefixPattern } from './rule.ts';

const isPeriod = (value: string): boolean => /^(?:\d|X{2,4}(?:-|$))/.test(value);

const EDGES: Readonly<Record<string, string>> = {
  early: 'START',
  earlier: 'START',
  late: 'END',
  later: 'END',
  mid: 'MID',
};

/** "early next week", "later this year", "mid-1996", "the late 1970s". */
const edge: Prefix = {
  name: 'edge',
  pattern: prefixPattern('(?:the )?(?<edge>early|earlier|late|later|mid)'),
  modify: ({ words, part }, { type, value }, inner) => {
    if ((type !== 'DATE' && type !== 'TIME') || !isPeriod(value)) return undefined;
    if (/^the\s/i.test(words) && !/^(?:the )?[\d']|ties$/i.test(inner)) return undefined;
    return EDGES[part('edge')!.toLowerCase()];
  },
};

/** "the end of 2012", "the beginning of October", "the end of the year". */
const part: Prefix = {
  name: 'part',
  pattern: prefixPattern('(?:the )?(?<edge>end|beginning|start|middle|close) of'),
  modify: ({ part: said }, { type, value }) => {
    if (type !== 'DATE' || !isPeriod(value)) return undefined;
    return { end: 'END', close: 'END', beginning: 'START', start: 'START', middle: 'MID' }[said('edge')!.toLowerCase()];
  },
};

/** "nearly two years", "at least 30 days", "over a week", "more than four decades ago". "About" stays outside. */
const bound: Prefix = {
  name: 'bound',
  pattern: prefixPattern(
    '(?<bound>nearly|almost|less than|fewer than|more than|well over|over|at least|at most|no less than|no more than|up to)',
  ),
  modify: ({ part: said }, { type, value }, inner) => {
    const counted = type === 'DURATION' || (type === 'DATE' && /\bago$/i.test(inner));
    const word = plain(said('bound')!);
    if (
      !counted ||
      (word.endsWith('over') &&
        /^(?:the|recent|coming|several|many|some|years|months|weeks|days|last|past|next)\b/i.test(inner)) ||
      /^(?:PAST|FUTURE)/.test(value)
    )
      return undefined;
    return BOUNDS.get(word);
  },
};

/** Words before a time that belong to it, in the order in which they are tried. */
export const PREFIXES: readonly Prefix[] = [part, edge, bound];
