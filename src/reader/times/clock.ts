import { DAY_PARTS, MONTHS, SMALL_NUMBERS, WEEKDAYS } from '../lexicon/en/times.ts';
import { dayValue } from './calendar.ts';
import { monthDay, OPEN, partMeaning, weekdayNear } from './resolve.ts';
import { leaning, type Meaning, pattern, plain, type Rule, type Scene } from './rule.ts';
import { DAY_PART, MONTH_OR_SHORT, WEEKDAY, ZONE } from './words.ts';

/** The day of a clock time that its own words do not name: settled afterwards from the sentence. */
const OPEN_DAY = OPEN.day!;

const pad = (value: number): string => String(value).padStart(2, '0');

/** "Friday night", "Friday", "today" as part of a clock time. */
const dayWord = (scene: Scene, said: string | undefined): string | undefined => {
  const word = said?.toLowerCase();
  if (word === undefined || scene.published === undefined) return undefined;
  const weekday = WEEKDAYS.get(word);
  if (weekday !== undefined) return dayValue(weekdayNear(scene.published, weekday, scene.direction() ?? 'behind'));
  const steps = { today: 0, yesterday: -1, tomorrow: 1 }[word];
  return steps === undefined ? undefined : dayValue(scene.published + steps);
};

const openDay = (said: string | undefined): string => {
  const weekday = said === undefined ? undefined : WEEKDAYS.get(said.toLowerCase());
  return weekday === undefined ? OPEN_DAY : `XXXX-WXX-${weekday}`;
};

const at = (scene: Scene, day: string | undefined, time: string): Meaning =>
  leaning(
    'TIME',
    day === undefined ? undefined : dayWord(scene, day) && `${dayWord(scene, day)}T${time}`,
    `${openDay(day)}T${time}`,
  );

/** "10:35 a.m.", "4 p.m. EDT Thursday", "18:00 UTC", "noon Saturday", "0735 GMT", "six o'clock". */
const clockRule: Rule = {
  name: 'clock',
  pattern: pattern(
    `(?:(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?(?::[0-5]\\d)?\\s?(?<half>[ap])(?:\\.m\\.?|m)|(?<h24>[01]?\\d|2[0-4]):(?<m24>[0-5]\\d)(?::[0-5]\\d)?(?: ?h(?:ours|rs)?)?|(?<four>(?:[01]\\d|2[0-3])[0-5]\\d)(?= (?:gmt|utc|hours))(?: hours)?|(?<word>noon|midnight|midday)|(?<oclock>\\d{1,2}|[a-z]{3,6}) o'clock)` +
      `(?: in the (?<dayPart>morning|afternoon|evening)| at (?<night>night))?(?: (?<zone>${ZONE}))?(?:,? (?:on )?(?:(?<day>${WEEKDAY}|today|yesterday|tomorrow)(?: (?<late>morning|afternoon|evening|night))?|(?<month>${MONTH_OR_SHORT})\\.? (?<date>\\d{1,2})(?!\\d|,? \\d{4})))?`,
  ),
  read: ({ part }, scene) => {
    const time = clockOf(part);
    if (time === undefined || (part('h24') && !isClock(scene, part('zone')))) return null;
    const zulu = /^\(?(?:GMT|UTC)\)?$/i.test(part('zone') ?? '') ? 'Z' : '';
    return part('month') ? onDate(part, scene, time + zulu) : at(scene, part('day'), time + zulu);
  },
};

/** "5 p.m. EST, Nov. 6". */
const onDate = (part: Part, scene: Scene, time: string): Meaning | null => {
  const day = monthDay(scene, MONTHS.get(part('month')!.toLowerCase())!, Number(part('date')));
  return day && { ...day, type: 'TIME', value: `${day.value}T${time}` };
};

type Part = (name: string) => string | undefined;

const clockOf = (part: Part): string | undefined => {
  const word = part('word')?.toLowerCase();
  if (word) return word === 'midnight' ? '24:00' : '12:00';
  if (part('four')) return `${part('four')!.slice(0, 2)}:${part('four')!.slice(2)}`;
  const said = part('hour') ?? part('h24') ?? part('oclock')!;
  const hour = /^\d/.test(said) ? Number(said) : SMALL_NUMBERS.get(plain(said));
  if (hour === undefined || hour > 24 || (part('hour') && (hour > 12 || hour === 0))) return undefined;
  if (hour === 24 && (part('m24') ?? '00') !== '00') return undefined;
  const late =
    part('half')?.toLowerCase() === 'p' ||
    /^(?:afternoon|evening|night)$/i.test(part('dayPart') ?? part('late') ?? '') ||
    (part('night') !== undefined && hour >= 6);
  const early = part('half')?.toLowerCase() === 'a' && hour === 12;
  return `${pad(early ? 0 : late && hour < 12 ? hour + 12 : hour)}:${part('minute') ?? part('m24') ?? '00'}`;
};

/** "18:00" is a time of day where its words say so; "2:1" and a score are not. */
const isClock = ({ before, after }: Scene, zone: string | undefined): boolean =>
  zone !== undefined ||
  (!/\d[:./-]$/.test(before) &&
    !/^[:/-]\d/.test(after) &&
    /\b(?:at|by|until|till|from|around|about|before|after|since|between|and|to|,)\s?\(?$/.test(before));

/** "4 in the morning". */
const inTheMorning: Rule = {
  name: 'hour-of-day',
  pattern: pattern(
    `(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in the (?<dayPart>morning|afternoon|evening)|at (?<night>night))`,
  ),
  read: ({ part }, scene) => {
    const said: Readonly<Record<string, string | undefined>> = {
      oclock: part('hour'),
      dayPart: part('dayPart'),
      night: part('night'),
    };
    const time = clockOf((name) => said[name]);
    return time === undefined || !/\b(?:at|by|until|about|around|before|after|since)\s$/.test(scene.before)
      ? null
      : at(scene, undefined, time);
  },
};

/** "Friday night", "Tuesday morning", "today's evening". */
const weekdayPart: Rule = {
  name: 'weekday-part',
  pattern: pattern(`(?<day>${WEEKDAY}) (?<part>${DAY_PART})`),
  read: ({ part }, scene) =>
    /^[A-Z]/.test(part('day')!) ? at(scene, part('day'), DAY_PARTS.get(part('part')!.toLowerCase())!) : null,
};

const EDGES: Readonly<Record<string, string>> = { mid: 'MID', early: 'START', late: 'END' };

/** "in the morning", "mid afternoon", "overnight". */
const partAlone: Rule = {
  name: 'part-of-day',
  pattern: pattern(
    `(?:the (?<part>morning|afternoon|evening)(?! (?:news|standard|post|herald|show|of))|(?<over>overnight)|(?:mid|early|late)[- ](?<mid>morning|afternoon|evening))`,
  ),
  read: ({ words, part }, { before, latest }) => {
    const said = part('part') ?? part('mid');
    if (said === undefined) return partMeaning(undefined, 'NI');
    if (part('part') && !/\b(?:in|during|by|of|this|that|through|throughout|into)\s$/.test(before)) return null;
    const day = latest.day === undefined ? undefined : dayValue(latest.day);
    const mod = EDGES[/^[a-z]+/i.exec(words)![0].toLowerCase()];
    return { ...partMeaning(day, DAY_PARTS.get(said.toLowerCase())!), ...(mod ? { mod } : {}) };
  },
};

/** Clock times and parts of days. */
export const CLOCK: readonly Rule[] = [clockRule, inTheMorning, weekdayPart, partAlone];
