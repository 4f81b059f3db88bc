import { pattern } from '../../text/pattern.ts';

/** What only numbers a page: CVE-2025-31161, JVN#12345678, GHSA-…, RFC 9110, a day, 「第12回」. */
const IDENTIFIER = pattern(
  'u',
  String.raw`^(?:(?=\S*\d{3})[A-Z]{0,8}[#-]?[\dA-Z._:#-]+|GHSA(?:-[\da-z]{4}){3}`,
  String.raw`|(?:RFC|KB|VU|Bug|Issue|PR)\s?#?\s?\d+|#\d+|第\d+[回号話]|[Vv]ol\.?\s?\d+)$`,
);
const NUMBERED = /(?<![A-Za-z])(?:[A-Z]{2,8}[#-]\d{4}|GHSA-[\da-z]{4}-)/u;

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** Whether an identifier stands in it, alone or among words. */
export function holdsIdentifier(text: string): boolean {
  return isIdentifier(text) || NUMBERED.test(text);
}
