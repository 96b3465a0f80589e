import { expect, test } from 'vitest';
import { checkGiven } from './given.ts';

test('what is given is brought into its standard form', () => {
  expect(checkGiven({ published: '12 August 2024', url: 'https://Courier.example' })).toEqual({
    published: '2024-08-12',
    url: 'https://courier.example/',
  });
});

test('what cannot be meant is refused as bad use', () => {
  expect(() => checkGiven({ published: 'yesterday' })).toThrow(
    expect.objectContaining({ code: 'bad-date', exitStatus: 2 }),
  );
  expect(() => checkGiven({ url: 'javascript:1' })).toThrow(
    expect.objectContaining({ code: 'bad-url', exitStatus: 2 }),
  );
});
