import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/check/all-rules.ts';
import { ENGINE_NAMES, type EngineName } from '../../../src/core/settings/engine-names.ts';
import { checkFactsOf } from './check-facts.ts';

const ROOT = new URL('../../../', import.meta.url);
const PROSE = readdirSync(new URL('fixtures/prose', ROOT)).map((name) => `fixtures/prose/${name}`);
const CLEAN = readdirSync(new URL('fixtures/check', ROOT))
  .filter((name) => name.startsWith('clean-'))
  .map((name) => `fixtures/check/${name}/draft.md`);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');

function found(text: string, engine?: EngineName): readonly string[] {
  return (
    checkDraft(checkFactsOf(text, engine))
      // A quotation of a made-up book names no link; what front matter has to say is not the prose's affair.
      .filter(({ area, place }) => area !== 'sources' && !(area === 'engine' && place?.line === undefined))
      .map(({ place, says }) => `${place?.line}:${place?.column} ${says.ja}`)
  );
}

it.each(PROSE.flatMap((name) => ENGINE_NAMES.map((engine) => [name, engine] as const)))(
  'nothing is found in the clean Japanese of %s, for %s',
  (name, engine) => expect(found(read(name), engine)).toEqual([]),
);

it.each([...CLEAN, 'README.ja.md'])('nor in %s', (name) => expect(found(read(name))).toEqual([]));

it('is much: more than 25 posts, and more than 40,000 characters in the posts alone', () => {
  const posts = [...PROSE, ...CLEAN];
  expect(posts.length).toBeGreaterThan(25);
  expect(posts.reduce((sum, name) => sum + [...read(name)].length, 0)).toBeGreaterThan(40_000);
});
