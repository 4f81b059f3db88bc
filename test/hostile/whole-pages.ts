import { deflateSync } from 'node:zlib';

/** A page of which all is hostile, not only what stands in its body. */
export interface WholePage {
  readonly type?: string;
  readonly body: string | Uint8Array;
  /** '' where there is none to be found. */
  readonly title: string;
}

const TEXT = `<article>${'<p>県内の病院で電子カルテが停止し、担当者は復旧は来週になると話している。</p>'.repeat(5)}</article>`;
const HEAD = '<!DOCTYPE html><html lang=ja><head><title>題名T</title>';
/** So many bytes of the piece. */
const run = (piece: string | readonly number[], bytes: number): Buffer =>
  Buffer.alloc(bytes, typeof piece === 'string' ? piece : Buffer.from(piece));
const latin = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const CHARSETS = [
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'gbk',
  'big5',
  'euc-kr',
  'koi8-r',
  'windows-1251',
  'iso-8859-2',
  'gb18030',
  'iso-8859-5',
  'windows-1256',
];

/** One page, whose content is this when it is inflated. */
function pdf(content: Buffer): Buffer {
  const packed = deflateSync(content);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 6 0 R>>>>>>',
    latin(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`, packed, '\nendstream'),
    '<</Title(A title of a PDF)>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ].map((object, index) => latin(`${index + 1} 0 obj\n`, object, '\nendobj\n'));
  const start = Buffer.from('%PDF-1.7\n');
  let at = start.length;
  const places = objects.map(({ length }) => {
    at += length;
    return `${String(at - length).padStart(10, '0')} 00000 n \n`;
  });
  return latin(
    start,
    ...objects,
    `xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 7/Root 1 0 R/Info 5 0 R>>\nstartxref\n${at}\n%%EOF`,
  );
}

export const wholePages: Readonly<Record<string, () => WholePage>> = {
  // Before there is anything to parse.
  'comments and no page': () => ({ body: `${'<!---->'.repeat(140)}x${HEAD}${TEXT}`, title: '題名T' }),
  'a page about PDFs': () => ({ body: `<!-- %PDF-1.7 -->${HEAD}${TEXT}`, title: '題名T' }),
  'a zero byte in the title': () => ({ body: `<html><title>題\0名T</title>${TEXT}`, title: '題\ufffd名T' }),
  'UTF-16 without a mark, with an odd byte': () => ({
    body: latin(Buffer.from(`\n${HEAD}${TEXT}`, 'utf16le'), 'x'),
    title: '題名T',
  }),
  // Charsets.
  'Shift_JIS of 19 MB': () => ({
    body: latin('<html><title>', Buffer.from([0x91, 0xe8, 0x96, 0xbc]), 'T</title><p>', run([0x82, 0xa0], 19_000_000)),
    title: '題名T',
  }),
  'no charset at all, 19 MB': () => ({
    body: latin('<html><title>T of it</title><p>', run([0xff, 0xfe, 0x80], 19_000_000)),
    title: 'T of it',
  }),
  'a dozen charsets declared': () => ({
    body: latin(
      `<html>${CHARSETS.map((name) => `<meta charset=${name}>`).join('')}<title>T of it</title><p>`,
      run([0xe9, 0x20], 8_000_000),
    ),
    title: 'T of it',
  }),
  'metas without an end': () => ({
    body: latin('<title>T of it</title>', run('<meta ', 250_000), '\xff<p>x'),
    title: 'T of it',
  }),
  'comments without an end': () => ({
    body: latin('<title>T of it</title>', run('<!--', 250_000), '\xff<p>x'),
    title: 'T of it',
  }),
  'a charset after a long space': () => ({
    type: `text/html; charset=${' '.repeat(200_000)}!`,
    body: latin(`<title>T of it</title>\xff${'<p>words</p>'.repeat(20)}`),
    title: 'T of it',
  }),
  'escapes without end': () => ({ body: latin('<title>T of it</title><p>', run([0x1b], 8_000_000)), title: 'T of it' }),
  // Metadata.
  'a title of 5 MB': () => ({ body: `<title>題名T${'、題名'.repeat(500_000)}</title>${TEXT}`, title: '題名T' }),
  'a heading of 1 MB': () => ({ body: `<h1>題名T${'、見出し'.repeat(100_000)}</h1>${TEXT}`, title: '題名T' }),
  'a title behind spaces': () => ({ body: `<title>${' '.repeat(5_000)}題名T</title>${TEXT}`, title: '題名T' }),
  'a title that is not closed': () => ({ body: `<title>題名T${' x'.repeat(500_000)}`, title: '題名T' }),
  'a title behind too many elements': () => ({
    body: `<!-- <title>にせ</title> -->${'<link>'.repeat(30_000)}<title>題名T</title>${TEXT}`,
    title: '題名T',
  }),
  'a language of 60 KB': () => ({
    body: `<html lang="ja${'-abcd'.repeat(12_000)}"><title>題名T</title>${TEXT}`,
    title: '題名T',
  }),
  'JSON-LD of 6 MB that cannot be mended': () => ({
    body: `${HEAD}<script type="application/ld+json">{"headline":"${'\\x'.repeat(2_900_000)}"</script>${TEXT}`,
    title: '題名T',
  }),
  'long links': () => ({
    body: `${HEAD}<article>${Array.from({ length: 200 }, (_, n) => `<p>県内の病院で電子カルテが停止している。<a href="/${n}${'x'.repeat(60_000)}">続き</a></p>`).join('')}`,
    title: '題名T',
  }),
  // PDFs.
  'a PDF that unpacks to 1 GB': () => ({
    type: 'application/pdf',
    body: pdf(Buffer.alloc(1_000_000_000, ' ')),
    title: 'A title of a PDF',
  }),
  'a PDF of a million words': () => ({
    type: 'application/pdf',
    body: pdf(run('BT /F1 12 Tf 0 0 Td (aaaa) Tj ET ', 30_000_000)),
    title: '',
  }),
  'a PDF of beginnings': () => ({
    type: 'application/pdf',
    body: latin('%PDF-1.7\n', run('1 0 obj ', 10_000_000)),
    title: '',
  }),
};
