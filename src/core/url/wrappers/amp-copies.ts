import { pattern } from '../../text/pattern.ts';

/** Copies that a search engine serves of an AMP page: its address stands in theirs. `s` is for https. */
const COPIES: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?([^?#]+\.[^?#]+)(?:\?([^#]*))?/u,
  pattern(
    'u',
    String.raw`^https?:\/\/[a-z\d-]*\.?(?:cdn\.ampproject\.org|bing-amp\.com)\/(?:[acvw]|wp)`,
    String.raw`\/(s\/)?([^?#]+\.[^?#]+)(?:\?([^#]*))?`,
  ),
];
const HINT = /google\.[a-z.]{2,20}\/amp\/|cdn\.ampproject\.org\/|bing-amp\.com\//u;
// What the viewer adds to the page's own parameters.
const OF_THE_VIEWER =
  /^(?:amp_[a-z_]+|aoh|ampshare|csi|ei|origin|p2r|prerenderSize|sa|usqp|ved|viewerUrl|visibilityState)(?:=|$)/u;

/** The page of which a search engine's AMP viewer or cache shows a copy; null for any other address. */
export function ampPage(url: string): string | null {
  if (!HINT.test(url)) return null;
  const [, secure, path = '', query = ''] = COPIES.map((copy) => copy.exec(url)).find((found) => found !== null) ?? [];
  const [address = '', own = ''] = path.split(/%3f/iu);
  const parameters = [...own.replaceAll(/%3d/giu, '=').split(/&|%26/iu), ...query.split('&')].filter(
    (parameter) => parameter !== '' && !OF_THE_VIEWER.test(parameter),
  );
  const page = `${secure ? 'https' : 'http'}://${address}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
  return URL.canParse(page) ? page : null;
}
