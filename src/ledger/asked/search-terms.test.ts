import { expect, test } from 'vitest';
import { searchTerms } from './search-terms.ts';

const shown = (typed: string) => searchTerms(typed).map(({ words, prefix }) => words.join('+') + (prefix ? '*' : ''));

test.each([
  ['Kyïv talks', ['kyiv', 'talks']],
  ['"exchange fund" talks', ['exchange+fund', 'talks']],
  ['“exchange fund” «the aim» „of it“', ['exchange+fund', 'the+aim', 'of+it']],
  ['displ* evac*', ['displ', 'evac*']],
  ['evac* ', ['evac*']],
  ['"evac*"', ['evac']],
  ['1,000 Putin’s', ['1+000', 'putin+s']],
  ['"open phrase', ['open', 'phrase']],
  ['a AND b OR NOT NEAR(c d) body:e ^f -g {h i}', 'a and b or not near+c d body+e f g h i'.split(' ')],
  ['* "" " (', []],
])('%j is searched for as %j', (typed, terms) => {
  expect(shown(typed)).toEqual(terms);
});

test('a flood of words is refused', () => {
  expect(() => searchTerms('word '.repeat(65))).toThrow(
    expect.objectContaining({ code: 'query-too-long', exitStatus: 2 }),
  );
});
