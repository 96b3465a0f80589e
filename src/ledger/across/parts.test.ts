import { expect, test } from 'vitest';
import { bodyName } from './body-name.ts';
import { officeOf } from './office.ts';
import { passageOf } from './passage.ts';
import { personName } from './person-name.ts';
import { similarity, spellingKey } from './similar.ts';

test.each([
  ['Russian President', 'RUS', { office: 'president', of: 'RUS', former: false }],
  ['president of Ukraine', 'UKR', { office: 'president', of: 'UKR', former: false }],
  ['President', undefined, { office: 'president', former: false }],
  ['former Russian president', 'RUS', { office: 'president', of: 'RUS', former: true }],
  ['Ukraine’s commander-in-chief', 'UKR', { office: 'commander in chief', of: 'UKR', former: false }],
  ['its commander in chief', undefined, { office: 'commander in chief', former: false }],
  ['acting governor of Kursk', undefined, { office: 'governor', of: 'kursk', former: false }],
  ["Kursk region's acting governor", undefined, { office: 'governor', of: 'kursk', former: false }],
  ['Russian Defense Minister', 'RUS', { office: 'defence minister', of: 'RUS', former: false }],
  ['minister of foreign affairs of Russia', 'RUS', { office: 'foreign minister', of: 'RUS', former: false }],
  ['deputy prime minister', undefined, undefined],
  ['spokesman for the president', 'RUS', undefined],
  ['party president', undefined, undefined],
  ['governor', 'USA', { office: 'governor', former: false }],
])('the office of "%s" (%s)', (role, side, office) => {
  expect(officeOf(role, side)).toEqual(office);
});

test.each([
  ['Vladimir Putin', { given: ['vladimir'], surname: 'putin' }],
  ['Putin', { given: [], surname: 'putin' }],
  ['Ursula von der Leyen', { given: ['ursula'], surname: 'von der leyen' }],
  ['Bashar al-Assad', { given: ['bashar'], surname: 'assad' }],
  ['al-Assad', { given: [], surname: 'assad' }],
  ['Donald Trump Jr.', { given: ['donald'], surname: 'trump', suffix: 'jr' }],
  ['George H. W. Bush', { given: ['george', 'h', 'w'], surname: 'bush' }],
])('the parts of "%s"', (name, parts) => {
  expect(personName(name)).toEqual(parts);
});

test.each([
  ['Russian Defence Ministry', 'RUS', 'defence ministry', true, false],
  ['Ministry of Defense of Russia', 'RUS', 'defence ministry', true, false],
  ['United States Navy', 'USA', 'navy', true, false],
  ['the ministry', 'RUS', 'ministry', true, true],
  ['Kursk City Council', undefined, 'city council kursk', false, false],
])('the words of the body "%s" of %s', (name, side, key, common, many) => {
  expect(bodyName(name, side, 'organisation')).toMatchObject({ key, common, many });
});

test.each([
  ['syrskyi', 'sirskiy'],
  ['zelenskyy', 'zelensky'],
  ['smirnoff', 'smirnov'],
  ['mueller', 'muller'],
  ['khrushchev', 'hrushchev'],
])('%s and %s are spellings of one name', (a, b) => {
  expect(spellingKey(a)).toBe(spellingKey(b));
});

test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['abc', 'xyz', 0],
])('Jaro-Winkler of %s and %s as Winkler gives it', (a, b, value) => {
  expect(similarity(a, b)).toBeCloseTo(value, 2);
  expect(similarity(b, a)).toBeCloseTo(value, 2);
});

test('the words around a mention are those of a copy, whatever its marks and case', () => {
  const passage = (text: string): string | undefined => {
    const start = text.toLowerCase().indexOf('nurse');
    return passageOf(text, { start, end: start + 5 });
  };
  const told = 'On the second night “a tired nurse” said there was no water left.';
  expect(passage(told)).toBe(passage('x y z. ON the second night a tired nurse said there was no water, none at all.'));
  expect(passage(told)).not.toBe(passage('On the third night a tired nurse said there was no water left.'));
  expect(passage('a nurse said so')).toBeUndefined();
});
