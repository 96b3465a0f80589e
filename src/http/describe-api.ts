import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { VERSION } from '../operations/version.ts';

/** Gathers the OpenAPI 3.1 document from the routes that are added afterwards. */
export const describeApi = async (server: FastifyInstance): Promise<void> => {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hearsay',
        version: VERSION,
        description: 'Reads news articles and keeps a ledger of who said what, through whom, about what, when.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnused(jsonSchemaTransformObject(document)),
  });
};

interface Document {
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** The document without the schemas that nothing in it refers to: each is there once for input and once for output. */
const withoutUnused = (document: ReturnType<typeof jsonSchemaTransformObject>): typeof document => {
  const { schemas = {}, ...components } = (document as Document).components ?? {};
  const used = usedBy({ ...document, components }, schemas);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...components, schemas: kept } } as typeof document;
};

const usedBy = (part: unknown, schemas: Readonly<Record<string, unknown>>, known = new Set<string>()): Set<string> => {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (known.has(name)) continue;
    known.add(name);
    usedBy(schemas[name] ?? {}, schemas, known);
  }
  return known;
};
