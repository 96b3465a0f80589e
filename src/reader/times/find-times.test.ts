import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import type { Block } from '../../model/index.ts';
import { findStructure } from '../structure/structure.ts';
import { findTimes } from './find-times.ts';

const timesOf = (text: string, published?: string) =>
  findTimes(findStructure(articleOf(text)), published).map(({ span, ...time }) => ({
    words: text.slice(span.start, span.end),
    ...time,
  }));

/** "words = value" of each time, in order. */
const told = (text: string, published?: string): string[] =>
  timesOf(text, published).map(({ words, value }) => `${words} = ${value}`);

/** A Tuesday. */
const PUBLISHED = '2024-08-13';

test.each([
  ['He was born on March 5, 1946.', 'March 5, 1946 = 1946-03-05'],
  ['He was born on Tuesday, Sept. 2, 2011, at home.', 'Tuesday, Sept. 2, 2011 = 2011-09-02'],
  ['It closed on 11 December 2009.', '11 December 2009 = 2009-12-11'],
  ['It closed on the 7th of June 2020.', 'the 7th of June 2020 = 2020-06-07'],
  ['The log of 2024-05-03 is lost.', '2024-05-03 = 2024-05-03'],
  ['The form is dated 7/28/2007.', '7/28/2007 = 2007-07-28'],
  ['They met in July 1997.', 'July 1997 = 1997-07'],
  ['They first met in December in 1999.', 'December in 1999 = 1999-12'],
  ['They met in July of 1997.', 'July of 1997 = 1997-07'],
  ['It began in 1986.', '1986 = 1986'],
  ['It began in nineteen ninety-six.', 'nineteen ninety-six = 1996'],
  ['Prices fell in the 1970s.', 'the 1970s = 197'],
  ["It was in 2010's budget.", '2010 = 2010'],
  ['Prices fell in the late 1970s.', 'the late 1970s = 197'],
  ['Prices fell through the nineties.', 'the nineties = 199'],
  ["Prices fell in the '90s.", "the '90s = 199"],
  ['It is a house of the 19th century.', 'the 19th century = 18'],
  ['Sales rose in the third quarter of 1984.', 'the third quarter of 1984 = 1984-Q3'],
  ['Sales rose in the first half of 2012.', 'the first half of 2012 = 2012-H1'],
  ['Sales rose in fiscal 2013.', 'fiscal 2013 = 2013'],
  ['It burned in the summer of 1998.', 'the summer of 1998 = 1998-SU'],
  ['They sang on Christmas Eve 2012.', 'Christmas Eve 2012 = 2012-12-24'],
])('reads what is stated whole: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toEqual([expected]);
  expect(timesOf(text)[0]).toMatchObject({ type: 'DATE', basis: 'stated' });
});

test.each([
  ['The show ran 2009-2010 on one channel.', ['2009 = 2009', '2010 = 2010']],
  ['The season of 2012-13 was dull.', ['2012 = 2012', '13 = 2013']],
  ['It runs from July 1 to Dec. 31, 2012.', ['July 1 = 2012-07-01', 'Dec. 31, 2012 = 2012-12-31']],
  ['It ran from Dec. 28 to Jan. 3, 2012.', ['Dec. 28 = 2011-12-28', 'Jan. 3, 2012 = 2012-01-03']],
  ['It ran from October to May 2012.', ['October = 2011-10', 'May 2012 = 2012-05']],
  ['They met on May 3-5, 2012.', ['May 3 = 2012-05-03', '5, 2012 = 2012-05-05']],
  ['They met on 3–5 May 2020.', ['3 = 2020-05-03', '5 May 2020 = 2020-05-05']],
  ['It took two to six days.', ['two = P2D', 'six days = P6D']],
  ['It takes between 60 and 90 days.', ['60 = P60D', '90 days = P90D']],
])('reads both ends of a range: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toEqual(expected);
});

