const SUFFIX = '.translate.goog';
const OF_THE_PROXY = /^_x_tr_/u;

/**
 * The page that Google's translating proxy shows: its host is the first label of the proxy's, with `-` for `.`
 * (https://developers.google.com/search/docs/appearance/translated-results-ad-networks).
 */
export function translatedPage({ host, searchParams, pathname, search, hash }: URL): string | null {
  if (!host.endsWith(SUFFIX)) return null;
  const encodings = (searchParams.get('_x_tr_enc') ?? '').split(',');
  const given = `${searchParams.get('_x_tr_hp') ?? ''}${host.slice(0, -SUFFIX.length)}`;
  const label = encodings.includes('1') ? given.replace(/^1-/u, '') : given;
  const isInternational = encodings.includes('0') && label.startsWith('0-');
  const name = (isInternational ? label.slice(2) : label).replaceAll(/\b-\b/gu, '.').replaceAll('--', '-');
  const scheme = searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  const own = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !OF_THE_PROXY.test(parameter));
  const query = own.length > 0 ? `?${own.join('&')}` : '';
  return name.includes('.') ? `${scheme}://${isInternational ? 'xn--' : ''}${name}${pathname}${query}${hash}` : null;
}
