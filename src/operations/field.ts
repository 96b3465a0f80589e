import type { z } from 'zod';

/** What faces need to know of an input field, without the schema library's inside. */
export interface Field {
  readonly name: string;
  readonly summary: string;
  readonly type: 'string' | 'number' | 'boolean' | 'list';
  /** The values it may have, where they are few. */
  readonly choices?: readonly string[];
  readonly fallback?: string | number | boolean;
  readonly required: boolean;
}

/** The input fields of an operation, in order. */
export const fieldsOf = (input: z.ZodObject): readonly Field[] =>
  Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema as z.ZodType));

interface Inside {
  readonly type: string;
  readonly innerType?: z.ZodType;
  /** Of a union; the first is what the command line takes. */
  readonly options?: readonly z.ZodType[];
  readonly defaultValue?: unknown;
  readonly entries?: Readonly<Record<string, string>>;
}

const insideOf = (schema: z.ZodType): Inside => schema.def as unknown as Inside;

const fieldOf = (name: string, schema: z.ZodType): Field => {
  const layers = layersOf(schema);
  const core = layers.at(-1);
  const fallback = layers.find(({ type }) => type === 'default')?.defaultValue;
  return {
    name,
    summary: schema.description ?? '',
    type: typeOf(core?.type),
    required: !layers.some(({ type }) => type === 'optional' || type === 'default'),
    ...(core?.entries === undefined ? {} : { choices: Object.values(core.entries) }),
    ...(fallback === undefined ? {} : { fallback: fallback as string | number | boolean }),
  };
};

/** The schema, and what it wraps, from the outside in. */
const layersOf = (schema: z.ZodType): readonly Inside[] => {
  const inside = insideOf(schema);
  const inner = inside.innerType ?? inside.options?.[0];
  return inner === undefined ? [inside] : [inside, ...layersOf(inner)];
};

const TYPES: Readonly<Record<string, Field['type']>> = { number: 'number', boolean: 'boolean', array: 'list' };

const typeOf = (type: string | undefined): Field['type'] => TYPES[type ?? ''] ?? 'string';

/** The input without the fields that only the command line offers. */
export const remoteInput = (operation: {
  readonly input: z.ZodObject;
  readonly local?: readonly string[];
}): z.ZodObject =>
  operation.input.omit(
    Object.fromEntries((operation.local ?? []).map((field) => [field, true])) as Record<string, true>,
  );
