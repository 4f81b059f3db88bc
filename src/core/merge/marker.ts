import type { FreshBlock } from '../../issue.ts';
import type { LinkUrl } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { isPlainUrl } from '../url/plain-url.ts';
import { shortIds } from '../url/item-id.ts';
import { itemKey, namedKey, type BlockKey } from './block-key.ts';
import { bareLine, type Fingerprint } from './fingerprint.ts';

/** One line `<!-- roundup FINGERPRINT TARGET -->`; README.md beside this file has the grammar. */
export interface Marker {
  readonly fingerprint: Fingerprint;
  /** A URL or `#heading/…`, `#closing`, `#end`, as it is written in the marker. */
  readonly target: string;
  /** What the target is remembered by: the hash of an item's page, `h` and eight hex digits, `closing`, `end`. */
  readonly key: BlockKey;
  /**
   * What the last marker knows: the keys of everything ever placed, in the order of the
   * rendered text; of hashes the first digits.
   */
  readonly placed: readonly BlockKey[];
  /** The item's page could not be read when the block was rendered. */
  readonly unread: boolean;
}

/** The marker that this line is, or null. White space around it does no harm. */
export function parseMarker(line: string): Marker | null {
  const text = line.trim();
  if (!text.startsWith('<!--') || !text.endsWith('-->')) return null;
  const [name, print = '', target = '', ...more] = text.slice(4, -3).trim().split(/\s+/u);
  const fingerprint = parsePrint(print);
  const key = keyOf(target);
  if (name !== 'roundup' || fingerprint === null || key === null) return null;
  if (key === 'end')
    return more.every((one) => /^[0-9a-z]+$/u.test(one))
      ? { fingerprint, target, key, placed: more as BlockKey[], unread: false }
      : null;
  return more.every((one) => one === UNREAD) ? { fingerprint, target, key, placed: [], unread: more.length > 0 } : null;
}

const UNREAD = 'unread';

function parsePrint(text: string): Fingerprint | null {
  const [, hash, lines, slotHash, slotLines] =
    /^([0-9a-f]{12})\+(\d{1,6})(?:\/([0-9a-f]{12})\+(\d{1,6}))?$/u.exec(text) ?? [];
  if (hash === undefined) return null;
  return {
    hash,
    lines: Number(lines),
    ...(slotHash !== undefined && { slot: { hash: slotHash, lines: Number(slotLines) } }),
  };
}

/** The line of the last marker, without a line end. */
export function printEnd(head: Fingerprint, placed: readonly BlockKey[]): string {
  return `<!-- ${['roundup', print(head), '#end', ...shortIds(placed)].join(' ')} -->`;
}

/** The marker's line, without a line end. */
export function printMarker(fingerprint: Fingerprint, target: string, { unread = false } = {}): string {
  return `<!-- ${['roundup', print(fingerprint), target, ...(unread ? [UNREAD] : [])].join(' ')} -->`;
}

function print({ hash, lines, slot }: Fingerprint): string {
  return `${hash}+${lines}${slot === undefined ? '' : `/${slot.hash}+${slot.lines}`}`;
}

/** Whether the line was a marker once, or could pass for one. */
export function looksLikeMarker(line: string): boolean {
  // What stands before the word is looked at where the word is: in front of every blank
  // it would take the square of their number.
  return /<!--\s*roundup\b|\broundup(?<!&lt;!--\s*roundup)\s+[0-9a-f]{4,12}\+\d/iu.test(line);
}

/** The lines up to the first that looks like a marker. */
export function beforeMarker(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(looksLikeMarker);
  return at < 0 ? lines : lines.slice(0, at);
}

/** What a block of the fresh text is called in its marker. */
export function targetOf(block: FreshBlock): string {
  if (block.kind === 'heading') return `#heading/${encode(block.id)}`;
  return block.url === null
    ? `#${encode(block.kind === 'item' ? `item/${block.id}` : block.kind)}`
    : targetOfUrl(block.url);
}

export function targetOfUrl(url: LinkUrl): string {
  return encode(url);
}

/** What a target is remembered by; null for anything but a target. */
export function keyOf(target: string): BlockKey | null {
  const known = keys.get(target);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = workOutKey(target);
  keys.set(target, key);
  return key;
}

// A merge asks for each key some four times, and normalising a URL is the dearest part of it.
const MOST_KEYS = 5000;
const keys = new Map<string, BlockKey | null>();

function workOutKey(target: string): BlockKey | null {
  if (target === '#closing') return 'closing';
  if (target === '#end') return 'end';
  if (/^#(?:heading|item)\//u.test(target)) return namedKey(target);
  const url = /^https?:\/\//iu.test(target) ? canonicalUrl(decode(target)) : null;
  return url?.ok ? itemKey(url.value) : null;
}

/** The key of the URL that a damaged marker still shows, or null. */
export function keyInDamaged(line: string): BlockKey | null {
  const url = /https?:\/\/\S+/iu.exec(bareLine(line))?.[0];
  return url === undefined ? null : keyOf(url.replace(/(?<!-)-*>.*$/u, ''));
}

function encode(text: string): string {
  if (isPlainUrl(text) && !text.includes('--')) return text;
  const one = (character: string): string => encodeURIComponent(character).replaceAll('-', '%2D');
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd').replaceAll(/[\s<>{}"\p{C}]|(?<=-)-/gu, one);
}

function decode(text: string): string {
  return text.replaceAll(/-(?:%2D)+/gu, (hyphens) => hyphens.replaceAll('%2D', '-'));
}
