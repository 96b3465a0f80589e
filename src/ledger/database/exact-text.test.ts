import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreText, storeText } from './exact-text.ts';

const utf16 = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xfffe, 0xfeff, 0xd800, 0xdc00, 0x22)))
  .map((units) => String.fromCharCode(...units));

test('every string of UTF-16 comes back, and is stored in a form that UTF-8 and PostgreSQL can hold', () => {
  fc.assert(
    fc.property(utf16, (text) => {
      const stored = storeText(text);
      expect(stored.isWellFormed()).toBe(true);
      expect(stored).not.toContain('\0');
      expect(restoreText(stored)).toBe(text);
    }),
  );
});

test('ordinary text is stored as it is', () => {
  expect(storeText('“Kyïv” 🙂\r\n\u00a0"x"')).toBe('“Kyïv” 🙂\r\n\u00a0"x"');
  expect(storeText(undefined)).toBeNull();
});
