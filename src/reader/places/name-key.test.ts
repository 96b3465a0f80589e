import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test.each([
  ['São Paulo', 'sao paulo'],
  ['Côte d’Ivoire', 'cote divoire'],
  ["Cote d'Ivoire", 'cote divoire'],
  ['St. Louis', 'st louis'],
  ['Saint Louis', 'st louis'],
  ['Fort Worth', 'ft worth'],
  ['U.S.', 'us'],
  ['Łódź', 'lodz'],
  ['Guinea-Bissau', 'guinea bissau'],
  ['New\u00a0York', 'new york'],
  ['Trinidad & Tobago', 'trinidad and tobago'],
  ['Москва', ''],
  ['', ''],
])('the key of %j is %j', (name, key) => {
  expect(nameKey(name)).toBe(key);
});