test.each([
  ['They talked for five hours.', 'five hours = PT5H'],
  ['They talked for 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
  ['They waited half an hour.', 'half an hour = PT30M'],
  ['They waited two and a half years.', 'two and a half years = P2.5Y'],
  ['It was a five-year plan.', 'five-year = P5Y'],
  ['It was a 16-hour flight.', '16-hour = PT16H'],
  ['It was the worst slump in a decade.', 'a decade = P10Y'],
  ['They fought for decades.', 'decades = PXY'],
  ['Weeks of talks failed, days of rain followed.', 'Weeks = PXW'],
  ['Prices fell over the past 20 years.', 'the past 20 years = P20Y'],
  ['Prices fell over the past several months.', 'the past several months = PXM'],
  ['Prices fell in recent weeks.', 'recent weeks = PXW'],
  ['It will take a few days.', 'a few days = PXD'],
  ['Over the next couple of years it will grow.', 'the next couple of years = P2Y'],
  ['She won the race in 3:07:35 there.', '3:07:35 = PT3H7M35S'],
  ['He stays at least two more weeks.', 'at least two more weeks = P2W'],
])('reads lengths: %s', (text, expected) => {
  expect(told(text)[0]).toBe(expected);
  expect(timesOf(text)[0]).toMatchObject({ type: 'DURATION', basis: 'stated' });
});

test.each([
  ['They vote every Tuesday.', 'every Tuesday = XXXX-WXX-2'],
  ['They march each July.', 'each July = XXXX-07'],
  ['He runs every morning.', 'every morning = XXXX-XX-XXTMO'],
  ['They meet every two weeks.', 'every two weeks = P2W'],
  ['They meet every other year.', 'every other year = P2Y'],
  ['It is a daily paper.', 'daily = P1D'],
  ['It costs $1 billion a year.', 'a year = P1Y'],
  ['They eat twice a week.', 'twice a week = P1W'],
  ['It shuts on Sundays.', 'Sundays = XXXX-WXX-7'],
  ['It runs on Tuesday nights.', 'Tuesday nights = XXXX-WXX-2TNI'],
  ['The feast is held annually.', 'annually = P1Y'],
])('reads what comes again: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toEqual([expected]);
  expect(timesOf(text)[0]!.type).toBe('SET');
});

test.each([
  ['behind', 'He left, the minister said Monday.', 'Monday = 2024-08-12'],
  ['behind', 'The two on Thursday agreed to talk.', 'Thursday = 2024-08-08'],
  ['behind', 'The two agreed Thursday to talk.', 'Thursday = 2024-08-08'],
  ['ahead', 'The two agreed to talk on Thursday.', 'Thursday = 2024-08-15'],
  ['ahead', 'The union has decided to strike in early March.', 'early March = 2025-03'],
  ['ahead', 'It has an agreement to buy the mill in January.', 'January = 2025-01'],
  ['ahead', 'The sum would be paid on a still unspecified day in January.', 'January = 2025-01'],
  ['ahead', 'Nurses planned a march on Friday.', 'Friday = 2024-08-16'],
  ['ahead', 'The court has given them until 9 a.m. Friday to leave.', '9 a.m. Friday = 2024-08-16T09:00'],
  ['behind', 'Shares fell, jumping to a high of 9 in September.', 'September = 2023-09'],
  [
    'behind',
    'In October, a week after the fair at the old harbour of the small town by the sea, a fire there killed two.',
    'October = 2023-10',
  ],
  ['behind', 'They agreed to build it during his July visit.', 'July = 2024-07'],
  ['behind', 'He was told of the Nov. 3 bombing.', 'Nov. 3 = 2023-11-03'],
  ['closest', 'It has named a new chairman, effective Jan. 5.', 'Jan. 5 = 2025-01-05'],
  ['ahead', 'The season ends in June.', 'June = 2025-06'],
  ['ahead', 'He died here; the rite is Saturday.', 'Saturday = 2024-08-17'],
  ['ahead', 'Two had come; by Sunday evening there will be ten.', 'Sunday evening = 2024-08-18TEV'],
  ['ahead', 'The court in July ruled on it, and in September he will appeal.', 'September = 2024-09'],
  ['behind', 'He died in March; they will meet in May.', 'March = 2024-03'],
  ['ahead', 'Oil for January delivery fell.', 'January = 2025-01'],
  ['ahead', 'The near-term December index contract was up.', 'December = 2024-12'],
  ['behind', "Thursday's ruling would change little.", 'Thursday = 2024-08-15'],
  ['behind', "They would look at Thursday's ruling.", 'Thursday = 2024-08-08'],
  ['the day itself', 'Police said Tuesday they had found it.', 'Tuesday = 2024-08-13'],
  ['ahead', 'The two will meet on Monday.', 'Monday = 2024-08-19'],
  ['ahead', 'They may come as early as Friday.', 'Friday = 2024-08-16'],
  ['ahead', 'The fair opens Friday.', 'Friday = 2024-08-16'],
  ['ahead', 'Mayor to open bridge Wednesday', 'Wednesday = 2024-08-14'],
  ['ahead', 'He is scheduled to meet them on Thursday.', 'Thursday = 2024-08-15'],
  ['behind', 'Back in June, Putin made an offer.', 'June = 2024-06'],
  ['behind', 'She was fired in July.', 'July = 2024-07'],
  ['behind', 'He was arrested in early November.', 'early November = 2023-11'],
  ['behind', 'Prices have risen since October.', 'October = 2023-10'],
  ['ahead', 'The ban is to run through June.', 'June = 2025-06'],
  ['ahead', 'The book is due to be published in May.', 'May = 2025-05'],
  ['ahead', 'The work will be finished by March.', 'March = 2025-03'],
  ['ahead', 'They must leave by mid-November.', 'mid-November = 2024-11'],
  ['behind', 'The attack of Aug. 7 was told of.', 'Aug. 7 = 2024-08-07'],
  ['ahead', 'A hearing is set for Jan. 14.', 'Jan. 14 = 2025-01-14'],
  ['behind', 'In the year ended Jan. 31 it lost money.', 'Jan. 31 = 2024-01-31'],
])('tense and words put it %s: %s', (_, text, expected) => {
  expect(told(text, PUBLISHED)).toContain(expected);
  expect(timesOf(text, PUBLISHED).find(({ words }) => expected.startsWith(words))!.basis).toBe('inferred');
});

