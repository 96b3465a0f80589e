import { expect, test } from 'vitest';
import { articleOf } from '../../../test/support/article.ts';
import { readArticle, wordsOf } from '../../index.ts';

/** Attributions as "source | cue | content", in order. */
const read = async (text: string): Promise<string[]> =>
  (await readArticle(articleOf(text))).statements
    .filter(({ voice }) => voice !== 'author')
    .map(({ source, cue, content }) => [source, cue, content].map((spans) => wordsOf(text, spans)).join(' | '));

test.each([
  ['a tag', '“It is over,” the mayor said.', ['the mayor | said | “It is over,”']],
  ['an inverted tag', '“It is over,” said Ann Lee, a baker.', ['Ann Lee, a baker | said | “It is over,”']],
  ['a tag with the day', '“It is over,” Lee said on Monday.', ['Lee | said | “It is over,”']],
  ['a tag with the occasion', '“It is over,” Lee said in a statement.', ['Lee | said in a statement | “It is over,”']],
  ['a tag in the middle', '“It is,” Lee said, “over.”', ['Lee | said | “It is,” … “over.”']],
  ['what goes on after the tag', '“It is over,” Lee said. “We go.”', ['Lee | said | “It is over,” … “We go.”']],
  [
    'an appositive before the verb',
    '“It is over,” Ann Lee, a baker, said.',
    ['Ann Lee, a baker | said | “It is over,”'],
  ],
  ['a verb that no lexicon holds', '“It is over,” Lee deadpanned.', ['Lee | deadpanned | “It is over,”']],
  ['a question', '“Is it over?” the mayor asked.', ['the mayor | asked | “Is it over?”']],
  ['an intro with a comma', 'The mayor said, “It is over.”', ['The mayor | said | “It is over.”']],
  ['an intro with a colon', 'The mayor told reporters: “It is over.”', ['The mayor | told | “It is over.”']],
  ['a colon alone', 'Ann Lee: “It is over.”', ['Ann Lee | : | “It is over.”']],
  ['a colon before the next paragraph', 'Lee put it so, and added:\n“It is over.”', ['Lee | added | “It is over.”']],
  ['a participle', 'Lee shook her head, saying, “It is over.”', ['Lee | saying | “It is over.”']],
  ['two speakers in a paragraph', '“Go,” said Lee. “No,” said Roe.', ['Lee | said | “Go,”', 'Roe | said | “No,”']],
  ['the author’s words before a fragment', 'The plan was “dead,” Lee said.', ['Lee | said | The plan was “dead,”']],
])('reads quotations: %s', async (_, text, expected) => {
  expect(await read(text)).toEqual(expected);
});

test.each([
  ['that', 'The mayor said that it was over.', ['The mayor | said | that it was over']],
  ['that, after a day', 'The mayor said on Monday that it was over.', ['The mayor | said | that it was over']],
  ['that, after the one told', 'Lee told a crowd in Sumy that it was over.', ['Lee | told | that it was over']],
  ['that, after an outlet told', 'Lee told the Valley Post that it was over.', ['Lee | told | that it was over']],
  [
    'that, after an adverb',
    'The army has said repeatedly that it held.',
    ['The army | has said repeatedly | that it held'],
  ],
  ['no that', 'The mayor claims it was never told.', ['The mayor | claims | it was never told']],
  ['the verb group whole', 'Lee has also denied that it was over.', ['Lee | has also denied | that it was over']],
  ['an infinitive', 'The bank refused to pay the town.', ['The bank | refused | to pay the town']],
  ['a clause before the tag', 'The line held, the army said on Friday.', ['the army | said | The line held']],
  [
    'a clause around the tag',
    'Nobody from the ministry, she said, had told her about the evacuation.',
    ['she | said | Nobody from the ministry … had told her about the evacuation'],
  ],
  [
    'an apposition in the tag',
    'Troops hold the town, the commander, Jane Roe, said on Monday.',
    ['the commander, Jane Roe | said | Troops hold the town'],
  ],
  ['according to, after', 'The road is shut, according to the army.', ['the army | according to | The road is shut']],
  ['according to, before', 'According to the army, the road is shut.', ['the army | According to | the road is shut']],
  ['what opens the sentence', 'In Kyiv, on Monday, Lee said that it held.', ['Lee | said | that it held']],
  [
    'a place without a comma',
    'Behind the bar a man pouring tea said that it held.',
    ['a man pouring tea | said | that it held'],
  ],
  ['a relative clause put between', 'Lee, who had fled, said that it held.', ['Lee | said | that it held']],
  [
    'a relative clause of its own',
    'A man who had fled said that it held.',
    ['A man who had fled | said | that it held'],
  ],
  [
    'a coordinated predicate',
    'Mayor Ann Lee thanked the drivers and said that the bridge would open on Friday.',
    ['Mayor Ann Lee | thanked | the drivers', 'Mayor Ann Lee | said | that the bridge would open on Friday'],
  ],
  [
    'a noun as cue',
    'The group renewed its claim that the dam had been mined.',
    ['The group | renewed its claim | that the dam had been mined'],
  ],
  [
    'what somebody is accused of',
    'The governor accused the army of shelling the market.',
    ['The governor | accused | the army of shelling the market'],
  ],
  ['those who are not named', 'Some said that it held.', ['Some | said | that it held']],
  ['what is put between cue and that', 'Lee said, as in June, that it held.', ['Lee | said | that it held']],
  ['a hedge, which is no cue', 'Lee appeared to say that it held.', ['Lee | say | that it held']],
])('reads indirect speech: %s', async (_, text, expected) => {
  expect(await read(text)).toEqual(expected);
});

