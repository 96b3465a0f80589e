import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Actor } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

type Said = readonly [name: string, published: string, more: Partial<Actor>];

const general = { roles: ['Ukrainian Commander in Chief'], side: 'UKR' } as const;
const SAID: readonly Said[] = [
  ['Oleksandr Marenko', '2031-02-01', general],
  ['Alexander Marenko', '2031-02-05', general],
  ['Ukrainian commander in chief', '2031-02-03', { naming: 'role', side: 'UKR' }],
  ['O. Marenko', '2031-02-04', {}],
  ['Olena Bondar', '2031-02-04', {}],
  ['Olena Melnyk', '2031-02-04', {}],
];

/** A ledger of an article for each of them, with the actors as ARTICLE/ACTOR. */
const open = async () => {
  const ledger = await openLedger(':memory:', { now: () => new Date('2031-03-01T00:00:00Z') });
  const refs: string[] = [];
  for (const [name, published, more] of SAID) {
    const article = articleFrom(`${name} said one ${published}.\n`, { published });
    await ledger.keep([intakeFrom(article)], 'r');
    const reading = syntheticReading(article);
    await ledger.putReadings([
      { ...reading, actors: reading.actors.map((actor) => ({ ...actor, kind: 'person', ...more })) },
    ]);
    refs.push(`${article.id}/${reading.actors[0]!.id}`);
  }
  return { ledger, refs };
};

test('the page of an actor tells why its mentions are one, who else it may be, and what it said last', async () => {
  const { ledger, refs } = await open();
  const page = await ledger.actor(refs[0]!);
  expect(page).toMatchObject({ side: 'UKR', articles: 3, statements: 3, judgements: [] });
  expect(page).toEqual(await ledger.actor(page!.id));
  expect(page?.ties.map(({ by }) => by).sort()).toEqual(['office-holder', 'same-office']);
  const reasons = page?.ties.map(({ reason }) => reason).join('\n');
  expect(reasons).toContain('forms of one given name, oleksandr and alexander');
  expect(reasons).toContain('2031-02-01 and 2031-02-05, give that office to');
  expect(page?.unsure).toMatchObject([{ b: { name: 'O. Marenko' } }]);
  expect(page?.latest.map(({ published }) => published)).toEqual(['2031-02-05', '2031-02-03', '2031-02-01']);
  expect(await ledger.actor('i0000000000000000')).toBeUndefined();
  expect(await ledger.actor(`${refs[0]}x`)).toBeUndefined();
});

test('two that a person says are one are one, with the judgement on the page, until it is taken back', async () => {
  const { ledger, refs } = await open();
  const [bondar, melnyk] = [refs[4]!, refs[5]!];
  const before = await ledger.actors({});
  const judged = await ledger.judgeActors({ a: bondar, b: melnyk, verdict: 'same', by: 'Ada', note: 'she married' });
  const page = await ledger.actor(bondar);
  expect(page).toMatchObject({ articles: 2, names: ['Olena Bondar', 'Olena Melnyk'] });
  expect(page?.judgements).toMatchObject([{ id: judged.id, verdict: 'same', by: 'Ada', note: 'she married' }]);
  expect((await ledger.actor(melnyk))?.id).toBe(page?.id);
  await ledger.takeBack(judged.id, { by: 'Ben' });
  expect(await ledger.actors({})).toEqual(before);
  expect((await ledger.actor(melnyk))?.judgements).toMatchObject([{ takenBack: { by: 'Ben' } }]);
});

test('one is parted from others of its name by its mention, and actors are joined by their ids', async () => {
  const { ledger, refs } = await open();
  const { id } = (await ledger.actor(refs[0]!))!;
  await ledger.judgeActors({ a: refs[0]!, b: refs[1]!, verdict: 'different', by: 'Ada' });
  expect((await ledger.actor(refs[0]!))?.id).not.toBe((await ledger.actor(refs[1]!))?.id);
  const other = (await ledger.actor(refs[3]!))!.id;
  await ledger.judgeActors({ a: id, b: other, verdict: 'same', by: 'Ada' });
  expect((await ledger.actor(refs[3]!))?.id).toBe((await ledger.actor(refs[0]!))?.id);
});

test('a judgement needs two actors that are there', async () => {
  const { ledger, refs } = await open();
  const same = (a: string, b: string) => ledger.judgeActors({ a, b, verdict: 'same', by: 'Ada' });
  await expect(same('nobody', refs[0]!)).rejects.toMatchObject({ code: 'no-such-actor' });
  await expect(same(refs[0]!, refs[0]!)).rejects.toMatchObject({ code: 'one-actor' });
});
