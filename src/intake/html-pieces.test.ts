import { expect, test } from 'vitest';
import { parsePage } from './dom.ts';
import { piecesOf } from './html-pieces.ts';

const textsOf = (body: string) => piecesOf(parsePage(`<html><body>${body}</body></html>`)).map(({ text }) => text);

test('inline elements leave no trace, block elements part', () => {
  expect(textsOf('<p>a<b>b</b>c <i>d</i></p>e<div>f</div>')).toEqual(['abc d', 'e', 'f']);
});

test('white space falls together as a browser shows it, no-break spaces stay', () => {
  expect(textsOf('<p> a \n\t b <b> c</b>&nbsp;d </p>')).toEqual(['a b c\u00a0d']);
  expect(textsOf('<pre>a\n  b</pre>')).toEqual(['a\n  b']);
});

test('one break is a line end, two part paragraphs', () => {
  expect(textsOf('<p>a<br>b <br> <br/> c</p>')).toEqual(['a\nb', 'c']);
});

test('cells of a row stay apart', () => {
  expect(textsOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>')).toEqual(['a b', 'c']);
});
