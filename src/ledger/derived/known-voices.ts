import type { Kysely } from 'kysely';
import { type JudgedForms, sameVoice } from '../across/same-voice.ts';
import { preparedFor } from '../database/prepared.ts';
import type { Schema } from '../database/schema.ts';
import { formBody, isJudged } from './actors/form-body.ts';
import { judgedVoices } from './actors/judged-voices.ts';

/** Who speaks in a cell: ids of forms, and the numbers of the articles. */
export interface Speaking {
  readonly voices: readonly string[];
  readonly articles: readonly number[];
}

/** What is known of the voices of some cells; plain data. */
export interface KnownVoices {
  /** Forms by id (JSON). */
  readonly forms: readonly (readonly [id: string, body: string])[];
  /** For each of the cells, what persons said of its voices; undefined where nobody said anything. */
  readonly judged: readonly (JudgedForms | undefined)[];
}

const formsNamed = preparedFor('forms named', (db, ids: readonly string[]) =>
  db.selectFrom('form').select(['id', 'body']).where('id', 'in', ids),
);

/** Looks up the voices of cells: only those who speak in them, unless a person spoke of one. */
export const knownVoices = async (db: Kysely<Schema>, cells: readonly Speaking[]): Promise<KnownVoices> => {
  const rows = await formsNamed(
    db,
    cells.flatMap(({ voices }) => voices),
  );
  const spokenOf = new Set(rows.flatMap(({ id, body }) => (isJudged(body) ? [id] : [])));
  const judged: (JudgedForms | undefined)[] = [];
  for (const { voices, articles } of cells)
    judged.push(voices.some((voice) => spokenOf.has(voice)) ? await judgedVoices(db, articles) : undefined);
  return { forms: rows.map(({ id, body }) => [id, body]), judged };
};

/** For each cell, whether two voices are one. It looks at the two alone: no third can make them one. */
export const sameVoicesIn = ({ forms, judged }: KnownVoices): readonly ((a: string, b: string) => boolean)[] => {
  const known = new Map(forms.map(([id, body]) => [id, formBody(id, body)]));
  const unspoken = sameVoice(known);
  return judged.map((said) => (said === undefined ? unspoken : sameVoice(known, said)));
};
