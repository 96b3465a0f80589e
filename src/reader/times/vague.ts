import { EASTER_FEASTS, FIXED_FEASTS, REFERENCES, WEEKDAY_FEASTS } from '../lexicon/en/times.ts';
import { civilOf, type Day, dayOf, dayValue, easterOf, nthWeekday } from './calendar.ts';
import { leaning, pattern, plain, type Rule, type Scene } from './rule.ts';
import { YEAR } from './words.ts';

const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.');

/** "now", "recently", "the near future". */
const referenceRule: Rule = {
  name: 'reference',
  pattern: pattern(`${anyOf(REFERENCES.keys())}|the past|previously|one day|some ?day`),
  read: ({ words }, { before, after }) => {
    const said = plain(words);
    if (said === 'the past')
      return /\b(?:in|of|from|than)\s$/.test(before) &&
        !/^\s(?!(?:and|but|that|when|to|it|as|have|had|has|is|was|by|for|with|or|he|she|they|we|because)\b)[a-z\d]/.test(
          after,
        )
        ? { type: 'DATE', value: 'PAST_REF', basis: 'open' }
        : null;
    if (said === 'previously') return /^P/.test(words) ? { type: 'DATE', value: 'PAST_REF', basis: 'open' } : null;
    if (/^(?:one|some)/.test(said))
      return /\b(?:will|would|could|may|might|can|'ll|hopes? to)\s$/.test(before)
        ? { type: 'DATE', value: 'FUTURE_REF', basis: 'open' }
        : null;
    if (/^-/.test(after) || /-$/.test(before)) return null;
    if (
      /soon$/.test(said) &&
      (/\b(?:as|too|how|sooner|was|were|had)\s$/.test(before) ||
        /^\s(?:as|after|afterwards?|enough|before|to be|followed|[a-z]+ed|became|came|went|began|found|grew|got|was|were|had)\b/.test(
          after,
        ))
    )
      return null;
    if (said === 'now' && (/^\s(?:that|and then|,\s)\b/.test(after) || /\b(?:every)\s$/.test(before))) return null;
    if (said === 'the future' && /^\sof\s/.test(after)) return null;
    const cut = /^(?:in|at|for) /.exec(said)?.[0].length;
    return {
      type: 'DATE',
      value: REFERENCES.get(said)!,
      basis: 'open',
      ...(cut && said !== 'at present'
        ? { from: words.search(/\s/) + /^\s+/.exec(words.slice(words.search(/\s/)))![0].length }
        : {}),
    };
  },
};

const feastIn = (name: string, year: number): Day | undefined => {
  const fixed = FIXED_FEASTS.get(name);
  if (fixed) return dayOf(year, ...fixed);
  const weekday = WEEKDAY_FEASTS.get(name);
  if (weekday) return nthWeekday(year, ...weekday);
  const easter = easterOf(year);
  return easter === undefined ? undefined : easter + EASTER_FEASTS.get(name)!;
};

/** "Thanksgiving", "Christmas Eve 2012", "last Easter". */
const feastRule: Rule = {
  name: 'feast',
  pattern: pattern(
    `(?:(?<which>last|this|next) )?(?<feast>${anyOf([...FIXED_FEASTS.keys(), ...WEEKDAY_FEASTS.keys(), ...EASTER_FEASTS.keys()])})(?:,? (?<year>${YEAR}))?(?! (?:island|rising|carol|tree|party|shopping|holiday|sunday|week))`,
  ),
  read: ({ words, part }, scene) => {
    const name = plain(part('feast')!);
    if (!/[A-Z]/.test(words)) return null;
    if (part('year')) {
      const day = feastIn(name, Number(part('year')));
      return day === undefined ? null : { type: 'DATE', value: dayValue(day), basis: 'stated' };
    }
    const fixed = FIXED_FEASTS.get(name);
    const open = fixed
      ? `XXXX-${String(fixed[0]).padStart(2, '0')}-${String(fixed[1]).padStart(2, '0')}`
      : 'XXXX-XX-XX';
    return leaning('DATE', feastNear(scene, name, part('which')?.toLowerCase()), open);
  },
};

const feastNear = ({ published, direction }: Scene, name: string, which: string | undefined): string | undefined => {
  if (published === undefined) return undefined;
  const { year } = civilOf(published);
  const days = [year - 1, year, year + 1].flatMap((y) => feastIn(name, y) ?? []);
  const ahead = which === 'next' || (which !== 'last' && direction() === 'ahead');
  const chosen =
    which === 'this'
      ? feastIn(name, year)
      : ahead
        ? days.find((d) => d >= published)
        : days.findLast((d) => d <= published);
  return chosen === undefined ? undefined : dayValue(chosen);
};

/** Feasts, and words that only point at the past, the present or the future. */
export const VAGUE_TIMES: readonly Rule[] = [feastRule, referenceRule];
