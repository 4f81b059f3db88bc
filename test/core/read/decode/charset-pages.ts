import Encoding from 'encoding-japanese';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('../../../../fixtures/charset', import.meta.url).pathname;
export const CHARSET_PAGES = readdirSync(FOLDER).map((name) => ({
  name,
  html: readFileSync(join(FOLDER, name, 'page.html'), 'utf8'),
}));

const ENCODINGS = { 'utf-8': 'UTF8', shift_jis: 'SJIS', 'euc-jp': 'EUCJP', 'iso-2022-jp': 'JIS' } as const;
export type Charset = keyof typeof ENCODINGS;
export const CHARSETS = Object.keys(ENCODINGS) as Charset[];

export function encode(text: string, charset: Charset): Uint8Array {
  return charset === 'utf-8'
    ? new TextEncoder().encode(text)
    : Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: ENCODINGS[charset], from: 'UNICODE' }));
}

const metaOf = (charset: string): string => `<meta charset="${charset}">`;
const httpOf = (charset: string): string => `text/html; charset=${charset}`;
export const DECLARATIONS: Readonly<
  Record<string, (right: Charset, wrong: string) => { readonly meta: string; readonly header: string }>
> = {
  'a right meta': (right) => ({ meta: metaOf(right), header: 'text/html' }),
  'a right header': (right) => ({ meta: '', header: httpOf(right) }),
  'nothing declared': () => ({ meta: '', header: 'text/html' }),
  'a wrong meta': (_, wrong) => ({ meta: metaOf(wrong), header: 'text/html' }),
  'a meta after 3,000 bytes': (right) => ({
    meta: `<style>${'a'.repeat(3000)}</style>${metaOf(right)}`,
    header: 'text/html',
  }),
  'a wrong header': (_, wrong) => ({ meta: '', header: httpOf(wrong) }),
};

/**
 * Characters that Shift_JIS, EUC-JP and Unicode do not agree on, and those that the encoder of the test does not know.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u301c\uff5e~]/gu, '~')
    .replaceAll(/[\u2212\uff0d-]/gu, '-')
    .replaceAll(/[\u2014\u2015]/gu, '-')
    .replaceAll(/[\u2016\u2225]/gu, '|');
}
