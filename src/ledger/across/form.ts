import type { ActorKind } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { foldText } from '../fold.ts';
import { type ActorInArticle, keyOf, refOf } from './actor-in-article.ts';
import { type BodyName, bodyName } from './body-name.ts';
import { type Office, officeOf, wordsOfRole } from './office.ts';
import { type PersonName, personName } from './person-name.ts';

/** How an actor is known: by a person's name, a body's, a state's, a people's, by an office alone, or by nothing that tells it from others. */
export type FormSort = 'person' | 'body' | 'state' | 'people' | 'office' | 'nobody';

/**
 * A way in which articles speak of an actor. Mentions of one form are one actor: a form holds all by which two may be told
 * apart, and where that is too little, the article itself. Plain data, to be kept in a table.
 */
export interface Form {
  /** "f" and 16 hex digits, a hash of what tells it from other forms. */
  readonly id: string;
  readonly sort: FormSort;
  readonly kind: ActorKind;
  readonly name: string;
  readonly folded: string;
  readonly person?: PersonName;
  readonly body?: BodyName;
  /** Short names that an article gives beside the long one, folded. */
  readonly short: readonly string[];
  readonly side?: string;
  readonly offices: readonly Office[];
  /** Words of its roles, where it has no office: forms of one name stay few. */
  readonly roleWords: readonly string[];
  /** Words in which it stands, of a form that is one article's own and its copies'. */
  readonly passages: readonly string[];
  /** Of an unnamed holder of an office the day, of a person the year: roles and offices change hands. */
  readonly when?: string;
  /** Whether it is one mention of which a person spoke. */
  readonly judged: boolean;
}

/** The day of publication; hostile dates are no dates. */
export const dayOf = ({ published }: Pick<ActorInArticle, 'published'>): string | undefined =>
  /^\d{4}-\d{2}-\d{2}/u.exec(published ?? '')?.[0];

type Known = Omit<Form, 'id' | 'passages' | 'judged'>;

const ROLES = 8;
const PASSAGES = 2;

const sorted = <Value>(values: readonly Value[]): readonly Value[] => {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
};

const officesOf = (actor: ActorInArticle): readonly Office[] => {
  const roles = actor.naming === 'role' ? [actor.name, ...actor.roles] : actor.roles;
  return sorted(
    roles
      .slice(0, ROLES)
      .map((role) => officeOf(role, actor.side))
      .filter((office) => office !== undefined),
  );
};

const isBody = (kind: ActorKind): kind is 'organisation' | 'outlet' => kind === 'organisation' || kind === 'outlet';

/** "Russia's emergencies ministry" is known by its words and its state; "this newspaper" by neither. */
const sortOfRole = (actor: ActorInArticle, offices: readonly Office[]): FormSort => {
  if (actor.kind === 'organisation' && actor.side !== undefined) {
    const { common, many } = bodyName(actor.name, actor.side, actor.kind);
    return common && !many ? 'body' : 'nobody';
  }
  const held = offices.some(({ of, former }) => of !== undefined && !former);
  return actor.kind === 'person' && held && dayOf(actor) !== undefined ? 'office' : 'nobody';
};

const sortOf = (actor: ActorInArticle, offices: readonly Office[]): FormSort => {
  if (foldText(actor.name) === '' || actor.naming === 'anonymous') return 'nobody';
  if (actor.naming === 'role') return sortOfRole(actor, offices);
  if (actor.kind === 'state') return 'state';
  if (actor.kind === 'group') return 'people';
  return isBody(actor.kind) ? 'body' : 'person';
};

/** Whether all that bear this form are one: a full name is enough, a surname needs an office and a time. */
const tellsApart = (form: Known): boolean => {
  if (form.sort === 'nobody') return false;
  if (form.sort === 'body') return !form.body!.common || (form.side !== undefined && !form.body!.many);
  if (form.sort === 'people') return form.folded.length > 4;
  if (form.sort !== 'person') return true;
  const { given } = form.person!;
  if (given.some((word) => word.length > 1)) return true;
  return form.when !== undefined && form.offices.some(({ of }) => of !== undefined);
};

const whenOf = (actor: ActorInArticle, sort: FormSort): string | undefined => {
  if (sort === 'office') return dayOf(actor);
  return sort === 'person' ? dayOf(actor)?.slice(0, 4) : undefined;
};

const nameOf = (actor: ActorInArticle, sort: FormSort): string =>
  sort === 'state' ? (actor.side ?? foldText(actor.name)) : foldText(actor.name);

const partsOf = (actor: ActorInArticle, sort: FormSort): Known => {
  const when = whenOf(actor, sort);
  const offices = officesOf(actor);
  const short = sorted((actor.names ?? []).map(foldText).filter((name) => /^[a-z]{2,8}$/u.test(name)));
  return {
    sort,
    kind: actor.kind,
    name: sort === 'office' ? foldText(actor.name) : actor.name,
    folded: nameOf(actor, sort),
    ...(sort === 'person' && { person: personName(actor.name) }),
    ...(sort === 'body' && isBody(actor.kind) && { body: bodyName(actor.name, actor.side, actor.kind) }),
    short: sort === 'body' ? short.slice(0, ROLES) : [],
    ...(actor.side !== undefined && { side: actor.side }),
    offices,
    roleWords:
      sort === 'person' && offices.length === 0
        ? sorted(actor.roles.slice(0, ROLES).flatMap((role) => wordsOfRole(role, actor.side)))
        : [],
    ...(when !== undefined && { when }),
  };
};

/**
 * The form in which an article speaks of an actor. `judged` says that a person spoke of this very mention, which then is a
 * form of its own, since it may be parted from others of its name.
 */
export const formOf = (actor: ActorInArticle, judged: boolean): Form => {
  const known = partsOf(actor, sortOf(actor, officesOf(actor)));
  const alone = judged || !tellsApart(known);
  const passages = alone ? sorted((actor.passages ?? []).slice(0, PASSAGES)) : [];
  const own = alone && (judged || passages.length === 0) ? keyOf(refOf(actor)) : '';
  const form = { ...known, passages, judged };
  return { id: `f${sha256(JSON.stringify([own, form])).slice(0, 16)}`, ...form };
};
