import type { ActorKind } from '../../model/index.ts';
import { sha256 } from '../content-hash.ts';
import { type ActorInArticle, type ActorRef, keyOf, refOf } from './actor-in-article.ts';
import { text } from './entry.ts';
import { dayOf } from './form.ts';

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

/** The actor whose mentions these are, the earliest first. */
export const resolvedOf = (members: readonly ActorInArticle[]): ResolvedActor => {
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
