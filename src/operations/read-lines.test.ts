import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Reading } from '../model/index.ts';
import { LONGEST_LINE } from './line-batches.ts';
import { readLines } from './read-lines.ts';

const textOf = (at: number): string =>
  `The mayor, Jane Doe, said on Monday that bridge number ${at} would stay closed. “We wait,” she said.`;

const record = (at: number): string => JSON.stringify({ id: `n${at}`, text: textOf(at) });

const chunksOf = (text: string, size: number): Readable => {
  const bytes = Buffer.from(text);
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)),
  );
};

interface Line extends Reading {
  readonly error?: { readonly code: string; readonly message: string };
  readonly line?: number;
}

const linesFrom = async (input: Readable): Promise<{ readonly lines: readonly Line[]; readonly read: number }> => {
  const batches = await Readable.from(readLines(input, { threads: 2 })).toArray();
  const text = batches.map(({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes)).join('');
  return {
    lines:
      text === ''
        ? []
        : text
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as Line),
    read: batches.reduce((sum: number, batch: { readonly read: number }) => sum + batch.read, 0),
  };
};

test('few lines and many, on the spot and by workers, come out in order under the ids that came in', async () => {
  const many = Array.from({ length: 400 }, (_, at) => record(at)).join('\n');
  const { lines, read } = await linesFrom(chunksOf(many, 3_000));
  expect(read).toBe(400);
  expect(lines.map(({ id }) => id)).toEqual(Array.from({ length: 400 }, (_, at) => `n${at}`));
  for (const line of [lines[0], lines[399]]) {
    expect(line?.article.id).toBe(line?.id);
    expect(line?.article).not.toHaveProperty('text');
    expect(line?.statements.length).toBeGreaterThan(1);
  }
  const { statements } = lines[70] ?? {};
  const [span] = statements?.[0]?.content ?? [];
  expect(textOf(70).slice(span?.start, span?.end)).toContain('bridge number 70');
});

test('workers, their number, chunks and order change no character of a reading', async () => {
  const all = Array.from({ length: 30 }, (_, at) => record(at));
  const linesOf = async (records: readonly string[], threads: number, chunk: number): Promise<string[]> => {
    const batches = await Readable.from(readLines(chunksOf(records.join('\n'), chunk), { threads })).toArray();
    return batches.flatMap(({ bytes }: { readonly bytes: Uint8Array }) =>
      new TextDecoder().decode(bytes).trimEnd().split('\n'),
    );
  };
  const once = await linesOf(all, 1, 100_000);
  expect(await linesOf(all, 3, 700)).toEqual(once);
  expect((await linesOf(all.toReversed(), 2, 5_000)).toReversed()).toEqual(once);
});

test('statements less sure than asked for are left out, and the author’s own stay', async () => {
  const batches = await Readable.from(readLines(chunksOf(record(1), 900), { least: 1 })).toArray();
  const line = JSON.parse(new TextDecoder().decode((batches[0] as { bytes: Uint8Array }).bytes)) as Line;
  expect(line.statements.map(({ voice }) => voice)).toEqual(line.statements.map(() => 'author'));
});

test('a bad line is a line of its own in its place, and the stream goes on', async () => {
  const bad = ['{"id": "half', '[]', '{"id": "empty", "text": ""}', '', 'null', '{"id": 7}', '\ufffd'];
  const mixed = [...bad, record(1), ...Array.from({ length: 100 }, (_, at) => (at % 10 === 3 ? 'oops' : record(at)))];
  const { lines, read } = await linesFrom(chunksOf(`${mixed.join('\n')}\n`, 900));
  expect(read).toBe(91);
  expect(lines).toHaveLength(mixed.length - 1);
  expect(lines.slice(0, 6).map(({ id, error, line }) => [id, error?.code, line])).toEqual([
    [null, 'malformed-json', 1],
    [null, 'not-a-record', 2],
    ['empty', 'empty-document', 3],
    [null, 'not-a-record', 5],
    ['7', 'not-a-record', 6],
    [null, 'malformed-json', 7],
  ]);
  const oops = lines
    .filter(({ line }) => line !== undefined)
    .slice(6)
    .map(({ line }) => line);
  expect(oops).toEqual(Array.from({ length: 10 }, (_, at) => 9 + at * 10 + 3));
});

test('a line of more than the limit is named, and those around it are read', async () => {
  const long = `{"id":"long","text":"${'x'.repeat(LONGEST_LINE)}"}`;
  const { lines } = await linesFrom(chunksOf([record(1), long, record(2)].join('\n'), 2 ** 20));
  expect(lines.map(({ id, error }) => error?.code ?? id)).toEqual(['n1', 'line-too-long', 'n2']);
});

test('nothing in, nothing out', async () => {
  expect(await linesFrom(Readable.from([]))).toEqual({ lines: [], read: 0 });
});
