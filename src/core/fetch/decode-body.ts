import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Outcome } from '../../model.ts';
import { failure, success } from '../outcome.ts';
import { isGzip } from '../warc/gzip.ts';
import { gzipHeaderLength, isCutBeforeItsMark, isZlib, looksLikeMarkup } from './compressed-bytes.ts';

export interface DecodedBody {
  readonly bytes: Uint8Array;
  /** The compressed stream ended too early: `bytes` is what could be read of it. */
  readonly truncated: boolean;
}

type Decoder = (
  body: Uint8Array,
  options: { readonly maxOutputLength: number; readonly finishFlush?: number },
) => Uint8Array;
interface Coding {
  readonly decoders: readonly Decoder[];
  /** What makes the decoder hand out what it has when the input ends too early. */
  readonly flush: number;
}

const GZIP: Coding = { decoders: [gunzip], flush: constants.Z_SYNC_FLUSH };
const CODINGS: Readonly<Record<string, Coding>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: { decoders: [inflateSync, inflateRawSync], flush: constants.Z_SYNC_FLUSH },
  br: { decoders: [brotliDecompressSync], flush: constants.BROTLI_OPERATION_FLUSH },
};
/** Not codings at all, but servers send them: the body is as it is. */
const NO_CODING = new Set(['', 'identity', 'none', 'binary', '8bit', 'text', 'utf-8', 'utf8']);
const REAL_CODINGS = new Set([
  'zstd',
  'compress',
  'x-compress',
  'dcb',
  'dcz',
  'aes128gcm',
  'exi',
  'pack200-gzip',
  'bzip2',
  'x-bzip2',
  'xz',
  'sdch',
]);
const MOST_STACKED = 2;

/**
 * Undoes Content-Encoding as browsers do (RFC 9110, 8.4): gzip, deflate with or without the zlib wrapper,
 * br, two of them stacked. A body that is not compressed although the header says so is returned as it is;
 * bytes after a whole stream are ignored. Fails with `too-large` beyond `limitBytes` of output, with
 * `bad-encoding` for a broken stream or another coding.
 */
export function decodeBody(body: Uint8Array, contentEncoding: string, limitBytes: number): Outcome<DecodedBody> {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => !NO_CODING.has(name));
  if (codings.length > MOST_STACKED)
    return failure('bad-encoding', {
      en: `${codings.length} codings on top of each other (${contentEncoding})`,
      ja: `${codings.length} 重の符号化（${contentEncoding}）`,
    });
  let decoded: DecodedBody = { bytes: body, truncated: false };
  for (const name of codings.toReversed()) {
    const coding = Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined;
    if (!coding)
      return failure(
        'bad-encoding',
        REAL_CODINGS.has(name)
          ? { en: `${name} is not supported`, ja: `${name} には対応していません` }
          : { en: `"${name}" is not a content coding`, ja: `「${name}」という符号化はありません` },
      );
    const one = undo(name, coding, decoded.bytes, limitBytes);
    if (!one.ok) return one;
    decoded = { bytes: one.value.bytes, truncated: decoded.truncated || one.value.truncated };
  }
  return decoded.bytes.length > limitBytes ? tooLarge(limitBytes) : success(decoded);
}

function undo(name: string, coding: Coding, body: Uint8Array, limitBytes: number): Outcome<DecodedBody> {
  if (body.length === 0) return success({ bytes: body, truncated: false });
  if (coding === GZIP && isCutBeforeItsMark(body)) return success({ bytes: body.subarray(0, 0), truncated: true });
  if (coding === GZIP && !isGzip(body)) return success({ bytes: body, truncated: false });
  const { decoders, flush } = isGzip(body) ? GZIP : coding;
  const options = { maxOutputLength: Math.max(1, limitBytes) };
  for (const decode of name === 'deflate' && !isZlib(body) ? decoders.toReversed() : decoders) {
    const strict = attempt(() => decode(body, options));
    if (strict.bytes) return success({ bytes: strict.bytes, truncated: false });
    if (strict.code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(limitBytes);
    if (strict.code !== 'Z_BUF_ERROR') continue;
    const cut = attempt(() => decode(body, { ...options, finishFlush: flush }));
    if (cut.bytes && (cut.bytes.length > 0 || !looksLikeMarkup(body)))
      return success({ bytes: cut.bytes, truncated: true });
    if (cut.code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(limitBytes);
  }
  return looksLikeMarkup(body)
    ? success({ bytes: body, truncated: false })
    : failure('bad-encoding', {
        en: `the body is not a valid ${name} stream`,
        ja: `本文が ${name} として正しくありません`,
      });
}

/** `gunzipSync` takes bytes after a whole member for the next one and refuses them. */
function gunzip(body: Uint8Array, options: Parameters<Decoder>[1]): Uint8Array {
  try {
    return gunzipSync(body, options);
  } catch (error) {
    if ((error as Error).message !== 'incorrect header check') throw error;
    return inflateRawSync(body.subarray(gzipHeaderLength(body)), options);
  }
}

interface Decoding {
  readonly bytes?: Uint8Array;
  readonly code?: string;
}

function attempt(decode: () => Uint8Array): Decoding {
  try {
    return { bytes: decode() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^(?:Z_|ERR_BUFFER_TOO_LARGE|ERR_BROTLI|ERR__)/u.test(code)) throw error;
    return { code };
  }
}

function tooLarge(limitBytes: number): Outcome<never> {
  return failure('too-large', {
    en: `more than ${limitBytes} bytes when decompressed`,
    ja: `展開すると ${limitBytes} バイトを超えます`,
  });
}
