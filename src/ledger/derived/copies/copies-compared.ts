import type { Kysely, Selectable } from 'kysely';
import { type Copy, copiesAmong, keyKindsOf } from '../../copies/index.ts';
import type { Schema, SignatureRow } from '../../database/schema.ts';
import { type CopyBounds, comparedWith, laterThan } from './copies-found.ts';
import type { Task } from './copies-order.ts';
import { signatureFrom, signatureRows } from './copies-rows.ts';

/** What is to be done for an article, by its number. */
export interface Todo {
  readonly article: number;
  readonly task: Task;
}

/** The same with those that it is compared with. */
interface Asked extends Todo {
  readonly others: readonly number[];
}

/** Articles to be compared, with the signatures of all; plain data. */
export interface SignaturesLoaded {
  readonly asked: readonly Asked[];
  readonly signatures: readonly Selectable<SignatureRow>[];
}

/** What a later article shares with an earlier one, by their numbers. */
export interface Pair {
  readonly later: number;
  readonly earlier: number;
  readonly copy: Copy;
}

/** What has been done for an article. */
export interface Compared extends Todo {
  readonly pairs: readonly Pair[];
}

/** Loads the signatures of articles, and of those that they are compared with; of an article that is gone none. */
export const loadSignatures = async (
  db: Kysely<Schema>,
  todo: readonly Todo[],
  bounds: CopyBounds,
): Promise<SignaturesLoaded> => {
  const isCompared = ({ task }: Todo): boolean => task !== 'origins';
  const compared = todo.filter(isCompared).map(({ article }) => article);
  const known = new Map((await signatureRows(db, compared)).map((row) => [row.article, row]));
  const keys = new Map([...known].map(([article, row]) => [article, keyKindsOf(signatureFrom(row))]));
  const asked: Asked[] = [];
  for (const one of todo) {
    const [at, own] = [known.get(one.article), keys.get(one.article)];
    const find = one.task === 'later' ? laterThan : comparedWith;
    const others = isCompared(one) && at && own ? await find(db, { at, keys: own, bounds }) : [];
    asked.push({ ...one, others: others.map(({ article }) => article) });
  }
  const missing = asked.flatMap(({ others }) => others).filter((other) => !known.has(other));
  for (const row of await signatureRows(db, missing)) known.set(row.article, row);
  return { asked, signatures: [...known.values()] };
};

/** What articles share with those that they are compared with. */
export const copiesIn = ({ asked, signatures }: SignaturesLoaded): readonly Compared[] => {
  const known = new Map(signatures.map((row) => [row.article, signatureFrom(row)]));
  const numbers = new Map(signatures.map(({ id, article }) => [id, article]));
  const pairsOf = (later: number, earlier: readonly number[]): readonly Pair[] =>
    earlier.length === 0
      ? []
      : copiesAmong(
          known.get(later)!,
          earlier.map((other) => known.get(other)!),
        ).map((copy) => ({ later, earlier: numbers.get(copy.other)!, copy }));
  return asked.map(({ article, task, others }) => ({
    article,
    task,
    pairs: task === 'later' ? others.flatMap((other) => pairsOf(other, [article])) : pairsOf(article, others),
  }));
};
