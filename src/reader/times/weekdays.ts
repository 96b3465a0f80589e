import { WEEKDAYS as NAMES } from '../lexicon/en/times.ts';
import { dayValue } from './calendar.ts';
import { weekdayNear } from './resolve.ts';
import { leaning, pattern, plain, type Rule, type Scene } from './rule.ts';
import { DAY_PART, WEEKDAY } from './words.ts';

/** "Bloody Sunday", "Black Friday". */
const NAMED_DAYS = /\b(?:bloody|black|cyber|holy|fat|super)\s$/;
/** "the Sunday Times", "Monday Night Football": names of papers and programmes. */
const PAPERS =
  /^\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Tribune|Business Post|Night (?:Live|Football|Fever))\b/;

const weekdayRule: Rule = {
  name: 'weekday',
  pattern: pattern(
    `(?:(?<which>last|next|this past|this coming|this|the previous|the following|the next) )?(?<weekday>${WEEKDAY})(?! ${DAY_PART}s(?![a-z]))`,
  ),
  read: ({ part }, scene) => {
    const weekday = NAMES.get(part('weekday')!.toLowerCase())!;
    if (!/^[A-Z]/.test(part('weekday')!) || NAMED_DAYS.test(scene.before) || PAPERS.test(scene.after)) return null;
    const day = whichWeekday(scene, weekday, plain(part('which') ?? ''));
    return leaning('DATE', day === undefined ? undefined : dayValue(day), `XXXX-WXX-${weekday}`);
  },
};

const whichWeekday = (scene: Scene, weekday: number, which: string): number | undefined => {
  const { published, latest } = scene;
  if (which === 'the previous') {
    const from = latest.day ?? (published === undefined ? undefined : weekdayNear(published, weekday, 'behind'));
    return from === undefined ? undefined : weekdayNear(from, weekday, 'behind', true);
  }
  if (which === 'the following' || which === 'the next')
    return latest.day === undefined ? undefined : weekdayNear(latest.day, weekday, 'ahead', true);
  if (published === undefined) return undefined;
  if (which === 'last' || which === 'this past') return weekdayNear(published, weekday, 'behind', which === 'last');
  if (which === 'next' || which === 'this coming') return weekdayNear(published, weekday, 'ahead', true);
  if (which === 'this') return weekdayNear(published, weekday, scene.direction() ?? 'ahead');
  return weekdayNear(published, weekday, scene.direction() ?? 'behind');
};

/** Weekdays by their names. */
export const WEEKDAYS: readonly Rule[] = [weekdayRule];
