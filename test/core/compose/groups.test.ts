import { describe, expect, it } from 'vitest';
import { inGroups } from '../../../src/core/compose/groups.ts';
import type { IssueStory } from '../../../src/issue.ts';
import { itemWith } from '../render/issues.ts';

const GROUPS = [
  { heading: 'インシデント', tags: ['incident', '情報漏えい'] },
  { heading: '脆弱性', tags: ['CVE'] },
];
const story = (id: string, ...tags: string[]): { tags: readonly string[]; story: IssueStory } => ({
  tags,
  story: { lead: itemWith({ id }), followUps: [] },
});
const placed = (
  stories: ReturnType<typeof story>[],
  groups = GROUPS,
): readonly (readonly [string, readonly string[]])[] =>
  inGroups(stories, groups).map(({ heading, stories: its }) => [heading, its.map(({ lead }) => lead.id)]);

describe('headings', () => {
  it('stand in the order of the settings, stories under the first that has a tag of theirs, the rest last', () => {
    expect(
      placed([story('1', 'misc'), story('2', 'cve'), story('3', 'ｉｎｃｉｄｅｎｔ', 'CVE'), story('4', '情報漏えい')]),
    ).toEqual([
      ['インシデント', ['3', '4']],
      ['脆弱性', ['2']],
      ['そのほか', ['1']],
    ]);
  });

  it('vanish where they are empty', () => {
    expect(placed([story('1', 'CVE')])).toEqual([['脆弱性', ['1']]]);
    expect(placed([story('1')])).toEqual([['', ['1']]]);
    expect(placed([story('1', 'x'), story('2')], [])).toEqual([['', ['1', '2']]]);
    expect(placed([])).toEqual([]);
  });
});