test.each([
  ['It rained today.', 'today = 2024-08-13'],
  ['It rained yesterday afternoon.', 'yesterday afternoon = 2024-08-12TAF'],
  ['It rained last night.', 'last night = 2024-08-12TNI'],
  ['It rained on Friday night.', 'Friday night = 2024-08-09TNI'],
  ['It rained last week.', 'last week = 2024-W32'],
  ['It rained over the weekend.', 'the weekend = 2024-W32-WE'],
  ['It will rain at the weekend.', 'the weekend = 2024-W33-WE'],
  ['It rained earlier this month.', 'earlier this month = 2024-08'],
  ['It will end next year.', 'next year = 2025'],
  ['It rained last June.', 'last June = 2024-06'],
  ['It rained last September.', 'last September = 2023-09'],
  ['It rained in June last year.', 'June last year = 2023-06'],
  ['It rained last winter.', 'last winter = 2023-WI'],
  ['It will rain next summer.', 'next summer = 2025-SU'],
  ['It rained four years ago.', 'four years ago = 2020'],
  ['It rained ten days ago.', 'ten days ago = 2024-08-03'],
  ['It rained five months ago.', 'five months ago = 2024-03'],
  ['It rained nearly two years ago.', 'nearly two years ago = 2022'],
  ['Sales fell in the second quarter.', 'the second quarter = 2024-Q2'],
  ['Sales fell in the fourth quarter.', 'the fourth quarter = 2023-Q4'],
  ['It ends at the end of the year.', 'the end of the year = 2024'],
  ['It ends by the end of year.', 'the end of year = 2024'],
  ['It ends by year-end.', 'year-end = 2024'],
  ['They met last Thanksgiving.', 'last Thanksgiving = 2023-11-23'],
  ['He was hurt on Oct. 3 last year.', 'Oct. 3 last year = 2023-10-03'],
  ['He retires on 9 November of next year.', '9 November of next year = 2025-11-09'],
  ['It is the second day of talks.', 'the second day = 2024-08-13'],
  ['It shrank in the last half of this year.', 'the last half of this year = 2024-H2'],
  ['Profit will fall for the fiscal year.', 'the fiscal year = 2024'],
  ['It rose to a high for the year of $40.', 'the year = 2024'],
  ['It was 4% below the previous Friday.', 'the previous Friday = 2024-08-02'],
  ['Rain fell later in the day.', 'the day = 2024-08-13'],
  ['It earned $3 million, against $2 million a year earlier.', 'a year earlier = 2023'],
])('counts from the day of publication: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toEqual([expected]);
  expect(timesOf(text, PUBLISHED)[0]!.basis).toBe('inferred');
});

