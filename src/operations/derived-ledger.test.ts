import { expect, test } from 'vitest';
import type { Ledger } from '../ledger/ledger.ts';
import type { IntakeFailure } from '../model/index.ts';
import { derivedLedger } from './derived-ledger.ts';
import type { Context } from './operation.ts';

const asked = async (isDerived: boolean): Promise<readonly IntakeFailure[]> => {
  const told: IntakeFailure[] = [];
  const ledger = { place: 'here.db', isDerived: async () => isDerived } as Ledger;
  const context = { ledger: async () => ledger, warn: (failure: IntakeFailure) => told.push(failure) };
  expect(await derivedLedger(context as unknown as Context)).toBe(ledger);
  return told;
};

test('what is not all derived says so, with the cure, and is given all the same', async () => {
  expect(await asked(true)).toEqual([]);
  const [failure] = await asked(false);
  expect(failure?.origin).toBe('here.db');
  expect(failure?.error.message).toContain('run: hearsay rebuild');
});
