/**
 * The Content-Security-Policy of the desk. `asset` is the address of its own style
 * and scripts: nothing else is run or loaded.
 */
export function deskPolicy(asset: string): string {
  return [
    "default-src 'none'",
    `style-src ${asset}`,
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
