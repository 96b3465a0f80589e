import type { Actor } from '../../model/index.ts';
import { SPEAKS_FOR_STATE, STATE_OF_NAME } from '../lexicon/en/states.ts';

/** The name of a state is at most this long, in code units: "the Democratic Republic of the Congo's". */
const REACH = 40;

const OWNER = /(?:\p{Lu}[\p{L}.'-]*(?: (?:of|the|and|\p{Lu}[\p{L}.'-]*))*?)(?=['’]s? $)/gu;

const isOfficial = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => SPEAKS_FOR_STATE.has(word));

/** The state whose name stands before a mention as its owner: "Norland's Defence Ministry". */
const ownerBefore = (text: string, start: number): string | undefined => {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!/['’]s? $/u.test(before)) return undefined;
  const names = [...before.matchAll(OWNER)].map(([name]) => name.toLowerCase());
  return names.map((name) => STATE_OF_NAME.get(name)?.alpha3).findLast((state) => state !== undefined);
};

/** Bodies of a state whose names leave it out, where the text says whose they are. */
export const withSidesOfOwners = (actors: readonly Actor[], text: string): readonly Actor[] =>
  actors.map((actor): Actor => {
    if (actor.side !== undefined || actor.kind !== 'organisation' || !isOfficial(actor.name)) return actor;
    const owners = new Set(
      actor.mentions.flatMap(({ start, end }) => {
        const within = text.slice(start, end).indexOf(actor.name); // a mention may hold its owner
        return ownerBefore(text, start + Math.max(0, within)) ?? [];
      }),
    );
    return owners.size === 1 ? { ...actor, side: [...owners][0]!, sideBasis: 'stated' } : actor;
  });
