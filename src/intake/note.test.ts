import { expect, test } from 'vitest';
import { isCaption, isClosingNote, isNote, opensNotes } from './note.ts';

test.each([
  'Editor’s note: The writer is a party to the case.',
  'EDITORS’ NOTE: This was changed.',
  'Correction: An earlier dispatch gave the wrong number.',
  'Correction (13 August): 28, not 82.',
  'CORRECTION APPENDED.',
  '(Reporting by Ann Lee; editing by Bob Ray)',
  'Additional reporting by Ann Lee.',
  'An earlier version of this article gave the wrong number.',
  'This story has been updated with new figures.',
  '© 2024 The Courier',
])('note: %s', (words) => {
  expect(isNote(words)).toBe(true);
});

test.each([
  'Follow Ann Lee on Twitter @annlee.',
  '@annlee.',
  'Ann Lee in Kyiv contributed to this report.',
  'Lee reported from Sumy, Ray from Kyiv.',
])('closing note: %s', (words) => {
  expect([isClosingNote(words), isNote(words)]).toEqual([true, false]);
});

test.each([
  'Corrections officers said the man had died in his cell.',
  'The editor noted that this was wrong.',
  'Reporting on the war has grown dangerous.',
  'Following his victory, he spoke.',
  'Contributing to the losses was the weather.',
])('plain: %s', (words) => {
  expect([isNote(words), isClosingNote(words)]).toEqual([false, false]);
});

test('a label opens notes, captions are told by their credit', () => {
  expect([opensNotes('CORRECTION:'), opensNotes('Correction: 28, not 82.')]).toEqual([true, false]);
  expect(['Photo: A road near Sudzha', 'A road. (AP Photo/Ann Lee)', 'Photos show a road.'].map(isCaption)).toEqual([
    true,
    true,
    false,
  ]);
});
