import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultPlace } from './default-place.ts';

test('the place is what HEARSAY_LEDGER says, else in the data folder', () => {
  expect(defaultPlace({ HEARSAY_LEDGER: '/x/y.sqlite', XDG_DATA_HOME: '/data' })).toBe('/x/y.sqlite');
  expect(defaultPlace({ HEARSAY_LEDGER: '', XDG_DATA_HOME: '/data' })).toBe(join('/data', 'hearsay', 'ledger.sqlite'));
  const own = defaultPlace({});
  expect(own).toMatch(/hearsay.*ledger\.sqlite$/);
  expect(own).not.toContain('nodejs');
  expect(defaultPlace({ XDG_DATA_HOME: 'relative' })).toBe(own);
});
