import { streamMailbox, streamSource, type SourceOptions } from '../core/sources/parse-source.ts';
import { isMailbox } from '../core/sources/shapes/mail/mails-in.ts';
import type { FoundStream, Query } from '../core/sources/source.ts';
import type { World } from '../world.ts';
import type { Settling } from './settling.ts';

/**
 * The links of a file; `-` is standard input. A mailbox, which may have gigabytes, is not held as a whole. Everything
 * is read once, since it may be a pipe.
 * @param settling what need not be looked at; without it, all is
 */
export async function linksInFile(
  world: World,
  file: string,
  options: SourceOptions,
  settling?: Settling,
): Promise<FoundStream> {
  const stream = async (bytes: Uint8Array, query?: Query): Promise<FoundStream> =>
    streamSource(bytes, file, { ...options, query, settled: await settling?.of(bytes) });
  if (file === '-') return stream(await world.screen.stdin());
  const pieces = world.files.pieces(file)[Symbol.asyncIterator]();
  const first = await pieces.next();
  const all = following(first, pieces);
  const isMail = options.from === undefined || options.from === 'mail';
  if (isMail && first.done !== true && isMailbox(first.value)) return streamMailbox(all, file, options);
  return stream(await joined(all), (sql) => world.files.query(file, sql));
}

async function* following(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await pieces.next()) yield next.value;
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.length === 1 ? (all[0] as Uint8Array) : Buffer.concat(all);
}
