import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle } from '../../index.ts';

/** The speakers of a text's attributed statements, "-" where none is named. */
const speakers = async (text: string, outlet?: string): Promise<string[]> => {
  const { statements, actors } = await readArticle({ ...articleOf(text), ...(outlet ? { outlet } : {}) });
  const named = new Map(actors.map(({ id, name }) => [id, name]));
  return statements
    .filter(({ voice }) => voice !== 'author')
    .map(({ speaker, via }) =>
      [speaker ? named.get(speaker) : '-', ...via.map(({ actor }) => `via ${named.get(actor)}`)].join(' '),
    );
};

test.each([
  ['a name and its surname', 'President Ann Lee said that it held. Lee said that it fell.', ['Ann Lee', 'Ann Lee']],
  ['a name after an office', 'The mayor of Sumy, Ann Lee, said that it held.', ['Ann Lee']],
  ['an institution', 'The Russian Defence Ministry said that it held.', ['Russian Defence Ministry']],
  [
    'an institution by its noun',
    'The Red Cross Committee said it held. The committee said it fell.',
    ['Red Cross Committee', 'Red Cross Committee'],
  ],
  ['a state', 'The United States said that it had not known.', ['United States']],
  ['a pronoun after its name', 'Ann Lee said that it held. “It is over,” she said.', ['Ann Lee', 'Ann Lee']],
  ['a pronoun after somebody described', 'A gunner said it held. “We stay,” he said.', ['gunner', 'gunner']],
  [
    'it, after an institution',
    'The Health Ministry said it held. It said that it fell.',
    ['Health Ministry', 'Health Ministry'],
  ],
  ['a role once named', 'Governor Ann Lee said it held. The governor said it fell.', ['Ann Lee', 'Ann Lee']],
  ['somebody just introduced', 'Ann Lee said it held. A baker stood outside. “No,” she said.', ['Ann Lee', 'baker']],
  ['somebody who is named later', 'A nurse said it held.\nA nurse named Osip said it fell.', ['Osip', 'Osip']],
  [
    'a pronoun after a name in its sentence',
    'Tom Roe said it held. When Ann Lee spoke, she said that it fell.',
    ['Tom Roe', 'Ann Lee'],
  ],
  ['according to her', 'The baker was calm. The road was shut, according to her.', ['baker']],
])('resolves %s', async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each([
  ['a pronoun of the other gender', 'Vladimir Orlov said that it held. “No,” she said.', ['Vladimir Orlov', '-']],
  ['a pronoun with nobody before it', '“It was cold,” she said.', ['-']],
  ['a pronoun after something unknown', 'Ann Lee said it held. A whistle blew. “No,” he said.', ['Ann Lee', '-']],
  ['a plural after one person', 'Ann Lee said that it held. They said that it fell.', ['Ann Lee', '-']],
])('names nobody for %s: a wrong speaker is worse than none', async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each([
  ['told', 'Ann Lee told the Financial Times that it held.', ['Ann Lee via Financial Times']],
  ['an interview', 'Ann Lee said in an interview with Reuters that it held.', ['Ann Lee via Reuters']],
  [
    'spoke to, and on',
    'Ann Lee, who spoke to the BBC, said it held. “No,” Lee said.',
    ['Ann Lee via BBC', 'Ann Lee via BBC'],
  ],
  ['a new paragraph, without', 'Ann Lee told the BBC that it held.\nLee said it fell.', ['Ann Lee via BBC', 'Ann Lee']],
  [
    'according to an outlet, who tells the same',
    'A soldier also acknowledged, according to the Financial Times, that the raid had cost three villages.',
    ['Financial Times', 'soldier via Financial Times'],
  ],
  [
    'a document that quotes',
    'On one tape, according to the indictment, a gunner says: ‘The gate is open.’',
    ['indictment', 'gunner via indictment'],
  ],
  [
    'a report that has it from another',
    'According to a report by Steppe Dispatch, which has it from Reuters, the man said that it held.',
    ['Steppe Dispatch', 'man via Reuters via Steppe Dispatch'],
  ],
  [
    'two outlets at once',
    'The dam was known to leak, according to a report obtained by Reuters and the investigative site Lantern.',
    ['report obtained by Reuters and the investigative site Lantern via Reuters via Lantern'],
  ],
  [
    'one of those who told it',
    'Residents told the Harbour Post that it held. One woman recalled that it had fallen before.',
    ['Residents via Harbour Post', 'One woman via Harbour Post'],
  ],
  [
    'an agency by its noun',
    'The president said a hospital was on its way, the Kazinform agency reported.',
    ['Kazinform', 'president via Kazinform'],
  ],
  [
    'an outlet and who it quotes, named in one breath',
    'According to the Harbour Herald, Emeritus Professor John Lee, the chairman of the panel, said it held.',
    ['Harbour Herald', 'John Lee via Harbour Herald'],
  ],
  ['one told who is no outlet', 'Ann Lee told the council that it held.', ['Ann Lee']],
])('reads the relay: %s', async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test('what was told to the outlet that prints it came through nobody else', async () => {
  expect(await speakers('Ann Lee told the Harbour Post that it held.', 'Harbour Post')).toEqual(['Ann Lee']);
});

test('adjectives of nations, days and months are no actors', async () => {
  const { actors } = await readArticle(
    articleOf('On Monday a Russian officer said that the Ukrainian line held in August.'),
  );
  expect(actors.map(({ name }) => name)).toEqual(['Russian officer']);
});
