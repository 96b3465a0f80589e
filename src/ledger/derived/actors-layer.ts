import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { settleForms } from './actors/components.ts';
import { enterActors, leaveActors } from './actors/enter.ts';
import { settleOffices } from './actors/offices.ts';
import { settleComponents } from './actors/regroup.ts';
import { settleWho } from './actors/who.ts';
import type { Layer } from './layer.ts';

/** What is derived, each after what it builds on. */
const STEPS = [settleForms, settleComponents, settleOffices, settleWho] as const;

/** One step after the other, each until it has no more to do. */
const settle = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  let all = 0;
  for (const step of STEPS)
    for (;;) {
      const settled = await step(db, limit);
      all += settled;
      if (all >= limit) return all;
      if (settled === 0) break;
    }
  return all;
};

/** Who is who across articles: forms in which they are spoken of, and the actors that forms make. */
export const actorsLayer: Layer = { name: 'actors', enter: enterActors, leave: leaveActors, settle };
