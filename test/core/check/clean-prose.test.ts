import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/check/all-rules.ts';
import { checkFactsOf } from './check-facts.ts';

const ROOT = new URL('../../../', import.meta.url);
const PROSE = readdirSync(new URL('fixtures/prose', ROOT)).map((name) => `fixtures/prose/${name}`);
const CLEAN = readdirSync(new URL('fixtures/check', ROOT))
  .filter((name) => name.startsWith('clean-'))
  .map((name) => `fixtures/check/${name}/draft.md`);
const TEXTS = [...PROSE, ...CLEAN, 'README.ja.md'].map(
  (name) => [name, readFileSync(new URL(name, ROOT), 'utf8')] as const,
);

it.each(TEXTS)('nothing is found in the clean Japanese of %s', (_, text) => {
  // A quotation of a made-up book names no link.
  const found = checkDraft(checkFactsOf(text)).filter(({ area }) => area !== 'sources');
  expect(found.map(({ place, says }) => `${place?.line}:${place?.column} ${says.ja}`)).toEqual([]);
});

it('is much: 13 posts, and more than 40,000 characters in all', () => {
  expect(PROSE.length + CLEAN.length).toBeGreaterThanOrEqual(13);
  expect(TEXTS.reduce((sum, [, text]) => sum + [...text].length, 0)).toBeGreaterThan(40_000);
});
