import type { Kysely } from 'kysely';
import { sameVoice } from '../../across/same-voice.ts';
import type { Schema } from '../../database/schema.ts';
import type { FigurePoint } from '../../series/index.ts';
import { formBody } from '../actors/form-body.ts';
import { voicesOf } from '../actors/voices.ts';

interface Told {
  readonly points: readonly Pick<FigurePoint, 'voice'>[];
  readonly articles: readonly number[];
}

/** Whether two voices of these points are one: only those who give figures are looked up, unless a person spoke of one. */
export const sameVoiceOf = async (
  db: Kysely<Schema>,
  { points, articles }: Told,
): Promise<(a: string, b: string) => boolean> => {
  const ids = [...new Set(points.flatMap(({ voice }) => voice ?? []))];
  if (ids.length < 2) return (a, b) => a === b;
  const rows = await db.selectFrom('form').select(['id', 'body']).where('id', 'in', ids).execute();
  const forms = new Map(rows.map(({ id, body }) => [id, formBody(id, body)]));
  if ([...forms.values()].some(({ judged }) => judged)) return (await voicesOf(db, articles)).same;
  return sameVoice(forms);
};
