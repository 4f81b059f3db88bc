import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/model.ts';
import { Complaint } from '../../../src/core/complaint.ts';
import { parseIssue } from '../../../src/core/compose/parse-issue.ts';
import { printJson } from '../../../src/core/render/json.ts';
import { issueWith, itemWith, passageWith } from '../render/issues.ts';

const ISSUE = issueWith(
  [
    {
      lead: itemWith({
        quotations: [passageWith()],
        ranIn: {
          month: issueWith([]).month,
          monthText: '2025年3月',
          title: '前',
          url: 'https://a.example',
          post: { title: '三月の記事', url: '' },
        },
      }),
      followUps: [itemWith({ form: 'line', failure: { kind: 'dns', message: 'x' } })],
    },
  ],
  { fields: { tags: ['a'] } },
);

function complaintOf(text: string): Message {
  try {
    parseIssue(text, 'issue.json');
  } catch (error) {
    if (error instanceof Complaint) return error.says;
    throw error;
  }
  throw new Error('the issue was taken');
}

describe('an issue that --json printed', () => {
  it('is read back as it was', async () => {
    expect(parseIssue(printJson(ISSUE, []), 'issue.json')).toEqual({ ...ISSUE, changes: [] });
  });

  it.each([
    ['{', 'issue.json:1: this is not JSON'],
    ['null', '"version" has to be 1'],
    ['{"version": 2}', '"version" has to be 1'],
    ['{"version": 1}', '"month" is undefined; it has to be "month"'],
  ])('%s is refused', async (text, message) => {
    expect(complaintOf(text).en).toContain(message);
  });

  it.each<[string, unknown, string]>([
    ['month', '2025-13', '"month" is "2025-13"; it has to be a month such as 2025-04'],
    ['year', '<b>', '"year" is "<b>"; it has to be number'],
    ['groups', [null], '"groups[0]" is null'],
    [
      'groups',
      [{ heading: '', stories: [{ lead: itemWith({ id: '<!-- x -->' }), followUps: [] }] }],
      '"groups[0].stories[0].lead.id" is "<!-- x -->"; it has to be eight hex digits',
    ],
    [
      'groups',
      [{ heading: '', stories: [{ lead: { ...itemWith(), url: 'javascript:alert(1)' }, followUps: [] }] }],
      'it has to be an http(s) URL',
    ],
    ['groups', [{ heading: '', stories: [{ lead: { ...itemWith(), title: '' }, followUps: [] }] }], 'lead.title'],
  ])('a wrong %s is named with what it has to be', async (field, value, message) => {
    expect(complaintOf(JSON.stringify({ ...ISSUE, [field]: value })).en).toContain(message);
    expect(complaintOf(JSON.stringify({ ...ISSUE, [field]: value })).ja).not.toMatch(/\b(?:has to be|a|an) \w/u);
  });

  it.each([
    ['{\n "version": 1,\n}', /^issue\.json:3: JSON として読めません。「roundup draft --json」/u],
    ['{"version": 1}', /^issue\.json: 「month」がありません/u],
  ])('%s is refused in Japanese', (text, message) => {
    expect(complaintOf(text).ja).toMatch(message);
  });
});
