import { BlockList, isIPv4 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGuard } from '../../../src/core/fetch/guard.ts';
import { SCALE } from '../../counts.ts';
import { PRIVATE_URLS } from '../../io/http/private-urls.ts';

/** The IANA registries once more, read by node's own matcher, to judge the guard by. */
const SPECIAL = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['168.63.129.16', 32],
] as const)
  SPECIAL.addSubnet(network, bits);
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  SPECIAL.addSubnet(network, bits, 'ipv6');

/** Eight groups of an IPv6 address as numbers. */
type Groups = readonly number[];
const written = (groups: Groups): string => groups.map((group) => group.toString(16)).join(':');
const dotted = (high: number, low: number): string => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;

function reallyPublic(groups: Groups): boolean {
  const [a = 0, b = 0, c = 0, d = 0, , , g = 0, h = 0] = groups;
  const zeros = (from: number, to: number): boolean => groups.slice(from, to).every((group) => group === 0);
  const v4 = (address: string): boolean => !SPECIAL.check(address);
  if (zeros(0, 5) && groups[5] === 0xffff) return v4(dotted(g, h));
  if (a === 0x64 && b === 0xff9b && zeros(2, 6)) return v4(dotted(g, h));
  if (a === 0x2002) return v4(dotted(b, c));
  if (a === 0x2001 && b === 0) return v4(dotted(c, d)) && v4(dotted(g ^ 0xffff, h ^ 0xffff));
  return a >= 0x2000 && a < 0x4000 && !SPECIAL.check(written(groups), 'ipv6');
}

const group = fc.integer({ min: 0, max: 0xffff });
const octet = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.oneof(
  fc.tuple(octet, octet, octet, octet),
  fc.tuple(
    fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 198, 203, 223, 224, 239, 240, 255),
    octet,
    octet,
    octet,
  ),
);
const prefix = fc.constantFrom<Groups>(
  [],
  [0],
  [0, 0, 0, 0, 0, 0xffff],
  [0x64, 0xff9b, 0, 0, 0, 0],
  [0x64, 0xff9b, 1],
  [0x2002],
  [0x2001, 0],
  [0x2001, 0xdb8],
  [0x2001, 1],
  [0x2620, 0x4f, 0x8000],
  [0x3fff],
  [0xfe80],
  [0xfc00],
  [0xff02],
  [0x4000],
  [0x2400],
  [0x2a00],
);
const ipv6 = fc
  .tuple(prefix, fc.array(group, { minLength: 8, maxLength: 8 }), fc.boolean())
  .map(([start, rest, low]): Groups =>
    [...start, ...(low ? rest.map((one) => (one & 1 ? one : 0)) : rest)].slice(0, 8),
  );

const isPublicAddress = (address: string): boolean => openGuard([]).refusesAddress(address) === null;

describe('the guard', () => {
  it(
    'judges IPv4 addresses as the registries do',
    () => {
      fc.assert(
        fc.property(ipv4, (bytes) => {
          const address = bytes.join('.');
          expect(isPublicAddress(address)).toBe(!SPECIAL.check(address));
        }),
        { numRuns: 2_000 * SCALE },
      );
    },
    30_000 * Math.max(1, SCALE),
  );

  it(
    'judges IPv6 addresses as the registries do, and those that embed an IPv4 address by that',
    () => {
      fc.assert(
        fc.property(ipv6, (groups) => {
          expect(isPublicAddress(written(groups))).toBe(reallyPublic(groups));
        }),
        { numRuns: 2_000 * SCALE },
      );
    },
    30_000 * Math.max(1, SCALE),
  );

  it('lets through the public Internet', () => {
    const known = [
      '1.1.1.1',
      '8.8.8.8',
      '9.9.9.9',
      '11.0.0.1',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
      '128.0.0.1',
      '169.253.255.255',
      '169.255.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '192.0.1.0',
      '192.167.255.255',
      '192.169.0.0',
      '198.17.255.255',
      '198.20.0.0',
      '203.0.112.255',
      '203.0.114.0',
      '223.255.255.255',
      '2001:4860:4860::8888',
      '2606:4700:4700::1111',
      '2400:cb00::1',
      '2a00:1450::1',
      '2620:fe::fe',
      '64:ff9b::8.8.8.8',
      '::ffff:8.8.8.8',
      '2002:808:808::1',
    ];
    const blocks = [
      13, 17, 23, 34, 35, 43, 49, 52, 54, 58, 60, 61, 76, 101, 103, 104, 106, 110, 118, 126, 133, 150, 151, 153, 157,
      163, 175, 182, 185, 202, 210, 211, 216, 219, 220,
    ];
    const drawn = blocks.flatMap((first) =>
      Array.from(
        { length: 14 },
        (_, n) => `${first}.${(n * 37 + first) % 256}.${(n * 91) % 256}.${(n * 53 + 7) % 256}`,
      ),
    );
    const all = [...known, ...drawn].filter((address) => !isIPv4(address) || !SPECIAL.check(address));
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it.each(PRIVATE_URLS)('refuses %s as the URL Standard reads it', (url) => {
    expect(openGuard([]).refusesHost(new URL(url).hostname)).not.toBeNull();
  });

  it('refuses what is no address, and an address with a zone', () => {
    for (const text of ['', 'example.com', 'fe80::1%eth0', '2001:4860::1%lo', '::1::', '8.8.8.8/8'])
      expect(openGuard([]).refusesAddress(text)).not.toBeNull();
  });

  it('lets a name through that has to be resolved first', () => {
    for (const host of ['example.com', 'localhost.example.com', 'xn--wgv71a.jp', '10.0.0.1.example.com'])
      expect(openGuard([]).refusesHost(host)).toBeNull();
  });

  it('excepts the networks of the settings, however the address is written', () => {
    const guard = openGuard(['10.1.0.0/16', 'fd00::/8', '127.0.0.0/8']);
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '64:ff9b::10.1.2.3', 'fd12::1', '127.0.0.1'])
      expect(guard.refusesAddress(address)).toBeNull();
    for (const address of ['10.2.0.1', '::ffff:10.2.0.1', 'fc00::1', '::1'])
      expect(guard.refusesAddress(address)).not.toBeNull();
    expect(guard.refusesHost('localhost')).toBeNull();
  });

  it('excepts an address by the network that it is written in, whatever it embeds', () => {
    const guard = openGuard(['64:ff9b::/96', 'fe80::/10']);
    for (const address of ['64:ff9b::10.1.2.3', 'fe80::1%eth0']) expect(guard.refusesAddress(address)).toBeNull();
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '::1%eth0'])
      expect(guard.refusesAddress(address)).not.toBeNull();
  });

  it('says in a line why it refuses', () => {
    const guard = openGuard([]);
    const reasons = [guard.refusesAddress('nowhere'), guard.refusesHost('[::1]'), guard.refusesHost('API.Localhost.')];
    expect(reasons.map((reason) => reason?.en)).toEqual([
      '"nowhere" is not an address',
      '::1 is not on the public Internet',
      'api.localhost is this machine',
    ]);
  });

  it('names an exception that is no network', () => {
    expect(() => openGuard(['10.0.0.0/99'])).toThrow(
      expect.objectContaining({
        exit: 2,
        says: {
          en: expect.stringContaining('fetch.allowNet: "10.0.0.0/99"') as unknown,
          ja: expect.stringContaining('「10.0.0.0/99」') as unknown,
        },
      }),
    );
  });
});
