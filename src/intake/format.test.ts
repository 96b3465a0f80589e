import { expect, test } from 'vitest';
import { formatOf } from './format.ts';

test('the content decides between text and page', () => {
  expect(formatOf('<!DOCTYPE html>\n<html><p>Hi</p></html>', 'page.txt')).toBe('html');
  expect(formatOf('\n<!-- saved from url -->\n<html lang="en">', 'page.txt')).toBe('html');
  expect(formatOf('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'a')).toBe('html');
  expect(formatOf('<article><p>Hi</p></article>', '-')).toBe('html');
  expect(formatOf('Just words, 3 < 4, and none of them marked up.', 'page.html')).toBe('text');
  expect(formatOf('Hi<br>there', 'page.html')).toBe('html');
  expect(formatOf('He wrote <p> and </p> on the wall.', 'a.txt')).toBe('text');
});

test('records are JSONL under any name', () => {
  const record = JSON.stringify({ id: 1, text: 'Words.' });
  expect(formatOf(`${record}\n${record}\n`, 'a.txt')).toBe('jsonl');
  expect(formatOf(`{broken\n${record}\n`, '-')).toBe('jsonl');
  expect(formatOf(JSON.stringify({ id: 1, text: 'Words.' }, null, 2), '-')).toBe('jsonl');
  expect(formatOf(JSON.stringify([{ text: 'Words.' }], null, 2), '-')).toBe('jsonl');
  expect(formatOf('{ "id": 1,', 'a.json')).toBe('jsonl');
});

test('a name in .jsonl is believed, and a bracket alone is not', () => {
  expect(formatOf('no JSON at all', 'a.jsonl')).toBe('jsonl');
  expect(formatOf('no JSON at all', 'https://a.example/x.ndjson?page=2')).toBe('jsonl');
  expect(formatOf('[Kyiv] He said so.', 'a.txt')).toBe('text');
  expect(formatOf('{"a": 1}\n{"a": 2}', 'a.txt')).toBe('text');
});
