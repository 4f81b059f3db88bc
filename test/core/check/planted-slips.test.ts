import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/check/all-rules.ts';
import { checkFactsOf } from './check-facts.ts';
import { BRACKETS, DOUBLED, SHARES, WIDTHS, type Slip } from './planted-slips.ts';

const FOLDER = new URL('../../../fixtures/prose/', import.meta.url);
const KINDS = { brackets: BRACKETS, doubled: DOUBLED, widths: WIDTHS, share: SHARES };

describe.each(Object.entries(KINDS))('%s planted in clean prose', (area, slips) => {
  it.each<Slip>(slips)('in %s: %s', (file, stands, put) => {
    const clean = readFileSync(new URL(`${file}.md`, FOLDER), 'utf8');
    expect(clean.split(stands)).toHaveLength(2);
    const marked = clean.replace(stands, put);
    const before = marked.slice(
      0,
      put.includes('▼') ? marked.indexOf('▼') : headingBefore(marked, marked.indexOf(put)),
    );
    const found = checkDraft(checkFactsOf(marked.replace('▼', '')))
      .filter((one) => one.area !== 'sources')
      .map((one) => `${one.place?.file}:${one.place?.line}:${one.place?.column} ${one.area}`);
    const line = before.split('\n').length;
    const column = [...(before.split('\n').at(-1) ?? '')].length + 1;
    expect(found).toEqual([`drafts/2025-04.md:${line}:${column} ${area}`]);
  });
});

it('are more than 40, in every post', () => {
  expect(Object.values(KINDS).flat().length).toBeGreaterThan(40);
});

function headingBefore(text: string, at: number): number {
  return text.lastIndexOf('\n## ', at) + 1;
}
