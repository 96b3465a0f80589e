import { expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { makeContext } from '../../src/operations/context.ts';
import { memoryIo } from '../memory-io.ts';
import { chanceFrom, makeMatter, makeParagraphs } from './copy-stories.ts';
import { articleFrom, intakeFrom, syntheticReading } from './synthetic.ts';

const chance = chanceFrom(21);
const story = makeParagraphs(makeMatter(chance), chance, 120).join('\n\n');
const said =
  'Ada Moreno said the grain terminal behind the old customs house will stay shut until the last of the barges has been found.';
const own = 'Basil Okafor said nobody had asked him.';
const dated = (text: string, published: string, outlet: string) => articleFrom(text, { published, outlet });

const wire = dated(`${story}\n\n${said}`, '2024-08-10', 'Delta Wire');
const paper = dated(`${story}\n\n${said}\n\n${own}`, '2024-08-11', 'Harbour Post');
const other = dated(
  `${makeParagraphs(makeMatter(chance), chance, 120).join('\n\n')}\n\n${own}`,
  '2024-08-12',
  'River Times',
);

const open = async () => {
  const ledger = await openLedger(':memory:');
  for (const article of [paper, other, wire]) {
    await ledger.keep([intakeFrom(article)], 'synthetic/1');
    await ledger.putReadings([syntheticReading(article)]);
  }
  return ledger;
};

test('an article knows its copies, and a statement who told it first', async () => {
  const ledger = await open();
  const record = await ledger.article(paper.id);
  expect(record).toMatchObject({
    copyOf: wire.id,
    copies: [{ article: wire.id, outlet: 'Delta Wire', kind: 'copy', earlier: true }],
  });
  const [copied, ...more] = record!.copied!;
  expect(copied).toMatchObject({ copyOf: wire.id, copies: 1 });
  expect(more).toEqual([]);
  const first = await ledger.article(wire.id);
  expect(first?.copyOf).toBeUndefined();
  expect(first).toMatchObject({ copies: [{ article: paper.id, earlier: false }], copied: [{ copies: 1 }] });
  const passage = first!.copies![0]!.passages[0]!;
  const words = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end);
  expect(words(wire.text, passage.span)).toBe(words(paper.text, passage.otherSpan));
  const alone = await ledger.article(other.id);
  expect([alone?.copyOf, alone?.copies, alone?.copied]).toEqual([undefined, undefined, undefined]);
});

test('lists of statements say whose words they are, and copies are counted', async () => {
  const ledger = await open();
  const { items } = await ledger.statements({ speaker: 'Ada Moreno' });
  expect(items.map(({ article, copyOf }) => [article, copyOf])).toEqual([
    [paper.id, wire.id],
    [wire.id, undefined],
  ]);
  expect(await ledger.stats()).toMatchObject({ articles: 3, copies: 1 });
});

test('a page tells where an article and its statements were copied from', async () => {
  const ledger = await open();
  const io = memoryIo();
  const contextOf = (world: Parameters<typeof makeContext>[0]) => ({
    ...makeContext(world),
    ledger: async () => ledger,
  });
  expect(await run(['show', paper.id, '--format', 'page'], io, contextOf)).toBe(0);
  expect(io.out()).toContain(`Copied from ${wire.id} (Delta Wire, 2024-08-10: copy, earlier)`);
  expect(io.out()).toContain(`told first by ${wire.id} · in 1 other article`);
});
