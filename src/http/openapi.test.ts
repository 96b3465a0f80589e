import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeContext } from '../operations/context.ts';
import { fieldsOf, remoteInput } from '../operations/field.ts';
import { operations } from '../operations/index.ts';
import { makeServer } from './server.ts';

const context = makeContext({ place: ':memory:', env: {} });
const server = await makeServer({ operations, context });

interface Described {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

interface Endpoint {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly properties: object } }>>;
  };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

const described = (await server.inject('/api/openapi.json')).json<Described>();
const endpoints = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, endpoint]) => ({ route: `${method.toUpperCase()} ${path}`, endpoint })),
);

test('the document lists exactly the routes of the operations', () => {
  expect(described.openapi).toBe('3.1.0');
  expect(endpoints.map(({ route }) => route).toSorted()).toEqual(
    operations.flatMap(({ route }) => route ?? []).toSorted(),
  );
});

test.each(operations.filter(({ route }) => route !== undefined))('$name is described whole', (operation) => {
  const endpoint = endpoints.find(({ route }) => route === operation.route)!.endpoint;
  expect(endpoint).toMatchObject({ operationId: operation.name, summary: operation.summary });
  const body = Object.keys(endpoint.requestBody?.content['application/json']?.schema.properties ?? {});
  const parameters = (endpoint.parameters ?? []).map(({ name }) => name);
  expect([...body, ...parameters].toSorted()).toEqual(
    fieldsOf(remoteInput(operation))
      .map(({ name }) => name)
      .toSorted(),
  );
  for (const parameter of endpoint.parameters ?? []) expect(parameter.description, parameter.name).toBeTruthy();
  const medias = Object.values(operation.streams ?? { json: { media: 'application/json' } }).map(({ media }) => media);
  expect(Object.keys(endpoint.responses['200']?.content ?? {})).toEqual(medias);
  expect(Object.keys(endpoint.responses['4XX']?.content ?? endpoint.responses['4xx']?.content ?? {})).toEqual([
    'application/problem+json',
  ]);
});

test('every reference leads somewhere, and status ranges are written as OpenAPI 3.1 wants', () => {
  const text = JSON.stringify(described);
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  expect(references.length).toBeGreaterThan(10);
  expect(references.filter((name) => !(name in described.components.schemas))).toEqual([]);
  for (const { endpoint } of endpoints) {
    expect(Object.keys(endpoint.responses).every((status) => /^(?:[1-5]\d\d|[1-5]XX|default)$/.test(status))).toBe(
      true,
    );
  }
  expect(z.json().safeParse(described).success).toBe(true);
});
