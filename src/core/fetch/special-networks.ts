/**
 * What is not the public Internet: the IANA special-purpose address registries (IPv4 and IPv6),
 * multicast and reserved space. A few blocks in them are globally reachable (anycast of protocols);
 * nobody saves a link to those, so they stand here too.
 */
export const SPECIAL_NETWORKS: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Public by its number, but in Azure's machines it is the platform's own service.
  '168.63.129.16/32',
  // IETF protocol assignments, ORCHID, benchmarking; Teredo lies inside and is judged before by what it embeds.
  '2001::/23',
  '2001:db8::/32',
  '2620:4f:8000::/48',
  '3fff::/20',
];

/** The only IPv6 space that is handed out as global unicast (RFC 4291, 2.4; IANA). */
export const GLOBAL_IPV6 = '2000::/3';
/** The well-known NAT64 prefix (RFC 6052): the last 32 bits are the IPv4 address that is reached. */
export const NAT64 = '64:ff9b::/96';
/** RFC 3056: the 32 bits after 2002 are the IPv4 address of the relay. */
export const SIX_TO_FOUR = '2002::/16';
/** RFC 4380: bits 32 to 63 are the server's IPv4 address, the last 32 bits the client's with every bit turned over. */
export const TEREDO = '2001::/32';
