import { EASTER_FEASTS, FIXED_FEASTS, WEEKDAY_FEASTS } from '../lexicon/en/times.ts';
import { civilOf, type Day, dayOf, dayValue, easterOf, nthWeekday } from './calendar.ts';
import { closestTo, FAR, OPEN } from './resolve.ts';
import { leaning, pattern, plain, type Rule, type Scene } from './rule.ts';
import { anyOf, YEAR } from './words.ts';

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
    const open = fixed ? `XXXX-${String(fixed[0]).padStart(2, '0')}-${String(fixed[1]).padStart(2, '0')}` : OPEN.day!;
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
  if (chosen === undefined) return undefined;
  if (which === undefined && Math.abs(chosen - published) > FAR) return dayValue(closestTo(published, days));
  return dayValue(chosen);
};

/** Feasts. */
export const FEASTS: readonly Rule[] = [feastRule];
