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

const settle = async (db: Kysely<Schema>, limit: number): Promise<number> => {
  for (const step of STEPS) {
    const settled = await step(db, limit);
    if (settled > 0) return settled;
  }
  return 0;
};

/** Who is who across articles: forms in which they are spoken of, and the actors that forms make. */
export const actorsLayer: Layer = { name: 'actors', enter: enterActors, leave: leaveActors, settle };