test.each([
  ['The mayor said Monday it was so.', 'Monday = XXXX-WXX-1'],
  ['Back in June, Putin made an offer.', 'June = XXXX-06'],
  ['It happened on Aug. 7.', 'Aug. 7 = XXXX-08-07'],
  ['It happened today.', 'today = XXXX-XX-XX'],
  ['It happened last week.', 'last week = XXXX-WXX'],
  ['It happened last month.', 'last month = XXXX-XX'],
  ['It happened this year.', 'this year = XXXX'],
  ['It happened four years ago.', 'four years ago = XXXX'],
  ['It happened at 10:35 a.m.', '10:35 a.m. = XXXX-XX-XXT10:35'],
  ['It happened the next day.', 'the next day = XXXX-XX-XX'],
  ['Sales fell in the third quarter.', 'the third quarter = XXXX-Q3'],
  ['It happened last summer.', 'last summer = XXXX-SU'],
])('leaves it open without a day of publication: %s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
  expect(timesOf(text)[0]!.basis).toBe('open');
});

test.each([
  ['It broke on May 3, 2012. The next day it was mended.', 'The next day = 2012-05-04'],
  ['It broke on May 3, 2012. It had been mended two days earlier.', 'two days earlier = 2012-05-01'],
  ['It broke on May 3, 2012, and was mended the same day.', 'the same day = 2012-05-03'],
  ['It broke in May 2012. The following month it was mended.', 'The following month = 2012-06'],
  ['Prices rose 2% in May 2012, after 3% the month before.', 'the month before = 2012-04'],
  ['It broke in 2012 and was mended three years later.', 'three years later = 2015'],
  ['It was cold in May 2012, unlike in the same month a year earlier.', 'the same month a year earlier = 2011-05'],
  ['Sales grew in May 2012 against the same period last year.', 'the same period last year = 2011-05'],
  ['It broke on May 3, 2012, and later in the day was mended.', 'the day = 2012-05-03'],
  ['It broke in 1968. In the same year it was mended.', 'the same year = 1968'],
])('counts from the date named before: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toContain(expected);
});

test('a year that something is compared with is not counted from again', () => {
  const text = 'In 2012 it won 3, up from 2 a year earlier; it lost 5, up from 4 a year earlier.';
  expect(told(text, PUBLISHED)).toEqual(['2012 = 2012', 'a year earlier = 2011', 'a year earlier = 2011']);
});

test('a feast is that closest to the day of publication, however it was told', () => {
  expect(told('They sang of Christmas.', '2024-12-20')).toEqual(['Christmas = 2024-12-25']);
  expect(told('They sang of Christmas.', '2024-12-27')).toEqual(['Christmas = 2024-12-25']);
  expect(told('They sang at Christmas.', '2024-03-02')).toEqual(['Christmas = 2023-12-25']);
});

test('a day of last year without a day of publication is open', () => {
  expect(told('He was hurt on Oct. 3 last year.')).toEqual(['Oct. 3 last year = XXXX-10-03']);
});

test('a date named long before is leant on no more', () => {
  expect(told('It broke on May 3, 2012. One. Two. Three. Four. The next day it rained.')).toContain(
    'The next day = XXXX-XX-XX',
  );
});

test('about so long before a date is a length', () => {
  expect(timesOf('About a month earlier they had met.', PUBLISHED)).toMatchObject([
    { words: 'a month', type: 'DURATION', value: 'P1M', mod: 'APPROX' },
  ]);
});

test.each([
  ['It began at 10:35 a.m. Friday.', '10:35 a.m. Friday = 2024-08-09T10:35'],
  ['On Friday it began at about 6 p.m. sharp.', '6 p.m. = 2024-08-09T18:00'],
  ['It began at 18:00 UTC.', '18:00 UTC = 2024-08-13T18:00Z'],
  ['It began early (0230 GMT).', '0230 GMT = 2024-08-13T02:30Z'],
  ['The bid ends at 5 p.m. EST, Nov. 6.', '5 p.m. EST, Nov. 6 = 2024-11-06T17:00'],
  ['It will begin at noon Saturday.', 'noon Saturday = 2024-08-17T12:00'],
  ['It began at midnight.', 'midnight = 2024-08-13T24:00'],
  ['He rose at 4 in the morning.', '4 in the morning = 2024-08-13T04:00'],
  ['It began at 10:30 on Friday night.', '10:30 on Friday night = 2024-08-09T22:30'],
])('reads clock times: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toContain(expected);
});

