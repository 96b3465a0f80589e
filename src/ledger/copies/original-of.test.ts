import { expect, test } from 'vitest';
import { chanceFrom, makeMatter, makeParagraphs } from '../../../test/ledger/copy-stories.ts';
import { articleFrom } from '../../../test/ledger/synthetic.ts';
import { copiesAmong, originalOf, signatureOf } from './index.ts';

const chance = chanceFrom(11);
const wire = makeParagraphs(makeMatter(chance), chance, 200).join('\n\n');
const local = makeParagraphs(makeMatter(chance), chance, 60).join('\n\n');
const told = (id: string, text: string, published?: string) =>
  articleFrom(text, { id, ...(published === undefined ? {} : { published }) });

const articles = [
  told('a3', wire, '2024-08-12'),
  told('a2', `${wire}\n\n${local}`, '2024-08-13'),
  told('a1', `${wire}\n\n${local}`.toUpperCase(), '2024-08-14'),
];
const signatures = articles.map((article) => signatureOf(article));
const dates = new Map(signatures.map((signature) => [signature.article, signature]));
const originalAt = (at: number, from: number, to: number) =>
  originalOf({ start: from, end: to }, signatures[at]!, { copies: copiesAmong(signatures[at]!, signatures), dates });

test('words of a copy are the earliest article’s, words that a copy adds are its own', () => {
  const start = wire.length + 2;
  expect(originalAt(0, 10, 90)).toBeUndefined();
  expect(originalAt(1, 10, 90)).toBe('a3');
  expect(originalAt(2, 10, 90)).toBe('a3');
  expect(originalAt(1, start + 5, start + 60)).toBeUndefined();
  expect(originalAt(2, start + 5, start + 60)).toBe('a2');
});
