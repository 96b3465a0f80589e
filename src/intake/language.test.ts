import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const english =
  'The governor said on Monday that the bridge was open again and that the road to it would be closed for a week.';
const russian =
  'Губернатор сообщил в понедельник, что мост снова открыт, а дорога к нему будет закрыта ещё неделю из-за ремонта.';
const german =
  'Der Gouverneur sagte am Montag, die Brücke sei wieder offen, die Straße dorthin aber noch eine Woche gesperrt, weil sie nicht sicher sei.';
const ukrainian =
  'Губернатор повідомив у понеділок, що міст знову відкрито, а дорога до нього буде закрита ще тиждень через ремонт.';

test('running text is told by its words', () => {
  expect([english, russian, german, ukrainian].map((text) => languageOf(text))).toEqual(['en', 'ru', 'de', 'uk']);
});

test('the content wins over a declaration that is plainly wrong', () => {
  expect(languageOf(russian, 'en')).toBe('ru');
  expect(languageOf(english, 'ru')).toBe('en');
  expect(languageOf(german, 'en-US')).toBe('de');
});

test('a declaration that fits says more than the content', () => {
  expect(languageOf(english, 'en_gb')).toBe('en-GB');
  expect(languageOf('Talks off', 'en')).toBe('en');
  expect(languageOf(english, 'no tag at all')).toBe('en');
});

test('short texts are English only where a word of them is', () => {
  expect(languageOf('Putin says the talks are off')).toBe('en');
  expect(languageOf('Kursk Sudzha Zelensky')).toBe('und');
  expect(languageOf('123 456')).toBe('und');
});
