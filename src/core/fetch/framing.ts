import type { Page } from '../../model.ts';
import { hasNoBody } from './status.ts';

export type Headers = Page['headers'];

/** The first value of a header. @param name lower-case. */
export function header(headers: Headers, name: string): string | null {
  return headers.find(([one]) => one === name)?.[1] ?? null;
}

/** The values of a header that may stand several times, joined as RFC 9110, 5.3 joins them. */
export function headerList(headers: Headers, name: string): string {
  return headers
    .filter(([one]) => one === name)
    .map(([, value]) => value)
    .join(', ');
}

/** Whether the head says where the body ends (RFC 9112, 6.3); otherwise it ends with the connection. */
export function isFramed(status: number, headers: Headers): boolean {
  if (hasNoBody(status)) return true;
  if (header(headers, 'transfer-encoding') !== null)
    return /\bchunked\s*$/iu.test(headerList(headers, 'transfer-encoding'));
  return header(headers, 'content-length') !== null;
}

export function isHtml(headers: Headers): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(header(headers, 'content-type') ?? '');
}
