import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const compiled = new WeakMap<object, Map<string, string>>();

/** The commands of an engine that were built once, by their names: building costs several times what running does. */
export const commandsOf = (db: Kysely<Schema>): Map<string, string> => {
  const { adapter } = db.getExecutor();
  const commands = compiled.get(adapter) ?? new Map<string, string>();
  compiled.set(adapter, commands);
  return commands;
};
