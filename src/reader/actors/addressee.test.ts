import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle } from '../../index.ts';

/** Whom a text's first attributed statement is addressed to; "-" for nobody. */
const addressee = async (text: string): Promise<string> => {
  const { statements, actors } = await readArticle(articleOf(text));
  const first = statements.find(({ voice }) => voice !== 'author')!;
  return actors.find(({ id }) => id === first.addressee)?.name ?? '-';
};

test.each([
  ['a state that is told to do something', 'Ann Lee told Israel to stop the raid.', 'Israel'],
  ['a state within the content', 'The council urged Israel to stop the raid.', 'Israel'],
  ['a group', 'Ann Lee told reporters that it held.', 'reporters'],
  ['a group after a quotation', '“Go,” Ann Lee told the soldiers.', 'soldiers'],
  ['after a preposition of the cue', 'Ann Lee called on Russia to withdraw its troops.', 'Russia'],
  ['who is promised something', 'France promised Ukraine 20 tanks.', 'Ukraine'],
  ['not the outlet, a relay', 'Ann Lee told the Financial Times that it held.', '-'],
  ['not who stands behind the verb and asks', '“Why is my street empty?” asked a farmer from the hills.', '-'],
  ['not who is asked for', 'Ann Lee has asked for a priest from Tarnow to be heard.', '-'],
  ['not what is offered', 'Ann Lee offered a truce.', '-'],
  ['not what something is called', 'Ann Lee called the raid a crime.', '-'],
])('is spoken to: %s', async (_, text, expected) => {
  expect(await addressee(text)).toBe(expected);
});
