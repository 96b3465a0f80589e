import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle } from '../../index.ts';

const sideOf = async (text: string, name: string) => {
  const { actors } = await readArticle(articleOf(text));
  const actor = actors.find((one) => one.name === name);
  return actor === undefined ? 'nobody' : (actor.side ?? 'none');
};

test.each([
  ['of a region', 'The acting governor of Kursk, Ilya Roe, said on Monday that the road was shut.', 'Ilya Roe', 'RUS'],
  ['whose region it is', 'Bavaria’s governor, Ann Lee, said on Monday that the road was shut.', 'Ann Lee', 'DEU'],
  [
    'of nowhere that is named',
    'The acting governor, Ilya Roe, said on Monday that the road was shut.',
    'Ilya Roe',
    'none',
  ],
  ['a baker of a region', 'A baker of Kursk, Ilya Roe, said on Monday that the road was shut.', 'Ilya Roe', 'none'],
])('a governor speaks for the state of what is governed: %s', async (_, text, name, side) => {
  expect(await sideOf(text, name)).toBe(side);
});

test.each([
  ['the state before it', 'France’s Defence Ministry has said that the bridge was held.', 'Defence Ministry', 'FRA'],
  ['no state before it', 'The Defence Ministry has said that the bridge was held.', 'Defence Ministry', 'none'],
])('a body is of the state that owns it: %s', async (_, text, name, side) => {
  const { actors } = await readArticle(articleOf(text));
  expect(actors.filter((one) => one.name.includes(name)).map((one) => one.side ?? 'none')).toEqual([side]);
});
