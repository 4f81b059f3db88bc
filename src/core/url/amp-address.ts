const AMP = /^https?:\/\/amp\.|\/amp(?=[/?#]|$)|[?&](?:amp|outputType=amp)(?=[=&]|$)/u;

/** Whether an address is that of an article in its form for viewers. */
export function isAmpAddress(url: string): boolean {
  return AMP.test(url);
}
