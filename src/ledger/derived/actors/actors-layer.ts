import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Layer } from '../layer.ts';
import { settleForms } from './components.ts';
import { enterActors, leaveActors, prepareActors } from './enter.ts';
import { settleOffices } from './offices.ts';
import { settleComponents } from './regroup.ts';
import { settleWho } from './who.ts';

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
export const actorsLayer: Layer<ReturnType<typeof prepareActors>> = {
  name: 'actors',
  prepare: prepareActors,
  enter: enterActors,
  leave: leaveActors,
  settle,
};
