import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { ISSUE_SCHEMA } from '../../../src/core/compose/issue-schema.ts';
import { issueWith, itemWith, passageWith } from '../render/issues.ts';

const FOLLOW_UP = itemWith({ id: '1b2c3d4e', form: 'line', why: '続報' });
const LEAD = itemWith({
  quotations: [passageWith({ from: 'body' })],
  firstSources: [{ url: 'https://a.example/', kind: 'cve', kindText: '脆弱性情報' }],
  explained: [{ name: 'CVE', title: '題', dayText: '1日' }],
  translation: { text: '訳', by: 'x', url: '', passages: [] },
  failure: { kind: 'dns', message: 'x' },
});
const ISSUE = issueWith([{ lead: LEAD, followUps: [FOLLOW_UP] }], { fields: { tags: ['a'] } });

type Path = readonly (string | number)[];

/** Every place of a value, by the way to it. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, one]) =>
      placesIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

function replacedAt(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value)) return value.map((one, at) => (at === name ? replacedAt(one, rest, put) : one));
  const fields = value as Readonly<Record<string, unknown>>;
  const entries = Object.entries({ ...fields, [name]: replacedAt(fields[name], rest, put) });
  return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
}

const takes = (value: unknown): boolean => safeParse(ISSUE_SCHEMA, value).success;
const atLead = (name: string): Path => ['groups', 0, 'stories', 0, 'lead', name];

describe('the shape of an issue', () => {
  it('is that of what is printed, and gives it back unchanged', () => {
    expect(safeParse(ISSUE_SCHEMA, ISSUE)).toMatchObject({ success: true, output: ISSUE });
  });

  it('refuses a symbol of another kind at every place but in the author’s fields', () => {
    const places = placesIn(ISSUE).filter(([name]) => name !== 'fields');
    fc.assert(
      fc.property(fc.constantFrom(...places), (path) => {
        expect(takes(replacedAt(ISSUE, path, Symbol('x'))), path.join('.')).toBe(false);
      }),
      { numRuns: places.length * 3 },
    );
  });

  it('lets names through that it does not know, wherever they stand', () => {
    for (const path of [[], ['groups', 0], ['groups', 0, 'stories', 0], atLead('x').slice(0, -1)])
      expect(takes(replacedAt(ISSUE, [...path, 'later'], 3))).toBe(true);
  });

  it.each([
    'form',
    'savedUrl',
    'savedAt',
    'publishedDay',
    'summary',
    'hint',
    'perhapsFollows',
    'paragraphs',
    'origin',
    'firstSources',
    'explained',
  ])('takes an issue of before, which has no %s', (name) => {
    expect(takes(replacedAt(ISSUE, atLead(name), undefined))).toBe(true);
  });

  it.each(['id', 'url', 'title', 'kind', 'site', 'quotations', 'note', 'tags', 'why', 'ranIn', 'reference', 'notices'])(
    'refuses an item without its %s',
    (name) => {
      expect(takes(replacedAt(ISSUE, atLead(name), undefined))).toBe(false);
    },
  );

  it('says of an issue of before which form its items have', () => {
    const before = ['lead', 'followUps'].reduce<unknown>(
      (issue, name) =>
        replacedAt(
          issue,
          ['groups', 0, 'stories', 0, ...(name === 'lead' ? ['lead'] : ['followUps', 0]), 'form'],
          undefined,
        ),
      ISSUE,
    );
    expect(safeParse(ISSUE_SCHEMA, before).output).toMatchObject({
      groups: [{ stories: [{ lead: { form: 'lead' }, followUps: [{ form: 'heading' }] }] }],
    });
  });

  it.each<[Path, unknown, boolean]>([
    [['version'], 2, false],
    [['month'], '2025-00', false],
    [['month'], '2025-12', true],
    [['monthNumber'], 13, false],
    [['monthNumber'], 0, false],
    [['year'], 2025.5, false],
    [['title'], '', false],
    [atLead('title'), '', false],
    [atLead('id'), '0123abc', false],
    [atLead('id'), '0123ABCD', false],
    [atLead('url'), 'javascript:alert(1)', false],
    [atLead('url'), 'HTTPS://a.example/', true],
    [atLead('savedUrl'), 'ftp://a.example/', false],
    [atLead('form'), 'list', false],
    [atLead('origin'), 'unknown', false],
    [[...atLead('quotations'), 0, 'from'], 'title', false],
    [[...atLead('quotations'), 0, 'from'], 'description', true],
    [[...atLead('firstSources'), 0, 'url'], 'data:x', false],
  ])('at %j: %j is taken: %s', (path, value, taken) => {
    expect(takes(replacedAt(ISSUE, path, value))).toBe(taken);
  });
});
