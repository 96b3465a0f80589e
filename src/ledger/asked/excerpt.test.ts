import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../fold.ts';
import { excerptOf } from './excerpt.ts';
import { searchTerms } from './search-terms.ts';

const all = (text: string) => ({ start: 0, end: text.length });
const marked = (text: string, typed: string) => {
  const found = excerptOf(text, all(text), searchTerms(typed));
  return found?.marks.map(({ start, end }) => found.excerpt.slice(start, end));
};

test('marks what was searched for in the words of the original', () => {
  expect(marked('In “Kyïv’s”\u00a0view, talks', 'kyiv')).toEqual(['Kyïv']);
  expect(marked('some 1,000 of 1 of 000', '1,000')).toEqual(['1,000']);
  expect(marked('The exchange. Exchange\u00a0fund, a fund', '“exchange fund”')).toEqual(['Exchange\u00a0fund']);
  expect(marked('displaced and displeased', 'displ*')).toEqual(['displaced', 'displeased']);
  expect(marked('exchange fund talks', '"exchange fund" "fund talks"')).toEqual(['exchange fund talks']);
  expect(marked('nothing', 'kyiv')).toBeUndefined();
});

test('shows the place where the most of the words stand together', () => {
  const text = `The ferry left. ${'Nothing happened. '.repeat(60)}The ferry met the convoy. ${'Quiet. '.repeat(60)}`;
  expect(excerptOf(text, all(text), searchTerms('convoy ferry'))?.excerpt).toContain('The ferry met the convoy');
});

test('an excerpt is a piece of the region, cut between words, of about two lines', () => {
  const word = fc.constantFrom('harbour', 'Kyïv', '🙂', 'ﬁve', 'x'.repeat(90), '“', '\u00a0', '1,000', '—', 'e\u0301');
  const texts = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const region = { start: a % text.length, end: (a % text.length) + (b % text.length) };
      const found = excerptOf(text, region, searchTerms('kyiv "1 000"'));
      if (found === undefined) return;
      const at = text.indexOf(found.excerpt, region.start);
      expect(at + found.excerpt.length).toBeLessThanOrEqual(region.end);
      expect(found.excerpt.length).toBeLessThanOrEqual(200);
      expect(found.marks.length).toBeGreaterThan(0);
      for (const { start, end } of found.marks) {
        expect(foldText(found.excerpt.slice(start, end))).toMatch(/^(kyiv|1 000)( (kyiv|1 000))*$/);
      }
    }),
  );
});
