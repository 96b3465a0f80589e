import { BlockList, isIP, isIPv6 } from 'node:net';

/** Networks that are no part of the public internet, after IANA's special-purpose address registries. */
const networks4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], // this network, unspecified
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, cloud metadata
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarking
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
];

const networks6: readonly (readonly [string, number])[] = [
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['::ffff:0:0:0', 96], // IPv4-translated
  ['64:ff9b:1::', 48], // local NAT64
  ['100::', 64], // discard
  ['2001::', 23], // protocol assignments, Teredo
  ['2001:db8::', 32], // documentation
  ['3fff::', 20], // documentation
  ['5f00::', 16], // segment routing
  ['fc00::', 7], // unique local
  ['fe80::', 10], // link-local
  ['fec0::', 10], // site-local
  ['ff00::', 8], // multicast
];

/** The addresses that nothing is fetched from: private, local, reserved, multicast and metadata ones. */
export const privateAddresses = (): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of networks4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of networks6) list.addSubnet(network, prefix, 'ipv6');
  return list;
};

/** Whether an address, or the IPv4 address that is embedded in it (mapped, 6to4, NAT64), is on the list. */
export const isBlocked = (address: string, list: BlockList): boolean => {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(plain) === 0) return true;
  if (!isIPv6(plain)) return list.check(plain, 'ipv4');
  const embedded = embeddedIPv4(plain);
  return list.check(plain, 'ipv6') || (embedded !== undefined && list.check(embedded, 'ipv4'));
};

const embeddedIPv4 = (address: string): string | undefined => {
  const groups = groupsOf(address);
  const [a, b, c, d, e, f, g, h] = groups as [number, number, number, number, number, number, number, number];
  const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.');
  if (a === 0x2002) return dotted(b, c);
  if (a === 0x64 && b === 0xff9b && (c | d | e | f) === 0) return dotted(g, h);
  return (a | b | c | d | e) === 0 && f === 0xffff ? dotted(g, h) : undefined;
};

/** The eight groups of an IPv6 address; the URL parser writes a dotted tail as two groups. */
const groupsOf = (address: string): readonly number[] => {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const [front, back] = [numbers(head), numbers(tail ?? '')];
  return tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill(0), ...back];
};
