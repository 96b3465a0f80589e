import { CompiledQuery, type Kysely } from 'kysely';
import type { CopyKeyRow, Schema } from '../schema.ts';
import type { Placed } from './copies-order.ts';

/** Keys that one command asks for. */
const CHUNK = 16;

const compiled = new WeakMap<object, Map<string, string>>();

const commandsOf = (db: Kysely<Schema>): Map<string, string> => {
  const { adapter } = db.getExecutor();
  const commands = compiled.get(adapter) ?? new Map<string, string>();
  compiled.set(adapter, commands);
  return commands;
};

/** A question about one key: its command for so many keys at a time, and the values that follow each key in it. */
interface Question {
  readonly name: string;
  readonly command: (db: Kysely<Schema>, count: number) => string;
  readonly values: readonly number[];
}

/** Asks a question about many keys. Commands are built once, as in `insertRows`. */
const ask = async <Row>(
  db: Kysely<Schema>,
  keys: readonly number[],
  { name, command, values }: Question,
): Promise<readonly Row[]> => {
  const commands = commandsOf(db);
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; ) {
    const count = Math.min(CHUNK, 2 ** Math.floor(Math.log2(keys.length - at)));
    const built = commands.get(`${name} ${count}`) ?? command(db, count);
    commands.set(`${name} ${count}`, built);
    const asked = keys.slice(at, at + count).flatMap((key) => [key, ...values]);
    rows.push(...(await db.executeQuery<Row>(CompiledQuery.raw(built, asked))).rows);
    at += count;
  }
  return rows;
};

const holdersBeside = (db: Kysely<Schema>, side: '<' | '>') =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('copy_key')
        .select(['key', 'article', 'instant', 'rank'])
        .where('key', '=', 0)
        .where(({ eb: where, refTuple, tuple }) => where(refTuple('instant', 'rank'), side, tuple(0, 0)))
        .orderBy('instant')
        .orderBy('rank')
        .limit(0)
        .as('holder'),
    )
    .select(['holder.key', 'holder.article', 'holder.instant', 'holder.rank']);

const besideCommand =
  (side: '<' | '>') =>
  (db: Kysely<Schema>, count: number): string => {
    const more = Array.from({ length: count - 1 }, () => holdersBeside(db, side));
    return more.reduce((all, one) => all.unionAll(one), holdersBeside(db, side)).compile().sql;
  };

const holdersCounted = (db: Kysely<Schema>) =>
  db
    .selectFrom((eb) => eb.selectFrom('copy_key').select('key').where('key', '=', 0).limit(0).as('holder'))
    .select(({ fn }) => ['holder.key', fn.countAll<number>().as('count')])
    .groupBy('holder.key');

const countCommand = (db: Kysely<Schema>, count: number): string => {
  const more = Array.from({ length: count - 1 }, () => holdersCounted(db));
  return more.reduce((all, one) => all.unionAll(one), holdersCounted(db)).compile().sql;
};

/** Articles under each of some keys that were published before another, the first `most` of them. */
export const earlierHolders = (
  db: Kysely<Schema>,
  keys: readonly number[],
  { instant, rank, most }: Pick<Placed, 'instant' | 'rank'> & { most: number },
): Promise<readonly CopyKeyRow[]> =>
  ask(db, keys, { name: 'earlier', command: besideCommand('<'), values: [instant, rank, most] });

const ALL = 2 ** 40;

/** All articles under each of some keys that were published after another. */
export const laterHolders = (
  db: Kysely<Schema>,
  keys: readonly number[],
  { instant, rank }: Pick<Placed, 'instant' | 'rank'>,
): Promise<readonly CopyKeyRow[]> =>
  ask(db, keys, { name: 'later', command: besideCommand('>'), values: [instant, rank, ALL] });

/** How many articles are under each of some keys, counted up to `most`; a key without any is left out. */
export const countHolders = async (
  db: Kysely<Schema>,
  keys: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, number>> => {
  const question = { name: 'count', command: countCommand, values: [most] };
  const rows = await ask<{ readonly key: number; readonly count: number }>(db, keys, question);
  return new Map(rows.map(({ key, count }) => [key, Number(count)]));
};
