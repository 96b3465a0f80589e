import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AboutMatch, Sameness } from '../../model/index.ts';
import { migrate } from '../database/migrate.ts';
import type { Schema } from '../database/schema.ts';
import { openSqlite } from '../database/sqlite.ts';
import { actorJudgements, appendJudgement, judgement, matchJudgements, takeBack } from './judgements.ts';

const AT = '2024-09-01T10:00:00.000Z';
const ADA = { by: 'Ada', at: AT };
const BEN = { by: 'Ben', at: AT };

let db: Kysely<Schema>;
beforeEach(async () => {
  db = await openSqlite(':memory:');
  await migrate(db, ':memory:');
});
afterEach(() => db.destroy());

const match = (verdict: Sameness): AboutMatch => ({
  about: 'match',
  match: 'm1',
  a: { article: 'a1', statement: 's1' },
  b: { article: 'a2', statement: 's2' },
  verdict,
});
const inForce = async () => (await matchJudgements(db, ['m1', 'm2'])).get('m1');

test('of two who disagree the later one decides, though both judged in one moment', async () => {
  await appendJudgement(db, match('different'), ADA);
  await appendJudgement(db, match('same'), BEN);
  await appendJudgement(db, match('unsure'), ADA);
  expect(await inForce()).toBe('unsure');
});

test('what is taken back has no effect and stays on the record, with who took it back', async () => {
  await appendJudgement(db, match('same'), ADA);
  const later = await appendJudgement(db, match('different'), { ...BEN, note: 'another town' });
  expect(await inForce()).toBe('different');
  const back = await takeBack(db, later.id, ADA);
  expect(await inForce()).toBe('same');
  expect(back).toMatchObject({ by: 'Ben', note: 'another town', verdict: 'different', takenBack: { by: 'Ada' } });
  expect(await judgement(db, later.id)).toEqual(back);
  await expect(takeBack(db, later.id, ADA)).rejects.toMatchObject({ code: 'taken-back' });
  await expect(takeBack(db, back.takenBack!.id, ADA)).rejects.toMatchObject({ code: 'no-such-judgement' });
});

test('nobody judges without a name', async () => {
  await expect(appendJudgement(db, match('same'), { by: ' ', at: AT })).rejects.toMatchObject({ code: 'unsigned' });
  expect(await inForce()).toBeUndefined();
});

test('judgements of actors are found by either article, each once', async () => {
  const [a, b] = [
    { article: 'a1', actor: 'p1' },
    { article: 'a2', actor: 'p2' },
  ];
  const { id } = await appendJudgement(db, { about: 'actor', a, b, verdict: 'same' }, { ...ADA, note: 'one post' });
  const judged = { id, a, b, verdict: 'same', by: 'Ada', at: AT, note: 'one post' };
  expect(await actorJudgements(db, ['a1', 'a2'])).toEqual([judged]);
  expect(await actorJudgements(db, ['a2'])).toEqual([judged]);
  expect(await actorJudgements(db, ['a3'])).toEqual([]);
  await takeBack(db, id, BEN);
  expect((await actorJudgements(db, ['a1']))[0]?.revoked).toMatchObject({ by: 'Ben' });
});

test('the same words are given back, whatever they hold', async () => {
  const note = 'a half character \uD800 and a NUL \0';
  const { id } = await appendJudgement(db, match('same'), { by: '\uD800da', at: AT, note });
  expect(await judgement(db, id)).toMatchObject({ by: '\uD800da', note });
});
