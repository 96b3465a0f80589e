import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test('only http and https addresses without credentials are kept', () => {
  expect(webAddress('https://Courier.example/a b')).toBe('https://courier.example/a%20b');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'https://a:b@c.example/',
    '',
    undefined,
  ]) {
    expect(webAddress(bad)).toBeUndefined();
  }
});
