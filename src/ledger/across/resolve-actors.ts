import type { ActorKind } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { type ActorInArticle, type ActorJudgement, type ActorRef, keyOf, refOf } from './actor-in-article.ts';
import { blockKeys, holderKeys } from './block-keys.ts';
import { compareForms, reasonOf, SAME } from './compare.ts';
import { dayOf, type Form, formOf } from './form.ts';
import { type Group, groupForms } from './groups.ts';
import { type Holder, holderOf } from './holders.ts';
import { judgedKeys, type SettledJudgement, settleJudgements } from './judgements.ts';
import { type FormLink, type Lookup, linksOf } from './links.ts';
import type { Sign } from './signs.ts';

/** One actor over all articles. */
export interface ResolvedActor {
  /** "i" and 16 hex digits, a hash of the earliest mention. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** How articles spell it, the most frequent first. */
  readonly names: readonly string[];
  readonly side?: string;
  /** Its roles with the days on which articles give them, those without a date left out. */
  readonly roles: readonly { readonly role: string; readonly from?: string; readonly to?: string }[];
  readonly members: readonly ActorRef[];
}

/** Why two mentions are one actor, or may be. */
export interface ActorLink {
  readonly a: ActorRef;
  readonly b: ActorRef;
  /** Points for, less points against; 6 joins. */
  readonly score: number;
  /** In plain words, for a person. */
  readonly reason: string;
  readonly signs: readonly Sign[];
  /** The rule: the strongest sign, "judgement" or "office-holder". */
  readonly by: string;
}

export interface Resolution {
  readonly actors: readonly ResolvedActor[];
  /** All that holds the actors together. */
  readonly links: readonly ActorLink[];
  /** What a person may look at: likely, yet not sure enough, or sure and excluded by something else. */
  readonly unsure: readonly ActorLink[];
  readonly judgements: readonly SettledJudgement[];
}

