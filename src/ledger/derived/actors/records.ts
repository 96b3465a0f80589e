import type { ActorKind, Naming, RoleHeld } from '../../../model/index.ts';
import { text } from '../../across/entry.ts';
import { optional } from '../../optional.ts';
import type { Tally } from './tallies.ts';

/** Values of one sort, the most frequent first, among equals in order of letters. */
export const byTimes = (tallies: readonly Tally[], what: string): readonly Tally[] =>
  tallies.filter((tally) => tally.what === what).sort((a, b) => b.times - a.times || text(a.value, b.value));

/** What an actor is called and what it is: the full name before a surname, a name before an office, the most frequent first. */
export const headOf = (tallies: readonly Tally[]) => {
  const valuesOf = (what: string): readonly string[] => byTimes(tallies, what).map(({ value }) => value);
  const [names, named, kinds] = [valuesOf('name'), new Set(valuesOf('named')), valuesOf('kind')];
  const kind = (kinds.find((one) => one !== 'unknown') ?? 'unknown') as ActorKind;
  const known = named.size === 0 ? names : names.filter((name) => named.has(name));
  const full = kind === 'state' ? undefined : known.find((name) => name.includes(' '));
  const namings = valuesOf('naming');
  return {
    name: full ?? (kind === 'state' ? names[0]! : known[0]!),
    kind,
    naming: (['named', 'role'].find((naming) => namings.includes(naming)) ?? 'anonymous') as Naming,
    side: valuesOf('side')[0] ?? null,
  };
};

/** Roles with the days between which they are told. */
export const rolesHeld = (roles: readonly Tally[]): readonly RoleHeld[] =>
  roles.map(({ value, first, last }) => ({ role: value, ...optional('from', first), ...optional('to', last) }));
