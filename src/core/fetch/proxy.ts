import ipaddr from 'ipaddr.js';
import { Complaint } from '../complaint.ts';
import type { Variables } from '../../facts.ts';

/**
 * The proxy that the environment names for a URL, or null: http_proxy, https_proxy and no_proxy, each in capitals where
 * the small letters say nothing. (curl takes HTTP_PROXY in small letters only, because a web server may set the other
 * from a request's header; none starts this program.) Throws a `Complaint` (exit 2) for a proxy that is neither http
 * nor https.
 */
export function proxyFor(url: URL, environment: Variables): URL | null {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const given = (environment[name] || environment[name.toUpperCase()] || '').trim();
  if (given === '' || isExcepted(url, environment['no_proxy'] || environment['NO_PROXY'] || '')) return null;
  const text = /^[a-z][a-z\d+.-]*:\/\//iu.test(given) ? given : `http://${given}`;
  const proxy = URL.canParse(text) ? new URL(text) : null;
  if (proxy && (proxy.protocol === 'http:' || proxy.protocol === 'https:')) return proxy;
  const upper = name.toUpperCase();
  const shown = proxy ? proxy.protocol : 'that';
  throw new Complaint(
    {
      en: `${upper}: only http:// and https:// proxies can be used, not ${shown}`,
      ja: `${upper}: 使えるプロキシは http:// か https:// だけです（${shown}）`,
    },
    2,
  );
}

/**
 * Names with or without a leading dot (the domain and what is under it), addresses, CIDR blocks and `*`, as curl reads
 * them; `*.name` and `host:port` too, which curl does not know and other programs do.
 */
function isExcepted(url: URL, exceptions: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return exceptions
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((exception) => exception !== '')
    .some((exception) => exception === '*' || excepts(exception, host, port));
}

function excepts(exception: string, host: string, port: string): boolean {
  if (ipaddr.isValid(host)) return exceptsAddress(exception, host, port);
  const [, name = '', onlyPort = port] = /^(?:\*?\.)?([^:]*?)\.?(?::(\d+))?$/u.exec(exception) ?? [];
  return name !== '' && onlyPort === port && (host === name || host.endsWith(`.${name}`));
}

function exceptsAddress(exception: string, host: string, port: string): boolean {
  const address = plainAddress(host);
  if (ipaddr.isValidCIDR(exception)) {
    const [network, bits] = ipaddr.parseCIDR(exception);
    return address.kind() === network.kind() && address.match(network, bits);
  }
  const [, bracketed, plain = bracketed ?? exception, onlyPort = port] =
    /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/u.exec(exception) ?? [];
  return (
    onlyPort === port &&
    ipaddr.isValid(plain) &&
    plainAddress(plain).toNormalizedString() === address.toNormalizedString()
  );
}

/** An IPv4 address that is written as IPv6 is the same address. */
function plainAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 {
  const address = ipaddr.parse(text);
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}
