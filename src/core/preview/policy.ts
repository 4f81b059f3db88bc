/**
 * The Content-Security-Policy of the desk: nothing but its own style and scripts is run or loaded.
 * @param asset their address
 * @param sum of the style that stands in the page itself, as `sha256-…`
 */
export function deskPolicy(asset: string, sum: string): string {
  return [
    "default-src 'none'",
    `style-src ${asset} '${sum}'`,
    `script-src ${asset}`,
    `img-src ${asset}`,
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For a page as it was fetched: it runs nothing, loads nothing, leads nowhere; its own inline style may shape it. */
export const FETCHED_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');
