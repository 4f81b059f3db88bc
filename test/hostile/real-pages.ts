import { readdirSync, readFileSync } from 'node:fs';
import { decodeText } from '../../src/core/read/decode/decode-text.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** An HTML page of the fixtures: its path there and its text. */
export interface RealPage {
  readonly path: string;
  readonly html: string;
}

/** Every page of the fixtures, in the order of their paths. */
export function realPages(): readonly RealPage[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .toSorted()
    .map((path) => ({ path, html: decodeText(readFileSync(new URL(path, FIXTURES)), 'text/html').text }));
}