test.each([
  ['a noun', 'The report was long and the claim was old.'],
  ['a name', 'Jordan Read that book in a day.'],
  ['nobody', 'State television went on air at nine.'],
  ['what nobody could verify', 'Neither side’s account could be verified.'],
  ['part of a subject', 'Claims of area, of villages and of people do not measure the same thing'],
])('finds no attribution in %s', async (_, text) => {
  expect(await read(text)).toEqual([]);
});

test('a quotation between two tags goes to both, apart at its last sentence', async () => {
  expect(await read('“Go,” Lee said. “It is late. And dark,” she added, “and cold.”')).toEqual([
    'Lee | said | “Go,” … “It is late.',
    'she | added | And dark,” … “and cold.”',
  ]);
});

test('a quotation that nothing claims is kept without source and cue', async () => {
  expect(await read('“It was cold.”\nThe road was shut.')).toEqual([' |  | “It was cold.”']);
});

test('whoever is told something by nobody named is no source', async () => {
  expect(await read('The mayor was told that the road was shut.')).toEqual([' | was told | that the road was shut']);
});

test('a content takes its quotations whole, and the rule that did so is told', async () => {
  const long = `“${'We saw it from the roof of the school and nobody came. '.repeat(12).trim()}”`;
  const text = `The mayor of Sumy told reporters: ${long}`;
  const [statement] = (await readArticle(articleOf(text))).statements;
  expect(wordsOf(text, statement!.content)).toBe(long);
  expect(statement!.by).toMatch(/^reader-en [0-9a-f]{12} \+ quotation-whole$/u);
});

test('windows, workers and neighbours change nothing: a paragraph reads the same alone and among others', async () => {
  const paragraph = 'The ministry said on Monday that 40 people had left. “We had no choice,” a driver told Reuters.';
  const spare = `${'Rain fell on the valley all night and the road was under water. '.repeat(14)}\n\n`;
  const alone = await read(paragraph);
  expect(alone).toHaveLength(2);
  expect(await read(`${spare}${paragraph}\n\n${spare}`)).toEqual(alone);
});

test.each([
  [
    'the account of one, and that of another',
    'By the account of President Olena Marsh, Tarnow has been fully taken. By that of the Norland Army, repeated twice since, the attack was stopped.',
    [
      'President Olena Marsh | By the account of | Tarnow has been fully taken',
      'the Norland Army | By that of | the attack was stopped',
    ],
  ],
  ['by his account', 'Ilya Roe spoke. By his account 900 people have gone.', ['his | account | 900 people have gone']],
  ['no account of anybody', 'By the count of ten, all had gone.', []],
  [
    'put … at',
    'Ukraine’s commander, Ilya Roe, put the ground held that day at 1,150 square kilometres.',
    ['Ukraine’s commander, Ilya Roe | put | the ground held that day at 1,150 square kilometres'],
  ],
  ['had put … at', 'A week before he had put the villages at 93.', ['he | had put | the villages at 93']],
  [
    'claimed an amount',
    'Ilya Roe, the commander, claimed about 1,000 acres.',
    ['Ilya Roe, the commander | claimed | about 1,000 acres'],
  ],
  [
    'spoke of an amount',
    'The acting governor, Ann Lee, spoke of 28 villages.',
    ['The acting governor, Ann Lee | spoke of | 28 villages'],
  ],
  [
    'a verb and its that, far apart',
    'The bread ran out. Norland’s Defence Ministry has maintained throughout that the town was held.',
    ['Norland’s Defence Ministry | has maintained | that the town was held'],
  ],
  [
    'as they told it',
    'There were 76 at the gate by Monday, as the fire service told it, 90 gone by noon in Lee’s telling, and over 100 in reports of the day.',
    ['the fire service | told | There were 76 at the gate by Monday'],
  ],
  [
    'some, and others',
    'Some said that soldiers had crossed the river; others had heard only engines.',
    ['Some | said | that soldiers had crossed the river'],
  ],
  [
    'as they claimed',
    'A volunteer denied that anyone was being turned away, as some of the waiting families had claimed.',
    [
      'A volunteer | denied | that anyone was being turned away',
      'some of the waiting families | had claimed | that anyone was being turned away',
    ],
  ],
  ['what claims lives', 'The flood claimed 12 lives. Lee put the cup at one end of the table.', []],
])('reads what the network passes over: %s', async (_, text, expected) => {
  expect(await read(text)).toEqual(expected);
});
