import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Actor, ActorRecord } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

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
  expect(items[0]?.names).toEqual(['ADA MORENO', 'Ada Moreno', 'Áda  Moreno']);
  const ids = [0, 1, 2].map((at) => ({ article: articles[at]?.id, actor: readings[at]?.actors[0]?.id }));
  expect(items[0]?.ids).toHaveLength(3);
  expect(items[0]?.ids).toEqual(expect.arrayContaining(ids));
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
  expect(ada?.roles.map(({ role }) => role)).toEqual(['Mayor', 'Role 0', 'Role 1', 'Role 2']);
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

test('spellings of a name and a surname with its office are one line, found by any of them, with sides and days of roles', async () => {
  const ledger = await openLedger(':memory:');
  const said = [
    ['Oleksandr Marenko', '2031-02-01', ['Ukrainian Commander in Chief']],
    ['Alexander Marenko', '2031-02-03', ["Ukraine's commander-in-chief"]],
    ['Marenko', '2031-02-02', ['Ukrainian Commander in Chief']],
    ['Marenko', '2031-02-02', []],
  ] as const;
  for (const [name, published, roles] of said) {
    const article = articleFrom(`${name} said ${published} ${roles.join(', ')}.\n`, { published });
    await ledger.keep([intakeFrom(article)], 'r');
    const reading = syntheticReading(article);
    const side = roles.length === 0 ? {} : { side: 'UKR' };
    await ledger.putReadings([
      { ...reading, actors: reading.actors.map((actor) => ({ ...actor, kind: 'person', roles, ...side })) },
    ]);
  }
  const [general, other] = (await ledger.actors({ name: 'marenko' })).items;
  expect(general).toMatchObject({
    names: ['Alexander Marenko', 'Marenko', 'Oleksandr Marenko'],
    side: 'UKR',
    articles: 3,
    statements: 3,
    roles: [
      { role: 'Ukrainian Commander in Chief', from: '2031-02-01', to: '2031-02-02' },
      { role: "Ukraine's commander-in-chief", from: '2031-02-03', to: '2031-02-03' },
    ],
  });
  expect(other).toMatchObject({ names: ['Marenko'], articles: 1 });
  expect((await ledger.actors({ name: 'oleksandr' })).items.map(({ id }) => id)).toEqual([general!.id]);
  expect((await ledger.actors({ name: 'oleksandr alexander' })).items).toHaveLength(1);
  expect((await ledger.actors({ side: 'UKR' })).items).toHaveLength(1);
  expect((await ledger.actors({ side: 'RUS' })).items).toEqual([]);
});
