import { DECADES } from '../lexicon/en/times.ts';
import { yearValue } from './calendar.ts';
import { ordinalOf, spokenYear } from './numbers.ts';
import { pattern, plain, type Rule, type Scene, stated } from './rule.ts';
import { BELOW_HUNDRED, DECADE, NOT_MORE, ORDINAL } from './words.ts';

const YEAR_ASKERS =
  /(?:^|[\s("“'-])(?:in|since|of|by|from|until|till|through|during|before|after|between|for|late|early|mid|around|about|year|fiscal|throughout|circa|as|to|and|or|the|that|this|his|her|their|its|a|election|season|summer|winter|spring|fall|autumn|on)[\s-]*$/;

/** "1998 people", "2010 meters", "$1987", "No. 1999": a number and no year. */
const isYear = ({ before, after }: Scene): boolean => {
  if (
    /[$£€#¥+]\s?$|\d[-.,/]$|\b(?:no|flight|route|highway|page|p|section|number|resolution|room|channel|rs|us|mk|type|model|article|unit)\.?\s$/.test(
      before,
    )
  )
    return false;
  if (YEAR_ASKERS.test(before)) {
    return !/^\s(?:people|meters|metres|feet|miles|km|kilometers|kilometres|pounds|dollars|euros|tons|tonnes|yards|acres|points|votes|calories|megawatts|mw|hp|rpm|troops|soldiers|jobs|homes|houses|workers|employees|square|times|units|shares|barrels|hours|hrs|cases|deaths|gmt|utc|local)\b/i.test(
      after,
    );
  }
  return !/^\s[a-z]+s\b/.test(after);
};

/** "2009", "the year 2000", "fiscal 2013", "2009-2010". */
const yearRule: Rule = {
  name: 'year',
  pattern: pattern(
    `(?:(?<named>the (?:calendar |fiscal )?year|fiscal(?: year)?|fy) )?(?<year>(?:1[4-9]|20)\\d\\d)${NOT_MORE}(?:(?<dash>[-–/])(?<second>(?:19|20)?\\d\\d)(?![-/\\d])${NOT_MORE})?`,
  ),
  read: ({ words, part }, scene) => {
    const year = part('year')!;
    if (part('named') === undefined && !isYear(scene)) return null;
    const second = part('second');
    if (second === undefined) return /^[-–/]\d/.test(scene.after) ? null : stated('DATE', year);
    const to = second.length === 2 ? year.slice(0, 2) + second : second;
    const cut = words.lastIndexOf(part('dash')!);
    if (to <= year || Number(to) - Number(year) > 100) return null;
    return [
      { ...stated('DATE', year), to: cut },
      { ...stated('DATE', to), from: cut + 1 },
    ];
  },
};

const spokenYearRule: Rule = {
  name: 'year-in-words',
  pattern: pattern(
    `(?:the year )?(?<spoken>(?:eighteen|nineteen|twenty) ${BELOW_HUNDRED}|two thousand(?: (?:and )?${BELOW_HUNDRED})?)`,
  ),
  read: ({ words, part }, { after }) => {
    if (/^[\s-]?(?:percent|dollars|people|times|years?|days?|months?|hours?)/.test(after)) return null;
    const year = spokenYear(part('spoken')!);
    const twoThousand = /^two thousand$/i.test(plain(words));
    if (year && !twoThousand) return stated('DATE', yearValue(year));
    return /^the year two thousand$/i.test(plain(words)) ? stated('DATE', '2000') : null;
  },
};

const shortYear: Rule = {
  name: 'short-year',
  pattern: pattern(`'(?<year>\\d\\d)`),
  read: ({ part }, { before }) => {
    if (!/(?:in|since|of|by|from|until|the|before|after|to|and|through)\s$/.test(before)) return null;
    const year = Number(part('year'));
    return stated('DATE', yearValue((year > 40 ? 1900 : 2000) + year));
  },
};

/** "the 1970s", "the nineties", "'90s". */
const decadeRule: Rule = {
  name: 'decade',
  pattern: pattern(
    `(?<the>the )?(?:(?<year>(?:1[4-9]|20)\\d0)'?s|'(?<short>\\d0)'?s|(?<bare>[2-9]0)'?s|(?<word>${DECADE}))`,
  ),
  read: ({ words, part }, { before }) => {
    const year = part('year');
    if (year !== undefined && /'s$/i.test(words) && part('the') === undefined) return null;
    if (year !== undefined) return stated('DATE', year.endsWith('00') ? year.slice(0, 2) : year.slice(0, 3));
    const word = part('word');
    const said = part('short') ?? part('bare');
    if (word !== undefined && part('the') === undefined && !/(?:early|late|mid)[\s-]$/.test(before)) return null;
    if (part('bare') !== undefined && !/\b(?:18|19|20)?[2-9]0'?s and (?:the )?$/.test(before)) return null;
    if (/\b(?:his|her|their|my|your|our)\s(?:early |late |mid-?)?$/.test(before)) return null;
    const ten = said === undefined ? DECADES.get(word!.toLowerCase())! : Number(said) / 10;
    return stated('DATE', `${ten >= 2 ? 19 : 20}${ten}`);
  },
};

const centuryRule: Rule = {
  name: 'century',
  pattern: pattern(`(?:the )?(?<nth>${ORDINAL})[\\s-]{1,2}(?:century|centuries)`),
  read: ({ part }) => {
    const nth = ordinalOf(part('nth')!);
    return nth ? stated('DATE', String(nth - 1).padStart(2, '0')) : null;
  },
};

/** Years, decades and centuries. */
export const YEARS: readonly Rule[] = [decadeRule, centuryRule, yearRule, spokenYearRule, shortYear];
