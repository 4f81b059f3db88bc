import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/check/all-rules.ts';
import type { EngineName } from '../../../src/core/settings/engine-names.ts';
import { checkFactsOf } from './check-facts.ts';

const FOLDER = new URL('../../../fixtures/check', import.meta.url).pathname;

// A case is a folder: draft.md, engine (plain where it is not there), expected.txt. ROUNDUP_WRITE_FIXTURES=1 writes the
// expectation; read its diff.
describe('check finds in', () => {
  it.each(readdirSync(FOLDER))('%s what is expected', (name) => {
    const [draft, engine, expected] = ['draft.md', 'engine', 'expected.txt'].map((file) => join(FOLDER, name, file));
    const chosen = existsSync(engine ?? '') ? (readFileSync(engine ?? '', 'utf8').trim() as EngineName) : 'plain';
    const found = checkDraft(checkFactsOf(readFileSync(draft ?? '', 'utf8'), chosen))
      .map(
        ({ place, verdict, area, says }) =>
          `${place?.line ?? '-'}:${place?.column ?? '-'} ${verdict} ${area}: ${says.ja}\n`,
      )
      .join('');
    if (process.env['ROUNDUP_WRITE_FIXTURES'] === '1') writeFileSync(expected ?? '', found);
    expect(found).toBe(readFileSync(expected ?? '', 'utf8'));
  });
});
