import type { Kysely, Selectable } from 'kysely';
import type { Form } from '../../across/form.ts';
import { classOf } from '../../across/groups.ts';
import type { FormRow, Schema } from '../../schema.ts';
import { formBody } from './form-body.ts';
import { chunks } from './marks.ts';

/** A form with what its row says of it. */
export interface KnownForm {
  readonly number: number;
  readonly form: Form;
  readonly class: string;
  readonly members: number;
  readonly component: number | null;
  readonly who: number | null;
}

export type FormColumns = Pick<
  Selectable<FormRow>,
  'number' | 'id' | 'body' | 'class' | 'members' | 'component' | 'who'
>;

export const FORM_COLUMNS = [
  'form.number',
  'form.id',
  'form.body',
  'form.class',
  'form.members',
  'form.component',
  'form.who',
] as const;

export const knownForm = ({ id, body, ...row }: FormColumns): KnownForm => ({ ...row, form: formBody(id, body) });

/** The row of a form that nobody has yet. */
export const formRow = ({ id, ...body }: Form) => ({
  id,
  body: JSON.stringify(body),
  class: classOf({ id, ...body }),
  members: 0,
  component: null,
  who: null,
  holder: null,
});

const formsBy = async <C extends 'id' | 'number' | 'component' | 'who'>(
  db: Kysely<Schema>,
  column: C,
  values: readonly (string | number)[],
): Promise<readonly KnownForm[]> => {
  const found: KnownForm[] = [];
  for (const some of chunks([...new Set(values)])) {
    const rows = await db
      .selectFrom('form')
      .select(FORM_COLUMNS)
      .where(`form.${column}` as 'form.id', 'in', some as readonly string[])
      .execute();
    found.push(...rows.map(knownForm));
  }
  return found;
};

export const formsById = (db: Kysely<Schema>, ids: readonly string[]) => formsBy(db, 'id', ids);
export const formsByNumber = (db: Kysely<Schema>, numbers: readonly number[]) => formsBy(db, 'number', numbers);
export const formsOfComponents = (db: Kysely<Schema>, components: readonly number[]) =>
  formsBy(db, 'component', components);
