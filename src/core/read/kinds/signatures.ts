import type { Message } from '../../../model.ts';
import { verbatim } from '../../text/verbatim.ts';

/** Bytes that a kind of file has at an offset. The name is for a person, in a few words. */
export type Magic = readonly [name: Message, offset: number, bytes: string];

// File signatures, as the WHATWG MIME Sniffing standard and file(1) list them.
export const IMAGES: readonly Magic[] = [
  [verbatim('PNG'), 0, '\x89PNG\r\n\x1a\n'],
  [verbatim('JPEG'), 0, '\xff\xd8\xff'],
  [verbatim('GIF'), 0, 'GIF8'],
  [verbatim('WebP'), 8, 'WEBP'],
  [verbatim('AVIF'), 4, 'ftypavif'],
  [verbatim('AVIF'), 4, 'ftypavis'],
  [verbatim('HEIC'), 4, 'ftyphei'],
  [verbatim('HEIC'), 4, 'ftypmif1'],
  [verbatim('BMP'), 0, 'BM'],
  [verbatim('TIFF'), 0, 'II*\0'],
  [verbatim('TIFF'), 0, 'MM\0*'],
  [verbatim('icon'), 0, '\0\0\x01\0'],
  [verbatim('JPEG XL'), 0, '\xff\x0a'],
];
export const OTHERS: readonly Magic[] = [
  [{ en: 'a gzip file', ja: 'gzip ファイル' }, 0, '\x1f\x8b'],
  [{ en: 'a 7z archive', ja: '7z アーカイブ' }, 0, '7z\xbc\xaf\x27\x1c'],
  [{ en: 'a RAR archive', ja: 'RAR アーカイブ' }, 0, 'Rar!\x1a\x07'],
  [{ en: 'an xz file', ja: 'xz ファイル' }, 0, '\xfd7zXZ\0'],
  [{ en: 'a Zstandard file', ja: 'Zstandard ファイル' }, 0, '\x28\xb5\x2f\xfd'],
  [{ en: 'a tar archive', ja: 'tar アーカイブ' }, 257, 'ustar'],
  [
    { en: 'an Office 97 file (doc, xls or ppt)', ja: 'Office 97 のファイル（doc、xls、ppt）' },
    0,
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ],
  [{ en: 'an RTF document', ja: 'RTF 文書' }, 0, '{\\rtf'],
  [{ en: 'a PostScript document', ja: 'PostScript 文書' }, 0, '%!PS'],
  [{ en: 'a Windows program', ja: 'Windows のプログラム' }, 0, 'MZ'],
  [{ en: 'a Linux program', ja: 'Linux のプログラム' }, 0, '\x7fELF'],
  [{ en: 'a SQLite database', ja: 'SQLite のデータベース' }, 0, 'SQLite format 3\0'],
  [{ en: 'a video file (MP4)', ja: '動画ファイル（MP4）' }, 4, 'ftyp'],
  [{ en: 'a video file (WebM)', ja: '動画ファイル（WebM）' }, 0, '\x1a\x45\xdf\xa3'],
  [{ en: 'a video file (AVI)', ja: '動画ファイル（AVI）' }, 8, 'AVI '],
  [{ en: 'an audio file (WAV)', ja: '音声ファイル（WAV）' }, 8, 'WAVE'],
  [{ en: 'an audio file (MP3)', ja: '音声ファイル（MP3）' }, 0, 'ID3'],
  [{ en: 'an audio file (Ogg)', ja: '音声ファイル（Ogg）' }, 0, 'OggS'],
  [{ en: 'an audio file (FLAC)', ja: '音声ファイル（FLAC）' }, 0, 'fLaC'],
  [{ en: 'a font', ja: 'フォント' }, 0, 'wOFF'],
  [{ en: 'a font', ja: 'フォント' }, 0, 'wOF2'],
];
/** By a name that stands in the archive. */
export const ZIPS: readonly (readonly [name: Message, mark: string])[] = [
  [{ en: 'an EPUB book', ja: 'EPUB の本' }, 'application/epub+zip'],
  [{ en: 'an OpenDocument file', ja: 'OpenDocument ファイル' }, 'application/vnd.oasis.opendocument'],
  [{ en: 'a Word document', ja: 'Word 文書' }, 'word/'],
  [{ en: 'an Excel workbook', ja: 'Excel ブック' }, 'xl/'],
  [{ en: 'a PowerPoint file', ja: 'PowerPoint ファイル' }, 'ppt/'],
];
