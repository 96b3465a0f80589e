import type { Kysely, Selectable } from 'kysely';
import type { Form } from '../../across/form.ts';
import { classOf } from '../../across/groups.ts';
import { preparedFor } from '../../database/prepared.ts';
import type { FormRow, Schema } from '../../database/schema.ts';
import { formBody } from './form-body.ts';

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
  kind: body.kind,
  side: body.side ?? null,
  class: classOf({ id, ...body }),
  members: 0,
  component: null,
  who: null,
  holder: null,
});

const byId = preparedFor('forms by id', (db, ids: readonly string[]) =>
  db.selectFrom('form').select(FORM_COLUMNS).where('form.id', 'in', ids),
);
const byNumber = preparedFor('forms by number', (db, numbers: readonly number[]) =>
  db.selectFrom('form').select(FORM_COLUMNS).where('form.number', 'in', numbers),
);
const byComponent = preparedFor('forms by component', (db, components: readonly number[]) =>
  db.selectFrom('form').select(FORM_COLUMNS).where('form.component', 'in', components),
);

export const formsById = async (db: Kysely<Schema>, ids: Iterable<string>): Promise<readonly KnownForm[]> =>
  (await byId(db, ids)).map(knownForm);
export const formsByNumber = async (db: Kysely<Schema>, numbers: Iterable<number>): Promise<readonly KnownForm[]> =>
  (await byNumber(db, numbers)).map(knownForm);
export const formsOfComponents = async (
  db: Kysely<Schema>,
  components: Iterable<number>,
): Promise<readonly KnownForm[]> => (await byComponent(db, components)).map(knownForm);
