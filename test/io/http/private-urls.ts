/** Spellings of addresses that are not public, as they can stand in a saved link, a Location or a page. */
export const PRIVATE_URLS: readonly string[] = [
  ...['127.0.0.1', '169.254.169.254', '10.0.0.1', '192.168.0.1', '0.0.0.0', '100.100.100.200'].flatMap((address) =>
    spellings(address).map((host) => `http://${host}/`),
  ),
  ...[
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    '0000::0001',
    'fe80::1',
    'febf::1',
    'fc00::1',
    'fd00:ec2::254',
    'fdff::1',
    'fec0::1',
    'ff02::1',
    'ff0e::1',
    '4000::1',
    '8000::1',
    '100::1',
    '2001:db8::1',
    '2001::1',
    '2001:10::1',
    '2001:20::1',
    '3fff::1',
    '5f00::1',
    '64:ff9b:1::1',
    '64:ff9b:1::8.8.8.8',
    '2620:4f:8000::1',
    '::ffff:0:127.0.0.1',
    '::127.0.0.1',
  ].map((address) => `http://[${address}]/`),
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'a.b.localhost.',
    'ｌｏｃａｌｈｏｓｔ',
    'loc%61lhost',
    'user:secret@localhost',
    'localhost:8080',
  ].map((host) => `http://${host}/`),
];

function spellings(address: string): readonly string[] {
  const bytes = address.split('.').map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const number = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number, digits = 2): string => value.toString(16).padStart(digits, '0');
  const groups = `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
  const wide = (text: string): string =>
    text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return [
    address,
    `${address}.`,
    `user@${address}`,
    `example.com@${address}`,
    `${address}:8080`,
    String(number),
    `0x${hex(number, 8)}`,
    `0X${hex(number, 8).toUpperCase()}`,
    `0${number.toString(8)}`,
    bytes.map((byte) => `0x${hex(byte)}`).join('.'),
    bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
    bytes.map((byte) => `000${byte.toString(8)}`).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `0x${hex(a)}.0${b.toString(8)}.${c}.${d}`,
    address.replaceAll('.', '。'),
    address.replaceAll('.', '．'),
    wide(address),
    [...address].map((character) => `%${hex(character.charCodeAt(0))}`).join(''),
    `[::ffff:${address}]`,
    `[::FFFF:${groups}]`,
    `[0:0:0:0:0:ffff:${groups}]`,
    `[64:ff9b::${address}]`,
    `[2002:${groups}::1]`,
    `[2001:0:${groups}::1]`,
    `[2001:0:808:808::${hex(0xffff ^ (a * 256 + b), 4)}:${hex(0xffff ^ (c * 256 + d), 4)}]`,
    `[::${groups}]`,
  ];
}
