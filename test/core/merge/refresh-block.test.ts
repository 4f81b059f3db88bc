import { describe, expect, it } from 'vitest';
import type { LinkUrl } from '../../../src/model.ts';
import { fingerprintOf } from '../../../src/core/merge/fingerprint.ts';
import { generatedBlocks, type Generated } from '../../../src/core/merge/fresh-blocks.ts';
import { printMarker } from '../../../src/core/merge/marker.ts';
import { parseDraft, type DraftBlock } from '../../../src/core/merge/parse-draft.ts';
import { refreshBlock } from '../../../src/core/merge/refresh-block.ts';

const URL = 'https://a.example/' as LinkUrl;
const OLD = ['題', '引用'];
const generated = (text: string): Generated =>
  generatedBlocks({ blocks: [{ kind: 'item', id: 'x', url: URL, under: null, text }] }).rest[0]!;
const NEW = generated('新しい題\n\n出典\n');
const newMarker = printMarker(NEW.fingerprint, URL);
const oldMarker = printMarker(fingerprintOf(OLD), URL);

function refreshed(
  body: string,
  { marker = `${oldMarker}\n`, now = NEW, lineEnd = '\n' } = {},
): { readonly outcome: string; readonly marker: string; readonly text: string; readonly hash: string } {
  const block = parseDraft(marker + body).blocks[1] as DraftBlock;
  const { outcome, block: after } = refreshBlock(block, fingerprintOf(OLD), now, lineEnd);
  return { outcome, marker: after.markerLine, text: after.lines.join(''), hash: after.fingerprint.hash };
}

describe('a block that is rendered anew', () => {
  it.each<[string, string, string]>([
    ['has its new lines in place of the old ones', '題\n引用\n', '新しい題\n\n出典\n'],
    ['keeps what the author wrote before and after', '私\n題\n引用\n私も\n\n', '私\n新しい題\n\n出典\n私も\n\n'],
    ['ends without a line end where it did', '題\n引用', '新しい題\n\n出典'],
    ['ends with one where only what follows has none', '題\n引用\n私', '新しい題\n\n出典\n私'],
  ])('%s', (_, body, text) => {
    expect(refreshed(body)).toEqual({
      outcome: 'refreshed',
      marker: `${newMarker}\n`,
      text,
      hash: NEW.fingerprint.hash,
    });
  });

  it('has the line ends of the draft, its marker the one that it had', () => {
    expect(refreshed('題\r\n引用\r\n', { marker: `${oldMarker}\r\n`, lineEnd: '\r\n' })).toMatchObject({
      marker: `${newMarker}\r\n`,
      text: '新しい題\r\n\r\n出典\r\n',
    });
  });

  it('is left byte for byte where it is the same, its marker too', () => {
    const marker = `  ${oldMarker}\t\r\n`;
    expect(refreshed('私\r\n題\n引用\r\n', { marker, now: generated('題\n引用\n\n') })).toEqual({
      outcome: 'same',
      marker,
      text: '私\r\n題\n引用\r\n',
      hash: fingerprintOf(OLD).hash,
    });
  });

  it('may lose all of its lines', () => {
    expect(refreshed('題\n引用\n私\n', { now: generated('') })).toMatchObject({ outcome: 'refreshed', text: '私\n' });
  });

  it.each<[string, string]>([
    ['has a word of the author inside', '題\n私\n引用\n'],
    ['was cut', '題\n'],
    ['has its lines only in a copy with its marker', `私\n${oldMarker}\n題\n引用\n`],
  ])('is edited where it %s, and stays', (_, body) => {
    expect(refreshed(body)).toEqual({
      outcome: 'edited',
      marker: `${oldMarker}\n`,
      text: body,
      hash: fingerprintOf(OLD).hash,
    });
  });
});