interface Entry {
  readonly form: Form;
  /** The earliest first. */
  readonly members: readonly ActorInArticle[];
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const orderOf = (actor: ActorInArticle): string => `${dayOf(actor) ?? '9999'} ${keyOf(refOf(actor))}`;

const inOrder = (actors: readonly ActorInArticle[]): readonly ActorInArticle[] =>
  actors
    .map((actor) => ({ actor, order: orderOf(actor) }))
    .sort((a, b) => text(a.order, b.order))
    .map(({ actor }) => actor);

const entriesOf = (mentions: readonly ActorInArticle[], judged: ReadonlySet<string>): ReadonlyMap<string, Entry> => {
  const once = new Map(mentions.map((actor) => [keyOf(refOf(actor)), actor] as const));
  const formed = inOrder([...once.values()]).map((actor) => ({
    actor,
    form: formOf(actor, judged.has(keyOf(refOf(actor)))),
  }));
  const byId = [...Map.groupBy(formed, ({ form }) => form.id)].sort(([a], [b]) => text(a, b));
  return new Map(byId.map(([id, all]) => [id, { form: all[0]!.form, members: all.map(({ actor }) => actor) }]));
};

const fileUnder = (entries: Iterable<Entry>, keysOf: (form: Form) => readonly string[]): Map<string, Form[]> => {
  const index = new Map<string, Form[]>();
  for (const { form } of entries)
    for (const key of keysOf(form)) {
      const block = index.get(key);
      if (block === undefined) index.set(key, [form]);
      else block.push(form);
    }
  return index;
};

const strongest = (signs: readonly Sign[]): string =>
  signs.toSorted((a, b) => b.points - a.points || text(a.name, b.name))[0]?.name ?? 'none';

const countsOf = (values: readonly string[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || text(a, b)).map(([value]) => value);
};

const rolesOf = (members: readonly ActorInArticle[]): ResolvedActor['roles'] => {
  const said = members.flatMap((actor) => actor.roles.map((role) => ({ role, day: dayOf(actor) })));
  return [...Map.groupBy(said, ({ role }) => role)]
    .sort(([a], [b]) => text(a, b))
    .map(([role, all]) => {
      const days = all.flatMap(({ day }) => (day === undefined ? [] : [day])).sort();
      return days.length === 0 ? { role } : { role, from: days[0]!, to: days.at(-1)! };
    });
};

/** The full name before a surname, a name before an office; among those the most frequent. */
const bestName = (members: readonly ActorInArticle[], names: readonly string[]): string => {
  const named = new Set(members.filter(({ naming }) => naming === 'named').map(({ name }) => name));
  const known = named.size === 0 ? names : names.filter((name) => named.has(name));
  return known.find((name) => name.includes(' ')) ?? known[0]!;
};

const resolvedOf = (members: readonly ActorInArticle[]): ResolvedActor => {
  const names = countsOf(members.map(({ name }) => name));
  const side = countsOf(members.flatMap((actor) => (actor.side === undefined ? [] : [actor.side])))[0];
  const kinds = countsOf(members.map(({ kind }) => kind));
  const name = members[0]!.kind === 'state' ? names[0]! : bestName(members, names);
  return {
    id: `i${sha256(keyOf(refOf(members[0]!))).slice(0, 16)}`,
    name,
    kind: (kinds.find((kind) => kind !== 'unknown') ?? 'unknown') as ActorKind,
    names,
    ...(side !== undefined && { side }),
    roles: rolesOf(members),
    members: members.map(refOf),
  };
};

const firstOf = (entries: ReadonlyMap<string, Entry>, form: Form): ActorRef => refOf(entries.get(form.id)!.members[0]!);

const linkOf = (entries: ReadonlyMap<string, Entry>, { a, b, score, signs }: FormLink, why?: string): ActorLink => ({
  a: firstOf(entries, a),
  b: firstOf(entries, b),
  score,
  signs,
  reason: why === undefined ? reasonOf(signs) : `${reasonOf(signs)}; but ${why}`,
  by: strongest(signs),
});

/** Links of all mentions of a form to the first one. */
const linksWithin = ({ form, members }: Entry): readonly ActorLink[] => {
  if (members.length === 1) return [];
  const { score, signs } = compareForms(form, form);
  const office = form.sort === 'office' ? `the same office on the same day, ${form.name}, ${form.when}` : undefined;
  const [first, ...rest] = members;
  return rest.map((actor) => ({
    a: refOf(first!),
    b: refOf(actor),
    score: Math.max(score, SAME),
    signs,
    reason: office ?? reasonOf(signs),
    by: office === undefined ? strongest(signs) : 'same-office-same-day',
  }));
};

const daysOf = ({ members }: Entry): readonly string[] =>
  [...new Set(members.flatMap((actor) => dayOf(actor) ?? []))].sort();

interface OfficeLink {
  readonly unnamed: Form;
  readonly holder: Form;
  readonly link: ActorLink;
}

/** Whether a form of one who holds the office says so, or names the office without its state. */
const mayHold = (form: Form, key: string): boolean =>
  form.offices.some(({ office, of, former }) => !former && key === `h:${office}|${of ?? key.split('|')[1]}`);

const officeLinks = (entries: ReadonlyMap<string, Entry>, groups: readonly Group[]): readonly OfficeLink[] => {
  const groupOf = new Map(groups.flatMap((group, i) => group.forms.map(({ id }) => [id, String(i)] as const)));
  const index = fileUnder(entries.values(), (form) => (form.sort === 'person' ? holderKeys(form) : []));
  const inGroup = (form: Form): Group => groups[Number(groupOf.get(form.id))]!;
  const holders = (key: string): readonly Holder[] =>
    [...new Set((index.get(key) ?? []).map(inGroup))].flatMap((group) =>
      group.forms
        .filter((form) => mayHold(form, key))
        .map((form) => ({ form, group: groupOf.get(form.id)!, days: daysOf(entries.get(form.id)!) })),
    );
  return [...entries.values()].flatMap(({ form }) => {
    const held = form.sort === 'office' ? holderOf(form, holders) : undefined;
    if (held === undefined) return [];
    const reason = `${form.name} on ${form.when}: from ${held.from} to ${held.to} articles give that office to ${held.form.name} and to nobody else`;
    const link = { a: firstOf(entries, held.form), b: firstOf(entries, form), score: SAME, signs: [], reason };
    return [{ unnamed: form, holder: held.form, link: { ...link, by: 'office-holder' } }];
  });
};

/**
 * Who is who over all articles. A pure function of the mentions and the judgements, in whatever order they come. Nobody is
 * joined on a surname alone, nor on an office without somebody named with it about that time.
 */
export const resolveActors = (
  mentions: readonly ActorInArticle[],
  judgements: readonly ActorJudgement[] = [],
): Resolution => {
  const judged = judgedKeys(judgements);
  const entries = entriesOf(mentions, judged);
  const forms = [...entries.values()].map(({ form }) => form);
  const index = fileUnder(entries.values(), blockKeys);
  const lookup: Lookup = (key, limit) => (index.get(key) ?? []).slice(0, limit);
  const found = forms.flatMap((form) => linksOf(form, lookup).filter(({ a }) => a.id === form.id));

  const formOfKey = new Map(
    [...entries.values()].flatMap(({ form, members }) =>
      members.map((actor) => [keyOf(refOf(actor)), form.id] as const),
    ),
  );
  const settled = settleJudgements(judgements, new Set(formOfKey.keys()));
  const asForms = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([a, b]) => [formOfKey.get(a)!, formOfKey.get(b)!] as const);
  const [same, apart] = [asForms(settled.same), asForms(settled.apart)];
  const first = groupForms(forms, found, { same, apart });

