import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { look, type Finding } from '../../../src/core/finding/finding.ts';
import { findingsJson, findingsText, isHealthy } from '../../../src/core/finding/findings-report.ts';
import type { Place } from '../../../src/model.ts';

describe('the report', () => {
  const finding = fc.record({
    area: fc.constantFrom('links' as const, 'archive' as const),
    verdict: fc.constantFrom('ok' as const, 'look' as const, 'wrong' as const),
    says: fc.record({ en: fc.string(), ja: fc.string() }),
    todo: fc.option(fc.record({ en: fc.string(), ja: fc.string() })),
    place: fc.option(fc.record({ file: fc.constant('a.md'), line: fc.nat() })),
  });

  it('names every finding of an area up to twenty, and counts the others', () =>
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 60 }), (findings) => {
        const text = findingsText(findings, ({ en }) => JSON.stringify(en));
        for (const area of ['links', 'archive']) {
          const count = findings.filter((one) => one.area === area).length;
          expect(text.match(new RegExp(`^\\S+ *" {2}${area}: `, 'gmu')) ?? []).toHaveLength(Math.min(count, 20));
          if (count > 20) expect(text).toContain(`and ${count - 20} more`);
        }
        expect(JSON.parse(findingsJson(findings))).toEqual({ version: 1, healthy: isHealthy(findings), findings });
        expect(isHealthy(findings)).toBe(text.includes('Nothing is wrong'));
      }),
    ));

  it('puts a place with its column first, where editors look for it, and any other behind the area', () => {
    const at = (place: Place | null): string =>
      findingsText([{ ...look('brackets', { en: 'not closed', ja: '' }), place }], ({ en }) => en).split('\n')[0] ?? '';
    expect(at({ file: 'a.md', line: 3, column: 5 })).toBe('a.md:3:5: look  brackets: not closed');
    expect(at({ file: 'a.md', line: 3 })).toBe('look   brackets: a.md:3: not closed');
    expect(at(null)).toBe('look   brackets: not closed');
  });

  it('says once what to do about several that stand together', () => {
    const found = (says: string, todo: string): Finding =>
      look('slots', { en: says, ja: '' }, todo === '' ? null : { en: todo, ja: '' });
    const text = findingsText(
      [found('1', 'write'), found('2', 'write'), found('3', 'delete'), found('4', ''), found('5', 'write')],
      ({ en }) => en,
    );
    expect(text.split('\n').map((line) => line.replace(/^look {3}slots: |^ {7}/u, ''))).toEqual([
      '1',
      '2',
      '→ write',
      '3',
      '→ delete',
      '4',
      '5',
      '→ write',
      'Nothing is wrong; 5 to look at.',
      '',
    ]);
  });
});
