import { describe, expect, test } from 'vitest';
import { articleFrom, syntheticReading } from '../../../test/ledger/synthetic.ts';
import { type Correction, type Reading, type Statement, wordsOf } from '../../model/index.ts';
import { anchorOf, quoteOf } from './anchor.ts';
import { corrected } from './corrected.ts';
import type { StatementJudgement } from './settle.ts';

const TEXT = `Ada Moreno said the bridge at Oster was closed on Monday.

Basil Okafor said nine ferries had left the harbour.

Ada Moreno said the council would not pay.
`;

const readingOf = (text: string, more: Partial<Reading> = {}): Reading => ({
  ...syntheticReading(articleFrom(text)),
  ...more,
});
const reading = readingOf(TEXT);
const [bridge, ferries, council] = reading.statements as readonly [Statement, Statement, Statement];

const spanOf = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

let clock = 0;
const judged = (
  statement: Statement,
  word: Correction | 'right' | 'wrong',
  more: Partial<StatementJudgement> = {},
): StatementJudgement => {
  clock += 1;
  return {
    id: `j${clock}`,
    at: new Date(Date.UTC(2024, 8, 1) + clock).toISOString(),
    by: 'Ada',
    about: 'statement',
    anchor: anchorOf(reading, statement),
    ...(typeof word === 'string' ? { verdict: word } : { verdict: 'corrected', correction: word }),
    ...more,
  };
};
const BACK = { id: 'j0', by: 'Ben', at: '2024-10-01T00:00:00.000Z' };

const statementIn = (result: { readonly reading: Reading }, { id }: Statement): Statement | undefined =>
  result.reading.statements.find((statement) => statement.id === id);
const speakerIn = (result: { readonly reading: Reading }, statement: Statement): string | undefined =>
  result.reading.actors.find(({ id }) => id === statementIn(result, statement)?.speaker)?.name;
const standings = (result: ReturnType<typeof corrected>) =>
  Object.fromEntries(result.reviews.map(({ judgement, standing }) => [judgement, standing]));

describe('a correction', () => {
  test('puts another in the place of the speaker, found among the actors by name, and says what the reader said', () => {
    const one = judged(ferries, { speaker: { name: 'ada moreno' } }, { note: 'she was quoted' });
    const result = corrected(reading, [one]);
    expect(speakerIn(result, ferries)).toBe('Ada Moreno');
    expect(result.reading.actors).toHaveLength(reading.actors.length);
    expect(result.reviews).toEqual([
      {
        judgement: one.id,
        by: 'Ada',
        at: one.at,
        note: 'she was quoted',
        verdict: 'corrected',
        standing: 'in force',
        statement: ferries.id,
        quote: 'nine ferries had left the harbour',
        changes: [{ field: 'speaker', was: 'Basil Okafor', now: 'ada moreno' }],
      },
    ]);
  });

  test('may name somebody whom the reader did not find, with the places of the name, or nobody', () => {
    const named = corrected(reading, [judged(bridge, { speaker: { name: 'Oster' } })]);
    const actor = named.reading.actors.at(-1)!;
    expect(actor).toMatchObject({ name: 'Oster', naming: 'named', mentions: [spanOf('Oster')] });
    expect(statementIn(named, bridge)?.speaker).toBe(actor.id);
    const nobody = corrected(reading, [judged(bridge, { speaker: null })]);
    expect(statementIn(nobody, bridge)).not.toHaveProperty('speaker');
  });

  test('of spans moves figures, times and places to the innermost statement that they now stand in', () => {
    const figure = { id: 'f1', span: spanOf('nine'), statement: ferries.id, value: 9, unit: '1', by: 'digits' };
    const time = {
      id: 't1',
      span: spanOf('Monday'),
      type: 'DATE',
      value: 'XXXX-WXX-1',
      basis: 'open',
      by: 'day',
    } as const;
    const told = { ...reading, figures: [figure], times: [time] };
    const content = [quoteOf(TEXT, spanOf('had left the harbour'))];
    const shorter = corrected(told, [judged(ferries, { content })]);
    expect(wordsOf(TEXT, statementIn(shorter, ferries)!.content)).toBe('had left the harbour');
    expect(shorter.reading.figures[0]).not.toHaveProperty('statement');
    expect(shorter.reading.times).toEqual([time]);
    const wider = [quoteOf(TEXT, spanOf('the bridge at Oster was closed on Monday'))];
    const timed = { ...told, statements: [{ ...bridge, gaps: ['time', 'place'] as const }, ferries, council] };
    const again = corrected(timed, [judged(bridge, { content: wider })]);
    expect(again.reading.times[0]?.statement).toBe(bridge.id);
    expect(statementIn(again, bridge)?.gaps).toEqual(['place']);
  });

  test('of the act takes the step along that was read of it, and makes the one that it is', () => {
    const step = {
      id: 'o1',
      statement: council.id,
      move: 'refusal',
      foundBy: 'act-refuse',
      about: council.content,
    } as const;
    const told = {
      ...reading,
      statements: [bridge, ferries, { ...council, act: 'refuse' as const }],
      positions: [{ ...step, by: council.speaker! } as const],
    } satisfies Reading;
    const { positions } = corrected(told, [judged(council, { act: 'threaten' })]).reading;
    expect(positions).toMatchObject([{ move: 'threat', by: council.speaker, statement: council.id }]);
    expect(corrected(told, [judged(council, { act: 'assert' })]).reading.positions).toEqual([]);
    const other = corrected(told, [judged(council, { speaker: { name: 'Basil Okafor' } })]);
    expect(other.reading.positions[0]?.by).toBe(ferries.speaker);
  });

  test('changes nothing but what it speaks of, and nothing of the reading that it was given', () => {
    const before = structuredClone(reading);
    const result = corrected(reading, [judged(bridge, { polarity: 'negative' })]);
    expect(result.reading).toEqual({
      ...reading,
      statements: [{ ...bridge, polarity: 'negative' }, ferries, council],
    });
    expect(reading).toEqual(before);
  });
});

