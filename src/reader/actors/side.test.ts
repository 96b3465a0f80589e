import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle } from '../../index.ts';

/** Side and basis of the speaker of a text's first attributed statement. */
const sideOfSpeaker = async (text: string): Promise<string> => {
  const { statements, actors } = await readArticle(articleOf(text));
  const { speaker } = statements.find(({ voice }) => voice !== 'author')!;
  const actor = actors.find(({ id }) => id === speaker)!;
  return [actor.side ?? '-', actor.sideBasis ?? '-'].join(' ');
};

test.each([
  ['a state is its own', 'Ukraine said that it held.', 'UKR stated'],
  ['a state by its old name', 'Burma said that it held.', 'MMR stated'],
  ['an office with an adjective', 'Russian President Ann Lee said that it held.', 'RUS stated'],
  ['a rank with a possessive', 'Ukraine’s commander in chief, Ann Lee, said that it held.', 'UKR stated'],
  ['a ministry', 'The South Korean Defence Ministry said that it held.', 'KOR stated'],
  ['an unnamed soldier', 'A Ukrainian soldier named Denys said that it held.', 'UKR stated'],
  ['an ambassador is of where he comes from', 'The Russian ambassador to Ukraine said that it held.', 'RUS stated'],
  ['a capital for its government', 'Moscow said that it held.', 'RUS inferred'],
  ['a seat of government', 'The Kremlin said that it held.', 'RUS inferred'],
  ['whoever speaks for a seat', 'Kremlin spokesman Ann Lee said that it held.', 'RUS inferred'],
  ['a ministry by its seat', 'The foreign ministry in Moscow said that it held.', 'RUS inferred'],
  ['not who only works there', 'A Western diplomat in Kyiv said that it held.', '- -'],
  ['a baker speaks for no state', 'A Ukrainian baker said that it held.', '- -'],
  ['nor does an office of no state', 'The mayor said that it held.', '- -'],
])('%s', async (_, text, expected) => {
  expect(await sideOfSpeaker(text)).toBe(expected);
});
