import type { Kysely } from 'kysely';
import type { ActorInPlace, ActorTie } from '../../../model/index.ts';
import { compareForms, reasonOf, SAME } from '../../across/compare.ts';
import { text } from '../../across/entry.ts';
import type { FormLink } from '../../across/links.ts';
import { linkBetween } from '../../across/links.ts';
import { heldBecause, isUnnamed } from '../../across/office-links.ts';
import { strongest } from '../../across/signs.ts';
import { restoreText } from '../../database/exact-text.ts';
import { prepared } from '../../database/prepared.ts';
import type { Schema } from '../../database/schema.ts';
import { candidatesOf } from './blocks.ts';
import { FORM_COLUMNS, formsById, type KnownForm, knownForm } from './form-rows.ts';
import { refIn } from './judged.ts';
import { heldAs } from './offices.ts';

/** Of the forms of an actor those of most mentions are looked at. */
const FORMS = 50;
/** So many of them are compared with what is not the actor. */
const ASKED = 8;
const TIES = 50;
const UNSURE = 20;

const frequentForms = prepared('frequent forms', (db) =>
  db.selectFrom('form').select(FORM_COLUMNS).where('who', '=', 0).orderBy('members', 'desc').orderBy('id').limit(1),
);

const firstMentions = prepared('first mentions', (db) =>
  db
    .selectFrom('form_member')
    .innerJoin('who', 'who.number', 'form_member.who')
    .select(['form_member.told', 'form_member.name', 'who.id'])
    .where('form', '=', 0)
    .orderBy('told')
    .limit(1),
);

const placesOf = async (db: Kysely<Schema>, { number }: KnownForm, limit = 1): Promise<readonly ActorInPlace[]> =>
  (await firstMentions(db, number, limit)).map(({ told, name, id }) => ({
    ...refIn(told),
    name: restoreText(name),
    id,
  }));

const tie = async (
  db: Kysely<Schema>,
  [one, other]: readonly [KnownForm, KnownForm],
  said: Omit<ActorTie, 'a' | 'b'>,
): Promise<ActorTie | undefined> => {
  const [[a], [b]] = [await placesOf(db, one), await placesOf(db, other)];
  return a === undefined || b === undefined ? undefined : { a, b, ...said };
};

const saidOf = ({ score, signs }: Pick<FormLink, 'score' | 'signs'>): Omit<ActorTie, 'a' | 'b'> => ({
  score,
  reason: reasonOf(signs),
  by: strongest(signs),
});

/** Two mentions of one form. */
const withinForm = async (db: Kysely<Schema>, known: KnownForm): Promise<ActorTie | undefined> => {
  const [a, b] = await placesOf(db, known, 2);
  if (a === undefined || b === undefined) return undefined;
  const { score, signs } = compareForms(known.form, known.form);
  if (known.form.sort !== 'office') return { a, b, ...saidOf({ score: Math.max(score, SAME), signs }) };
  const reason = `the same office on the same day, ${known.form.name}, ${known.form.when}`;
  return { a, b, score: SAME, reason, by: 'same-office-same-day' };
};

const whyHeld = async (db: Kysely<Schema>, known: KnownForm): Promise<ActorTie | undefined> => {
  const held = await heldAs(db, known);
  const [holder] = held === undefined ? [] : await formsById(db, [held.form.id]);
  if (held === undefined || holder === undefined) return undefined;
  return tie(db, [holder, known], { score: SAME, reason: heldBecause(known.form, held), by: 'office-holder' });
};

/** The best link of a form to those before it. */
const toEarlier = async (
  db: Kysely<Schema>,
  known: KnownForm,
  earlier: readonly KnownForm[],
): Promise<ActorTie | undefined> => {
  const links = earlier.flatMap((other) => {
    const link = linkBetween(known.form, other.form);
    return link !== undefined && link.score >= SAME ? [{ other, link }] : [];
  });
  const best = links.reduce<(typeof links)[number] | undefined>(
    (a, b) => (a === undefined || b.link.score > a.link.score ? b : a),
    undefined,
  );
  return best && tie(db, [best.other, known], saidOf(best.link));
};

/** Why the mentions of an actor are one: of each of its frequent forms its best link, and two mentions that bear it. */
export const tiesOf = async (db: Kysely<Schema>, who: number): Promise<readonly ActorTie[]> => {
  const forms = (await frequentForms(db, who, FORMS)).map(knownForm);
  const found: (ActorTie | undefined)[] = [];
  for (const [at, known] of forms.entries()) {
    found.push(isUnnamed(known.form) ? await whyHeld(db, known) : await toEarlier(db, known, forms.slice(0, at)));
    if (known.members > 1) found.push(await withinForm(db, known));
  }
  return found.filter((one) => one !== undefined).slice(0, TIES);
};

/** Who else an actor may be: the best link of its frequent forms to each other actor that a person may look at. */
export const unsureOf = async (db: Kysely<Schema>, who: number): Promise<readonly ActorTie[]> => {
  const best = new Map<number, { pair: readonly [KnownForm, KnownForm]; link: FormLink }>();
  for (const known of (await frequentForms(db, who, ASKED)).map(knownForm))
    for (const other of await candidatesOf(db, known.form)) {
      if (other.who === null || other.who === who) continue;
      const link = linkBetween(known.form, other.form);
      if (link === undefined || link.score <= (best.get(other.who)?.link.score ?? 0)) continue;
      best.set(other.who, { pair: [known, other], link });
    }
  const found: ActorTie[] = [];
  const ordered = [...best.values()].sort(
    (a, b) => b.link.score - a.link.score || text(a.pair[1].form.id, b.pair[1].form.id),
  );
  for (const { pair, link } of ordered.slice(0, UNSURE)) {
    const said = saidOf(link);
    const apart = link.score >= SAME ? '; but others of their names, or a person, keep them apart' : '';
    const one = await tie(db, pair, { ...said, reason: `${said.reason}${apart}` });
    if (one !== undefined) found.push(one);
  }
  return found;
};
