import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reference } from '../../scripts/docs.ts';
import { memoryIo } from '../../test/memory-io.ts';
import { fieldsOf } from '../operations/field.ts';
import { operations } from '../operations/index.ts';
import { run } from './main.ts';
import { kebab } from './options.ts';

const helpOf = async (...argv: string[]): Promise<string> => {
  const io = memoryIo({ isTTY: true, columns: 200 });
  await run([...argv, '--help'], io);
  return io.out().replaceAll(/\s+/g, ' ');
};

test('every operation has a name and a sentence for summary, and every field of it is described', () => {
  for (const { name, summary, input } of operations) {
    expect(name).toMatch(/^[a-z]+$/);
    expect(summary).toMatch(/^[A-Z].+\.$/);
    for (const field of fieldsOf(input)) expect(field.summary, `${name}.${field.name}`).toMatch(/^[A-Za-z].+\.$/);
  }
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  expect(operations.length).toBeGreaterThanOrEqual(14);
});

test('local fields and arguments are fields', () => {
  for (const { input, local = [], argument, second } of operations) {
    const names = Object.keys(input.shape);
    expect(names).toEqual(
      expect.arrayContaining([
        ...local,
        ...(argument === undefined ? [] : [argument]),
        ...(second === undefined ? [] : [second]),
      ]),
    );
  }
});

test.each(operations.map((operation) => [operation.name, operation] as const))(
  '%s is in the help, whole',
  async (name, operation) => {
    expect(await helpOf()).toContain(operation.summary);
    const help = await helpOf(name);
    for (const field of fieldsOf(operation.input)) {
      expect(help).toContain(field.summary.replaceAll(/\s+/g, ' '));
      if (field.name !== operation.argument && field.name !== operation.second)
        expect(help).toContain(`--${kebab(field.name)}`);
    }
  },
);

test('docs/reference.md is what the operations say', () => {
  expect(readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8')).toBe(reference());
});
