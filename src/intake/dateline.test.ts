import { expect, test } from 'vitest';
import { datelineOf } from './dateline.ts';

const wordsOf = (text: string, at: 'opening' | 'later') => {
  const span = datelineOf(text, { start: 0, end: text.length }, at);
  return span && text.slice(span.start, span.end);
};

test.each([
  ['KYIV, Aug 12 (Agency) — Forces moved.', 'KYIV, Aug 12 (Agency)'],
  ['Kyiv, Ukraine (AP) — Forces moved.', 'Kyiv, Ukraine (AP)'],
  ['MOSCOW (Reuters) - Forces moved.', 'MOSCOW (Reuters)'],
  ['SUMY, Ukraine, and KURSK, Russia, Aug. 11 -- Forces moved.', 'SUMY, Ukraine, and KURSK, Russia, Aug. 11'],
  ['KYIV/MOSCOW, 12 August 2024 — Forces moved.', 'KYIV/MOSCOW, 12 August 2024'],
])('%s', (text, dateline) => {
  expect(wordsOf(text, 'later')).toBe(dateline);
});

test('a place alone opens only the first paragraphs', () => {
  expect(wordsOf('KYIV — Forces moved.', 'opening')).toBe('KYIV');
  expect(wordsOf('MANCHESTER, N.H. ― “Forces moved.”', 'opening')).toBe('MANCHESTER, N.H.');
  expect(wordsOf('KYIV — Forces moved.', 'later')).toBeUndefined();
});

test.each([
  'NATO — The alliance said no.',
  'Kyiv — which is the capital — said no.',
  'KYIV — which is the capital — said no.',
  'The ministry (MOD) - A body.',
  'He said no.',
])('none in: %s', (text) => {
  expect(wordsOf(text, 'opening')).toBeUndefined();
});
