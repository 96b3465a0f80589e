import { expect, test } from 'vitest';
import { articleFrom, intakeFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import type { Reading } from '../../model/index.ts';
import { openLedger } from '../open-ledger.ts';

const TEXT =
  'Volodymyr Zelenský said the town is taken.\n\nThe Port Council said ships wait.\n\nVOLODYMYR ZELENSKY said talks are off.\n';
const first = articleFrom(TEXT, {
  headline: 'Town',
  outlet: 'River Times',
  url: 'https://n.example/1',
  published: '2024-08-15',
});
const second = articleFrom('Basil Zelenko said it rains.\n', { outlet: 'Delta Wire', published: '2024-08-16' });

/** The reading of the first article with a quotation, and a relay of the second statement through the first speaker. */
const changed = (): Reading => {
  const reading = syntheticReading(first);
  const [one, two, three] = reading.statements;
  const [president] = reading.actors;
  const quoted = {
    ...one!,
    voice: 'direct' as const,
    confidence: 0.95,
    content: [
      { start: 24, end: 27 },
      { start: 33, end: 41 },
    ],
  };
  const relayed = {
    ...two!,
    via: [
      { actor: president!.id, span: { start: 0, end: 9 } },
      { actor: 'pnobody', span: { start: 0, end: 9 } },
    ],
  };
  return { ...reading, statements: [quoted, relayed, { ...three!, speaker: 'pnobody' }] };
};

const open = async () => {
  const ledger = await openLedger(':memory:');
  await ledger.keep([intakeFrom(first), intakeFrom(second)], 'r');
  await ledger.putReadings([changed(), syntheticReading(second)]);
  const contents = async (query: Parameters<typeof ledger.statements>[0]) =>
    (await ledger.statements(query)).items.map(({ content }) => content);
  return { ledger, contents };
};

test('statements come in the order of the articles, then of the text', async () => {
  const { contents } = await open();
  expect(await contents({})).toEqual(['it rains', 'the … is taken', 'ships wait', 'talks are off']);
});

test('a statement is told with its words, its speaker, through whom, and where it stands', async () => {
  const { ledger } = await open();
  const [, one, two, three] = (await ledger.statements({})).items;
  const [president] = changed().actors;
  const [{ id, source, cue, content }] = changed().statements as [Reading['statements'][number]];
  expect(one).toEqual({
    id,
    article: first.id,
    headline: 'Town',
    outlet: 'River Times',
    url: 'https://n.example/1',
    published: '2024-08-15',
    voice: 'direct',
    speaker: { id: president?.id, name: 'Volodymyr Zelenský', kind: 'person', naming: 'named' },
    via: [],
    source: 'Volodymyr Zelenský',
    cue: 'said',
    content: 'the … is taken',
    spans: { source, cue, content },
    act: 'assert',
    cueStance: 'neutral',
    polarity: 'positive',
    modality: 'actual',
    confidence: 0.95,
    by: 'synthetic',
    reader: 'synthetic/1',
  });
  expect(two?.via).toEqual([{ id: president?.id, name: 'Volodymyr Zelenský' }]);
  expect(three).not.toHaveProperty('speaker');
});

test('statements are found by article, speaker, voice, outlet, time, confidence and id', async () => {
  const { ledger, contents } = await open();
  expect(await contents({ speaker: 'zelensky' })).toEqual(['the … is taken']);
  expect(await contents({ speaker: 'Zelenský  volodymyr' })).toEqual(['the … is taken']);
  for (const speaker of ['zelen', '%', '_', '', '*', "'"]) expect(await contents({ speaker })).toEqual([]);
  expect(await contents({ voice: 'direct' })).toEqual(['the … is taken']);
  expect(await contents({ minConfidence: 0.9 })).toEqual(['the … is taken']);
  expect(await contents({ outlet: 'delta wire' })).toEqual(['it rains']);
  expect(await contents({ from: '2024-08-16' })).toEqual(['it rains']);
  expect(await contents({ to: '2024-08-15', voice: 'indirect' })).toEqual(['ships wait', 'talks are off']);
  expect(await contents({ article: first.id.slice(0, 8), voice: 'indirect' })).toEqual(['ships wait', 'talks are off']);
  expect(await contents({ article: 'a000000' })).toEqual([]);
  const [rain] = (await ledger.statements({})).items;
  expect(await contents({ statement: rain!.id })).toEqual(['it rains']);
});
