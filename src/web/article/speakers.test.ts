import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reading } from '../../model/reading.ts';
import type { Statement } from '../../model/statement.ts';
import { HUES, huesOf, initials, speakersOf, tagsOf } from './speakers.ts';

test.each([
  ['Vladimir Putin', 'VP'],
  ['Russian Defence Ministry', 'RDM'],
  ['Ministry of Emergency Situations', 'MES'],
  ['US', 'US'],
  ['he', 'H'],
  ['Ukrainian soldier', 'U'],
  ['the soldier', 'S'],
  ['Олександр Сирський', 'ОС'],
  ['“—”', '?'],
])('%s is tagged %s', (name, tag) => {
  expect(initials(name)).toBe(tag);
});

test('no two speakers share a hue while hues last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: HUES }), (names) => {
      expect(new Set(huesOf(names).values()).size).toBe(names.length);
    }),
  );
});

test('a speaker met first has the same hue in every article', () => {
  expect(huesOf(['Osip', 'Smirnov']).get('Osip')).toBe(huesOf(['Osip']).get('Osip'));
});

test('no two speakers of an article share a tag, and none has the article’s own', () => {
  expect(tagsOf(['Kyiv', 'Kremlin officials', 'Ada', 'Kursk'])).toEqual(['K', 'K2', 'A2', 'K3']);
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(new Set(['A', ...tagsOf(names)]).size).toBe(names.length + 1);
    }),
  );
});

test('two that are only called “she” are two, and neither is named', () => {
  const text = '“One,” she said. “Two,” she said.';
  const she = (start: number): Pick<Statement, 'id' | 'voice' | 'source' | 'cue' | 'content'> => ({
    id: `s${start}`,
    voice: 'direct',
    source: [{ start, end: start + 3 }],
    cue: [],
    content: [],
  });
  const reading = { article: { text }, actors: [] } as unknown as Reading;
  const speakers = speakersOf(reading, [she(7), she(24)] as Statement[]);
  expect(speakers.map(({ name }) => name)).toEqual(['Somebody not named (“she”)', 'Somebody not named (“she”)']);
});
