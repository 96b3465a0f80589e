import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle } from '../../index.ts';

/** Groups of a text as "name side basis". */
const groups = async (text: string): Promise<string[]> =>
  (await readArticle(articleOf(text))).actors
    .filter(({ kind }) => kind === 'group')
    .map(({ name, side, sideBasis }) => [name, side, sideBasis].filter(Boolean).join(' '));

test.each([
  ['a collective by its name', 'Ann Lee said that the West had held back.', ['West']],
  ['the compass is none', 'Ann Lee said that the army moved to the west.', []],
  ['nor is a place', 'Ann Lee said that the West Bank was calm.', []],
  [
    'the enemy, where there is one other state',
    'Russian President Ann Lee spoke of Ukraine. “The enemy seeks talks,” Lee said.',
    ['the enemy UKR inferred'],
  ],
  [
    'the enemy stays open where there are several',
    'Russian President Ann Lee spoke of Ukraine and France. “The enemy seeks talks,” Lee said.',
    ['the enemy'],
  ],
  ['the enemy of somebody of no side', 'Ann Lee spoke of Ukraine. “The enemy seeks talks,” Lee said.', ['the enemy']],
  ['the article’s own enemy is nobody’s', 'The enemy of the good is the best.', []],
])('%s', async (_, text, expected) => {
  expect(await groups(text)).toEqual(expected);
});

test('each side has its own enemy', async () => {
  const text =
    'Russia and Ukraine fight on. “The enemy fled,” Russian President Ann Lee said. “The enemy fled,” Ukrainian President Tom Roe said.';
  expect(await groups(text)).toEqual(expect.arrayContaining(['the enemy UKR inferred', 'the enemy RUS inferred']));
});
