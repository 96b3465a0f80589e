import { expect, test } from 'vitest';
import { articleOf } from '../../test/support/article.ts';
import { openReader, readArticle } from '../index.ts';

test('an article in another language comes back unread, and says why', async () => {
  const reading = await readArticle({ ...articleOf('Der Minister sagte, die Lage sei ernst.'), language: 'de' });
  expect(reading).toMatchObject({ reader: (await openReader()).name, statements: [], actors: [] });
  expect(reading.unread).toBe('language is de; only English (en) is read');
});

test('what a statement claims hangs on it: its figure, its time and its place', async () => {
  const article = {
    ...articleOf('The ministry said on Monday that 40 people had left Kursk in June.'),
    published: '2024-08-13',
  };
  const { statements, figures, times, places } = await readArticle(article);
  const [statement] = statements;
  const words = (span: { start: number; end: number }) => article.text.slice(span.start, span.end);
  expect(figures).toMatchObject([{ value: 40, unit: '1', statement: statement!.id }]);
  expect(times.map(({ span, value, statement: own }) => [words(span), value, own])).toEqual([
    ['Monday', '2024-08-12', undefined],
    ['June', '2024-06', statement!.id],
  ]);
  expect(places).toMatchObject([{ name: 'Kursk', country: 'RU', statement: statement!.id }]);
  expect(statement).toMatchObject({ saidAt: times[0]!.id, asOf: times[1]!.id });
});

test('what stands in a statement within a statement hangs on the inner one', async () => {
  const { statements, figures } = await readArticle(articleOf('The governor said 40 tanks were hit, AFP reported.'));
  const inner = statements.find(({ parent }) => parent !== undefined)!;
  expect(figures).toMatchObject([{ value: 40, statement: inner.id }]);
});

test('without a day of publication times stay open', async () => {
  const { times } = await readArticle(articleOf('The ministry said on Monday that it held.'));
  expect(times).toMatchObject([{ value: 'XXXX-WXX-1', basis: 'open' }]);
});

test('a statement is found under the same id wherever its text is read again', async () => {
  const article = articleOf('The ministry said that the road was open.');
  const ids = async (id: string) => (await readArticle({ ...article, id })).statements.map((statement) => statement.id);
  expect(await ids('a1')).toEqual(await ids('a2'));
});

test('a statement within a statement names its parent, and comes through whoever tells it', async () => {
  const text = 'The governor said the army had promised to reopen the road, AFP reported.';
  const { statements, actors } = await readArticle(articleOf(text));
  const by = (name: string) =>
    statements.find(({ speaker }) => actors.find(({ id }) => id === speaker)?.name === name)!;
  expect(by('governor')).toMatchObject({ parent: by('AFP').id, via: [{ actor: by('AFP').speaker }] });
  expect(by('AFP').parent).toBeUndefined();
});

test('the speaker of the author’s own sentences is the byline’s, and none without one', async () => {
  const article = articleOf('The road was closed for three days.');
  expect((await readArticle(article)).statements[0]).toMatchObject({ voice: 'author', source: [], cue: [] });
  expect((await readArticle(article)).statements[0]?.speaker).toBeUndefined();
  const signed = await readArticle({ ...article, authors: ['Ann Lee'] });
  expect(signed.actors.find((actor) => actor.id === signed.statements[0]?.speaker)?.name).toBe('Ann Lee');
});

test('a pronoun that nobody fits stays without a speaker', async () => {
  const { statements } = await readArticle(articleOf('“It was cold,” she said.'));
  expect(statements[0]).toMatchObject({ voice: 'direct', by: expect.stringMatching(/^reader-en [0-9a-f]{12}/u) });
  expect(statements[0]?.speaker).toBeUndefined();
});

test('a question among statements asserts all the same; questions alone ask', async () => {
  const modality = async (text: string) => (await readArticle(articleOf(text))).statements[0]?.modality;
  expect(await modality('“Why us,” she said. “And why now?”')).toBe('question');
  expect(await modality('“We left,” she said. “Nobody rang. Who was to ring?”')).toBe('actual');
});