describe('what is no statement', () => {
  test('is gone, with its steps, and what stood in it goes to the statement around it', () => {
    const inner: Statement = { ...council, id: 'inner', content: [spanOf('nine ferries')], parent: ferries.id };
    const figure = { id: 'f1', span: spanOf('nine'), statement: 'inner', value: 9, unit: '1', by: 'digits' };
    const step = { id: 'o1', statement: 'inner', move: 'offer', foundBy: 'verb', about: inner.content } as const;
    const told = { ...reading, statements: [...reading.statements, inner], figures: [figure], positions: [step] };
    const result = corrected(told, [{ ...judged(inner, 'wrong') }]);
    expect(result.reading.statements).toEqual(reading.statements);
    expect(result.reading.figures[0]?.statement).toBe(ferries.id);
    expect(result.reading.positions).toEqual([]);
    const outer = corrected(told, [judged(ferries, 'wrong')]);
    expect(statementIn(outer, inner)).not.toHaveProperty('parent');
  });
});

describe('of several judgements', () => {
  test('the latest word on each field holds, whatever the order in which they are given', () => {
    const ada = judged(bridge, { act: 'deny', polarity: 'negative' });
    const ben = judged(bridge, { act: 'admit' }, { by: 'Ben' });
    for (const all of [
      [ada, ben],
      [ben, ada],
    ]) {
      const result = corrected(reading, all);
      expect(statementIn(result, bridge)).toMatchObject({ act: 'admit', polarity: 'negative' });
      expect(standings(result)).toEqual({ [ada.id]: 'in force', [ben.id]: 'in force' });
    }
  });

  test('one that another makes void is overruled and stays on the list', () => {
    const ada = judged(bridge, { act: 'deny' });
    const ben = judged(bridge, 'right', { by: 'Ben' });
    const cid = judged(bridge, 'wrong', { by: 'Cid' });
    const right = corrected(reading, [ada, ben]);
    expect(right.reading).toEqual(reading);
    expect(standings(right)).toEqual({ [ada.id]: 'overruled', [ben.id]: 'in force' });
    const wrong = corrected(reading, [ada, ben, cid]);
    expect(statementIn(wrong, bridge)).toBeUndefined();
    expect(standings(wrong)).toEqual({ [ada.id]: 'overruled', [ben.id]: 'overruled', [cid.id]: 'in force' });
    const back = corrected(reading, [ada, { ...ben, takenBack: BACK }, { ...cid, takenBack: BACK }]);
    expect(statementIn(back, bridge)?.act).toBe('deny');
    expect(standings(back)[ben.id]).toBe('taken back');
  });
});

describe('a newer reading', () => {
  const moved: Statement = { ...ferries, id: 'new', content: [spanOf('nine ferries had left')] };

  test('of the same text is judged by position, where another statement of most of the same words stands there', () => {
    const newer = { ...reading, reader: 'synthetic/2', statements: [bridge, moved] };
    const result = corrected(newer, [judged(ferries, { act: 'deny' }), judged(council, { act: 'deny' })]);
    expect(statementIn(result, moved)?.act).toBe('deny');
    expect(result.reviews.map(({ standing, statement }) => [standing, statement])).toEqual([
      ['in force', 'new'],
      ['unfit', undefined],
    ]);
  });

  test('of another version of the text is judged by the words and those around them', () => {
    const text = `A correction was made on Friday.\n\n${TEXT.replace('nine ferries', 'twelve ferries')}`;
    const version = readingOf(text);
    const content = [quoteOf(TEXT, spanOf('bridge at Oster was closed'))];
    const result = corrected(version, [judged(bridge, { content }), judged(ferries, { act: 'deny' })]);
    expect(wordsOf(text, result.reading.statements[0]!.content)).toBe('bridge at Oster was closed');
    expect(result.reading.statements[1]).toEqual(version.statements[1]);
    expect(result.reviews.map(({ standing }) => standing)).toEqual(['in force', 'unfit']);
  });

  test('words that stand twice are found by what stands around them, and where that is gone they are left open', () => {
    const twice = 'Ada Moreno said it was closed.\n\nBasil Okafor said it was closed.\n';
    const first = readingOf(twice);
    const anchor = anchorOf(first, first.statements[1]!);
    const longer = readingOf(`It rained.\n\n${twice}`);
    const found = corrected(longer, [judged(bridge, { act: 'deny' }, { anchor })]);
    expect(found.reviews[0]?.statement).toBe(longer.statements[1]?.id);
    const none = readingOf('Cid Noor said: "it was closed", and Dee Ray said: "it was closed"\n');
    expect(corrected(none, [judged(bridge, { act: 'deny' }, { anchor })]).reviews[0]?.standing).toBe('unfit');
  });
});
