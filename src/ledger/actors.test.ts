import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../test/ledger/synthetic.ts';
import type { Actor, ActorRecord } from '../model/index.ts';
import { openLedger } from './open-ledger.ts';

const TEXTS = [
  'Ada Moreno said one.\n\nPort Council said two.\n\nAda Moreno said three.\n',
  'Áda  Moreno said four.\n',
  'ADA MORENO said five.\n\nBasil Okafor said six.\n',
];

const open = async (change: (actor: Actor, article: number) => Actor = (actor) => actor) => {
  const ledger = await openLedger(':memory:');
  const articles = TEXTS.map((text) => articleFrom(text));
  await ledger.keep(
    articles.map((article) => intakeFrom(article)),
    'r',
  );
  const readings = articles.map((article) => syntheticReading(article));
  await ledger.putReadings(
    readings.map((reading, at) => ({ ...reading, actors: reading.actors.map((actor) => change(actor, at)) })),
  );
  return { ledger, articles, readings };
};

const line = ({ name, kind, articles, statements }: ActorRecord) => `${name}, ${kind}: ${statements} in ${articles}`;

test('actors of one name are one line, whose statements and articles are counted; the most quoted come first', async () => {
  const { ledger, articles, readings } = await open();
  const { items } = await ledger.actors({});
  expect(items.map(line)).toEqual([
    'ADA MORENO, person: 4 in 3',
    'Basil Okafor, person: 1 in 1',
    'Port Council, organisation: 1 in 1',
  ]);
  expect(items[0]?.ids).toEqual(
    [2, 1, 0].map((at) => ({ article: articles[at]?.id, actor: readings[at]?.actors[0]?.id })),
  );
});

test('the most frequent spelling, kind and naming stand for the name; roles are gathered', async () => {
  const { ledger } = await open((actor, at) =>
    actor.name === 'Port Council' || actor.name === 'Basil Okafor'
      ? actor
      : {
          ...actor,
          name: at === 0 ? 'Ada MORENO' : 'Ada Moreno',
          kind: at === 1 ? 'unknown' : 'person',
          roles: ['Mayor', `Role ${at}`],
        },
  );
  const [ada] = (await ledger.actors({ name: 'moreno' })).items;
  expect(ada).toMatchObject({ kind: 'person', naming: 'named', articles: 3, statements: 4 });
  expect(ada?.roles).toEqual(['Mayor', 'Role 2', 'Role 1', 'Role 0']);
});

test('the kind that is shown is the kind that is found', async () => {
  const kinds = ['unknown', 'person', 'person'] as const;
  const { ledger } = await open((actor, at) => ({
    ...actor,
    kind: actor.name.includes('P') ? actor.kind : kinds[at]!,
  }));
  for (const { name, kind } of (await ledger.actors({})).items) {
    expect((await ledger.actors({ kind })).items.map((actor) => actor.name)).toContain(name);
  }
  expect((await ledger.actors({ name: 'moreno' })).items[0]?.kind).toBe('person');
});

test('actors are found by words of their name and by kind, page by page', async () => {
  const { ledger } = await open();
  const names = async (query: object) => (await ledger.actors(query)).items.map(({ name }) => name);
  expect(await names({ name: 'MORENO áda' })).toEqual(['ADA MORENO']);
  expect(await names({ name: 'mor' })).toEqual([]);
  expect(await names({ kind: 'organisation' })).toEqual(['Port Council']);
  const first = await ledger.actors({ limit: 1 });
  const rest = await ledger.actors({ limit: 2, cursor: first.next! });
  expect(rest.items.map(({ name }) => name)).toEqual(['Basil Okafor', 'Port Council']);
  expect(rest.next).toBeUndefined();
  expect(await names({ kind: 'organisation', cursor: first.next! })).toEqual(['Port Council']);
});

test('the unnamed of two articles stay two, though their descriptions are the same', async () => {
  const { ledger } = await open((actor) => ({ ...actor, naming: 'anonymous' }));
  const { items } = await ledger.actors({ name: 'moreno' });
  expect(items.map(({ articles }) => articles)).toEqual([1, 1, 1]);
});
