import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeIssue, type ComposeInput } from '../../../src/core/compose/compose-issue.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import type { Issue, IssueStory, Story } from '../../../src/issue.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';
import { entryWith } from './entries.ts';

const WHY = { en: 'it links to the article', ja: '記事へのリンクがあります' };
const entryAt = (index: number, link: Partial<Entry['link']> = {}): Entry =>
  entryWith({ url: `https://news.example/${index}` as LinkUrl, ...link });
const storyOf = (lead: Entry, ...followUps: readonly Entry[]): Story => ({
  lead,
  followUps: followUps.map((entry) => ({ entry, why: WHY })),
  continues: null,
  perhaps: null,
});

function issueOf(stories: readonly Story[], different: Partial<ComposeInput> = {}): Issue {
  return composeIssue({
    month: '2025-04' as Month,
    stories,
    settings: DEFAULT_SETTINGS,
    ran: () => null,
    posts: [],
    failureText: ({ kind }) => kind,
    ...different,
  });
}
function storiesOf(issue: Issue): readonly IssueStory[] {
  return issue.groups.flatMap(({ stories }) => stories);
}

describe('an issue', () => {
  it('holds every entry once, in its story, under an id of its own', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, (followUps) => {
        let next = 0;
        const stories = followUps.map((count) =>
          storyOf(entryAt((next += 1)), ...Array.from({ length: count }, () => entryAt((next += 1)))),
        );
        const items = storiesOf(issueOf(stories)).map(({ lead, followUps: its }) => [lead, ...its]);
        expect(items.map((its) => its.map(({ savedUrl }) => savedUrl)).sort()).toEqual(
          stories
            .map(({ lead, followUps: its }) => [lead, ...its.map(({ entry }) => entry)].map(({ link }) => link.url))
            .sort(),
        );
        expect(new Set(items.flat().map(({ id }) => id)).size).toBe(next);
      }),
      { numRuns: 30 },
    );
  });

  it('begins with what the author marked as a lead, and goes on in the order of saving, whatever the offsets', () => {
    const issue = issueOf([
      storyOf(entryAt(1, { savedAt: '2025-04-03T00:30:00+09:00' })),
      storyOf(entryAt(2, { savedAt: '2025-04-02T15:00:00Z' })),
      storyOf(entryAt(3, { savedAt: '2025-04-20T00:00:00Z', mark: 'lead' })),
    ]);
    expect(storiesOf(issue).map(({ lead }) => lead.url.at(-1))).toEqual(['3', '2', '1']);
  });

  it('puts a story under the heading of any tag in it', () => {
    const settings = { ...DEFAULT_SETTINGS, groups: [{ heading: '脆弱性', tags: ['CVE'] }] };
    const stories = [storyOf(entryAt(1), entryAt(2, { tags: ['CVE'] })), storyOf(entryAt(3))];
    expect(issueOf(stories, { settings }).groups.map(({ heading }) => heading)).toEqual(['脆弱性', 'そのほか']);
  });

  it('bears the title of the settings with the month filled in', () => {
    expect(issueOf([])).toMatchObject({
      version: 1,
      year: 2025,
      monthNumber: 4,
      title: '2025年4月の気になるインターネット記事をピックアップ',
    });
  });
});

describe('a story that goes on from an earlier month', () => {
  const earlier = { ...entryAt(0), month: '2025-03' as Month };

  it.each([
    ['said by the author and printed then', true, true, 'ranIn'],
    ['said by the author, where nobody can tell', true, null, 'ranIn'],
    ['said by the author and taken out of that post', true, false, 'nothing'],
    ['linked and printed then', false, true, 'ranIn'],
    ['linked, where nobody can tell', false, null, 'perhaps'],
    ['linked and not printed then', false, false, 'perhaps'],
  ])('%s', (_, said, ran, expected) => {
    const story = { ...storyOf(entryAt(1), entryAt(2)), continues: { entry: earlier, why: WHY, said } };
    const [{ lead, followUps } = { lead: null, followUps: [] }] = storiesOf(issueOf([story], { ran: () => ran }));
    expect([lead?.ranIn?.month ?? null, lead?.perhapsFollows?.url ?? null]).toEqual([
      expected === 'ranIn' ? '2025-03' : null,
      expected === 'perhaps' ? 'https://news.example/0' : null,
    ]);
    expect(followUps.map(({ ranIn, perhapsFollows }) => [ranIn, perhapsFollows])).toEqual([[null, null]]);
  });

  it('by a hint in a title is told of the entry that the hint is of', () => {
    const follower = entryAt(2);
    const story = { ...storyOf(entryAt(1), follower), perhaps: { entry: follower, follows: earlier } };
    const [told] = storiesOf(issueOf([story]));
    expect([told?.lead.perhapsFollows, told?.followUps[0]?.perhapsFollows?.url]).toEqual([
      null,
      'https://news.example/0',
    ]);
  });
});
