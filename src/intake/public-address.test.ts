import { BlockList } from 'node:net';
import { expect, test } from 'vitest';
import { isBlocked, privateAddresses } from './public-address.ts';

const list = privateAddresses();

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '::127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2002:c0a8:1::1',
  '2001:0:1::',
  'fd00:ec2::254',
  'fe80::1%eth0',
  'ff02::1',
  'no address',
])('%s is refused', (address) => {
  expect(isBlocked(address, list)).toBe(true);
});

test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1', '64:ff9b::1.1.1.1', '2002:101:101::'])(
  '%s is public',
  (address) => {
    expect(isBlocked(address, list)).toBe(false);
  },
);

test('a list of one’s own is obeyed', () => {
  expect(isBlocked('127.0.0.1', new BlockList())).toBe(false);
});