test.each([
  ['Now it is known.', 'Now = PRESENT_REF'],
  ['They march now that it is known.', 'now = PRESENT_REF'],
  ['It harms them in the short term.', 'the short term = FUTURE_REF'],
  ['He currently sleeps.', 'currently = PRESENT_REF'],
  ['He recently slept.', 'recently = PAST_REF'],
  ['He will soon sleep.', 'soon = FUTURE_REF'],
  ['They fear for the future.', 'the future = FUTURE_REF'],
  ['It went wrong in the past.', 'the past = PAST_REF'],
  ['It rained several years ago.', 'several years ago = PAST_REF'],
])('reads words that only point: %s', (text, expected) => {
  expect(told(text, PUBLISHED)).toEqual([expected]);
});

test.each([
  ['early next week', 'START'],
  ['late last year', 'END'],
  ['mid-1996', 'MID'],
  ['the beginning of October', 'START'],
  ['the end of 2012', 'END'],
  ['nearly two years', 'LESS_THAN'],
  ['more than four hours', 'MORE_THAN'],
  ['at least 30 days', 'EQUAL_OR_MORE'],
  ['up to 180 days', 'EQUAL_OR_LESS'],
])('takes in the words that bound it: %s', (words, mod) => {
  expect(timesOf(`It lasted until ${words}.`, PUBLISHED)).toMatchObject([{ words, mod }]);
});

test('a year earlier, in a report of earnings, is the quarter of the year before', () => {
  const text = 'Net rose 3% in the second quarter. Sales were $4 million, up from $3 million a year earlier.';
  expect(told(text, PUBLISHED)).toEqual(['the second quarter = 2024-Q2', 'a year earlier = 2023-Q2']);
});

test.each([
  'The annual fair is at an annual rate of 8 of them, up 9 percent annually.',
  "It is for today's youth, and a day of joy when friends and a day of theirs are many.",
  'She told it on ABC\'s "This Week" here.',
  'It runs at 60 frames per second.',
  'It is open 24 hours a day, seven days a week.',
  'After a weekend of talks it is a matter of days.',
  'Children of 6 months and older may drink it.',
  'The 34-year-old sailor and her 7-year-old son slept.',
  'It cost $20 and then $1,999.',
  'They may march on, and we may not.',
  'The Women’s March on the palace was long.',
  'The second man came first.',
  'We sat in the sun.',
  'Some 2000 troops and 1998 people came.',
  'Three-quarters of the voters and a second term.',
  'She spoke on “60 Minutes” and wrote for USA Today.',
  'June Hopkins and April Jones sang.',
  'It won 3-2 and fell 151.20 points to 1462.93.',
  'Prices fall and spring back.',
  'He told the Daily Mail so.',
  'He wrote for the Sunday Times of Bloody Sunday.',
  'It is a soon-to-open hall; she left as soon as she could.',
  'The score was 21:14.',
])('is no time: %s', (text) => {
  expect(told(text, PUBLISHED)).toEqual([]);
});

test('a day that could be two is left open', () => {
  expect(timesOf('The form is dated 7/8/2007.', PUBLISHED)).toMatchObject([{ value: '2007-XX-XX', basis: 'open' }]);
});

test('a day that the calendar has not is none', () => {
  expect(told('It is dated February 30, 2012.').filter((time) => time.includes('-30'))).toEqual([]);
});

test('reads the date of a dateline and of a byline', () => {
  const text = 'By Ann Lee, May 4, 2024\nKYIV, May 3 (AN) - It rained yesterday.';
  const article = articleOf(text);
  const blocks: Block[] = [
    { role: 'byline', span: { start: 0, end: 23 } },
    { role: 'dateline', span: { start: 24, end: 44 } },
    { role: 'paragraph', span: { start: 24, end: text.length } },
  ];
  const times = findTimes(findStructure({ ...article, blocks }), '2024-05-04');
  expect(times.map(({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`)).toEqual([
    'May 4, 2024 = 2024-05-04',
    'May 3 = 2024-05-03',
    'yesterday = 2024-05-03',
  ]);
});

test('every time names its rule', () => {
  expect(timesOf('On Monday, in 1998, for two days.', PUBLISHED).map(({ by }) => by)).toEqual([
    'weekday',
    'year',
    'length',
  ]);
});
