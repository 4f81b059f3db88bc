import ipaddr from 'ipaddr.js';
import type { Message } from '../../model.ts';
import { Complaint } from '../complaint.ts';
import { GLOBAL_IPV6, NAT64, SIX_TO_FOUR, SPECIAL_NETWORKS, TEREDO } from './special-networks.ts';

type NetworkAddress = ipaddr.IPv4 | ipaddr.IPv6;
type AddressBlock = readonly [NetworkAddress, number];

/** Why a connection to a host or an address is refused, for a person; null where it is fine. */
export interface Guard {
  /** @param address as a resolver or a socket gives it. Anything but an address is refused. */
  readonly refusesAddress: (address: string) => Message | null;
  /**
   * @param hostname of a URL (WHATWG), brackets included. Judges what can be judged
   *   without resolving: literals and local names.
   */
  readonly refusesHost: (hostname: string) => Message | null;
}

/**
 * Refuses everything but the public Internet (SSRF), and what `allowNet` excepts as CIDR blocks.
 * Throws a `Complaint` (exit 2) for anything else.
 */
export function openGuard(allowNet: readonly string[]): Guard {
  const allowed = allowNet.map(settingsNetwork);
  const refusesAddress = (text: string): Message | null => {
    if (!ipaddr.isValid(text)) return { en: `"${text}" is not an address`, ja: `「${text}」はアドレスではありません` };
    const address = ipaddr.parse(text);
    const reached = reachedAddresses(address);
    if (allowed.some((network) => inside(address, network))) return null;
    if (reached.every((one) => isPublic(one) || allowed.some((network) => inside(one, network)))) return null;
    return {
      en: `${text} is not on the public Internet`,
      ja: `${text} は公開されたインターネットのアドレスではありません`,
    };
  };
  return {
    refusesAddress,
    refusesHost: (hostname) => {
      const host = hostname
        .replace(/^\[|\]$/gu, '')
        .replace(/\.$/u, '')
        .toLowerCase();
      if (ipaddr.isValid(host)) return refusesAddress(host);
      if (host !== 'localhost' && !host.endsWith('.localhost')) return null;
      return refusesAddress('127.0.0.1') === null
        ? null
        : { en: `${host} is this machine`, ja: `${host} はこのコンピューターです` };
    },
  };
}

const SPECIAL = SPECIAL_NETWORKS.map(parseNetwork);
const [GLOBAL, TRANSLATED, RELAYED, TUNNELLED] = [GLOBAL_IPV6, NAT64, SIX_TO_FOUR, TEREDO].map(parseNetwork) as [
  AddressBlock,
  AddressBlock,
  AddressBlock,
  AddressBlock,
];

function isPublic(address: NetworkAddress): boolean {
  if (address.kind() === 'ipv6' && !inside(address, GLOBAL)) return false;
  return !SPECIAL.some((network) => inside(address, network));
}

/** The addresses that a packet ends up at: those embedded in a translated or tunnelled one, else the address itself. */
function reachedAddresses(address: NetworkAddress): readonly NetworkAddress[] {
  if (address instanceof ipaddr.IPv4) return [address];
  if (address.zoneId) return [new ipaddr.IPv4([127, 0, 0, 1])];
  if (address.isIPv4MappedAddress()) return [address.toIPv4Address()];
  const bytes = address.toByteArray();
  const ipv4 = (from: number, turned = 0): ipaddr.IPv4 =>
    new ipaddr.IPv4(bytes.slice(from, from + 4).map((byte) => byte ^ turned));
  if (inside(address, TRANSLATED)) return [ipv4(12)];
  if (inside(address, RELAYED)) return [ipv4(2)];
  if (inside(address, TUNNELLED)) return [ipv4(4), ipv4(12, 0xff)];
  return [address];
}

function inside(address: NetworkAddress, [network, bits]: AddressBlock): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits);
  return network instanceof ipaddr.IPv6 && address.match(network, bits);
}

function settingsNetwork(text: string): AddressBlock {
  if (ipaddr.isValidCIDR(text)) return parseNetwork(text);
  throw new Complaint(
    {
      en: `fetch.allowNet: "${text}" is not a CIDR block such as 10.0.0.0/8`,
      ja: `fetch.allowNet: 「${text}」は 10.0.0.0/8 のような CIDR ではありません`,
    },
    2,
  );
}

function parseNetwork(text: string): AddressBlock {
  return ipaddr.parseCIDR(text);
}