  const offices = officeLinks(entries, first.groups);
  const whole = groupForms(
    forms,
    [...found, ...offices.map(({ unnamed, holder }) => ({ a: unnamed, b: holder, score: SAME, signs: [] }))],
    { same, apart },
  );
  const isOffice = new Map(offices.map((office) => [office.unnamed.id, office.link] as const));
  const asLink = (link: FormLink): ActorLink => isOffice.get(link.a.id) ?? linkOf(entries, link);

  const byJudgement = settled.judgements
    .filter(({ state, judgement }) => state === 'in force' && judgement.verdict === 'same')
    .map(({ judgement: { a, b, by, at, note } }) => ({
      a,
      b,
      score: Number.MAX_SAFE_INTEGER,
      signs: [],
      reason: `${by} says so, ${at}${note === undefined ? '' : `: ${note}`}`,
      by: 'judgement',
    }));
  const actors = whole.groups.map(({ forms: own }) =>
    resolvedOf(inOrder(own.flatMap(({ id }) => entries.get(id)!.members))),
  );
  const ordered = (links: readonly ActorLink[]): readonly ActorLink[] =>
    links
      .map((link) => ({ link, key: `${keyOf(link.a)} ${keyOf(link.b)} ${link.by}` }))
      .sort((x, y) => text(x.key, y.key))
      .map(({ link }) => link);
  const groupOf = new Map(whole.groups.flatMap((group) => group.forms.map(({ id }) => [id, group] as const)));
  return {
    actors: actors.sort((a, b) => text(a.id, b.id)),
    links: ordered([...byJudgement, ...[...entries.values()].flatMap(linksWithin), ...whole.used.map(asLink)]),
    unsure: ordered([
      ...whole.left.map(({ link, why }) => linkOf(entries, link, why)),
      ...found
        .filter(({ a, b, score }) => score < SAME && groupOf.get(a.id) !== groupOf.get(b.id))
        .map((link) => linkOf(entries, link)),
    ]),
    judgements: settled.judgements,
  };
};
