import { CASUALTY_VERBS } from '../lexicon/en/measures.ts';
import { exactly, whole } from './number.ts';
import { readNumeral } from './numeral.ts';
import { isHyphen, skip, touches, wordAt } from './pieces.ts';
import { type Reader, shareOf } from './quantity.ts';
import { behind } from './unit.ts';

const EVERY = /^(?:in|of|out) (?:every|of)$/u;

/** After "out of" these make shares, others tell how many of those there were: "nine out of ten", not "five out of six hostages". */
const ROUND: ReadonlySet<number> = new Set([2, 3, 4, 5, 10, 20, 100, 1000]);

/** "one in five", "nine out of ten", "three of every four". */
export const readRatio: Reader = (scope, at) => {
  if (!/^(?:\d|one|two|three|four|five|six|seven|eight|nine)$/u.test(wordAt(scope, at))) return undefined;
  const join = skip(scope, at + 1);
  const every = EVERY.test(`${wordAt(scope, join)} ${wordAt(scope, join + 1)}`);
  if (!every && wordAt(scope, join) !== 'in') return undefined;
  const second = skip(scope, every ? join + 2 : join + 1);
  const [over, under] = [readNumeral(scope, at), readNumeral(scope, second)];
  if (!over || !under || over.to !== at + 1 || under.value <= over.value || under.high) return undefined;
  const year = under.bare && under.value >= 1500;
  const counted = !every && (over.value > 1 ? !ROUND.has(under.value) : under.value < 2);
  if (year || counted || (!ROUND.has(under.value) && wordAt(scope, join) === 'out')) return undefined;
  if (CASUALTY_VERBS.has(wordAt(scope, at - 1)) || behind(scope, under.to, under, at)) return undefined;
  if (
    /^(?:day|week|month|year|hour|minute|second|decade|attack|attacks|incident|incidents)s?$/u.test(
      wordAt(scope, under.to),
    )
  )
    return undefined;
  return shareOf(at, under.to, exactly((over.value / under.value) * 100), 'ratio');
};

/** "3-to-1", "three to one" where odds or a ratio are told. */
export const readToOne: Reader = (scope, at) => {
  const over = readNumeral(scope, at);
  if (!over || over.scaled || over.value < 2 || over.value > 1000) return undefined;
  const joined = isHyphen(wordAt(scope, over.to)) && touches(scope, over.to);
  const to = skip(scope, over.to);
  const one = skip(scope, to + 1);
  if (wordAt(scope, to) !== 'to' || !/^(?:1|one)$/u.test(wordAt(scope, one))) return undefined;
  const odds = [1, 2, 3, 4].some((i) =>
    /^(?:ratio|odds|margin|outnumbered|outnumber|by)$/u.test(wordAt(scope, at - i)),
  );
  if (!joined && !odds) return undefined;
  return {
    from: at,
    to: one + 1,
    value: over.value,
    unit: '1',
    kind: 'count',
    numeral: whole(one + 1, over.value),
    number: { from: at, to: one + 1 },
    by: 'ratio',
  };
};
