const ADDRESS = /https?:\/\/[\w!#$%&'()*+,\-./:;=?@[\]~]+/giu;

/** The address that stands in a text; null where there is none, or several of which none is the text's. */
export function soleAddress(text: string): string | null {
  const [address, ...others] = new Set(text.match(ADDRESS) ?? []);
  return address === undefined || others.length > 0 ? null : address.replace(/(?<![.,!?')\]])[.,!?')\]]+$/u, '');
}
