import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { parseIssue } from '../../src/core/compose/parse-issue.ts';
import { markFresh } from '../../src/core/merge/mark-fresh.ts';
import { parseDraft } from '../../src/core/merge/parse-draft.ts';
import { renderIssue } from '../../src/core/render/render-issue.ts';
import { compileTemplate, type Template } from '../../src/core/render/template.ts';
import { cleanLines, cleanText } from '../../src/core/text/clean.ts';
import { UNWANTED } from '../../src/core/text/unwanted.ts';
import type { Issue, Item, Quotation } from '../../src/issue.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import { issueWith, itemWith, passageWith } from '../core/render/issues.ts';
import { hostileText, hostileUrl } from './hostile.ts';
import { folded, READERS, seenIn } from './markdown-readers.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const TEMPLATES = new URL('../../templates/', import.meta.url);
const POISON = new URL('../../fixtures/poison/', import.meta.url);
const MAY_STAND = new Set(['h2', 'h3', 'h4', 'a', 'p', 'blockquote', 'ul', 'li', '#comment']);

// A whole post costs as much as many titles.
const runs = { numRuns: lawRuns(200) };
vi.setConfig({ testTimeout: 5 * lawTimeout(200) });
let template: Template;
beforeAll(async () => {
  const names = readdirSync(TEMPLATES)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => file.slice(0, -4));
  const sources = Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(`${name}.hbs`, TEMPLATES), 'utf8')]),
  );
  template = await compileTemplate({
    files: Object.fromEntries(names.map((name) => [name, `templates/${name}.hbs`])),
    sources,
    precompiled: null,
  });
});

/**
 * The post that the shipped templates make has the Issue's links, quotations and comments, and nothing else, for every
 * reader.
 */
function expectOnlyTheIssue(issue: Issue): void {
  const fresh = renderIssue(issue, template);
  const post = fresh.blocks.map(({ text }) => text).join('');
  expect(post.replaceAll('\n', '')).not.toMatch(UNWANTED);
  expect(post).not.toMatch(/\{[{%#<]/u);
  const [, matter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(post) ?? [];
  expect((parse(matter) as { title: string }).title).toBe(cleanLines(issue.title));
  const stories = issue.groups.flatMap(({ stories: its }) => its);
  const items = stories.flatMap(({ lead, followUps }) => [lead, ...followUps]);
  for (const read of Object.values(READERS)) {
    const seen = seenIn(read(body));
    expect(seen.elements.filter((element) => !MAY_STAND.has(element))).toEqual([]);
    expect(seen.attributes).toEqual([]);
    expect(seen.links.map(({ text }) => text).toSorted()).toEqual(
      items
        .flatMap(linkTexts)
        .map((text) => folded(cleanText(text)))
        .toSorted(),
    );
    expect(seen.links.filter(({ href }) => /^(?:javascript|data|vbscript):/iu.test(href))).toEqual([]);
    expect(seen.elements.filter((element) => element === 'blockquote')).toHaveLength(
      items
        .filter(isBlock)
        .reduce((sum, item) => sum + item.quotations.length + (item.translation?.text && !item.reference ? 1 : 0), 0),
    );
    expect(seen.comments.filter((comment) => /^\s*roundup\b/iu.test(comment))).toEqual([]);
    expect(seen.elements.filter((element) => element === '#comment')).toHaveLength(
      2 + items.reduce((sum, item) => sum + commentsOf(item), 0),
    );
  }
  const draft = parseDraft(markFresh(fresh));
  expect(draft.disregarded).toEqual([]);
  expect(draft.blocks.map(({ key }) => key)).toHaveLength(items.length + 3);
}

function isBlock({ form, reference }: Item): boolean {
  return reference || (form !== 'line' && form !== 'hint');
}

function linkTexts(item: Item): readonly string[] {
  if (!isBlock(item)) return item.form === 'line' ? [item.title] : [];
  const sources = item.quotations.flatMap(sourceTexts);
  if (item.reference) return sources.length > 0 ? sources : [item.title];
  const { ranIn } = item;
  const ran = ranIn === null ? [] : [ranIn.post.url === '' ? ranIn.title : ranIn.post.title];
  return [item.title, ...ran, ...sources];
}

function sourceTexts({ source, licence, versionUrl, dateText }: Quotation): readonly string[] {
  if (licence === '') return [source];
  return versionUrl === '' ? [source, licence] : [source, dateText || 'この版', licence];
}

function commentsOf(item: Item): number {
  const { form, hint, reference, failure, notices, translation, note } = item;
  if (reference) return 0;
  if (form === 'hint') return 1;
  if (form === 'line') return Number(failure !== null) + notices.length;
  return (
    Number(failure !== null) +
    notices.length +
    item.firstSources.length +
    item.explained.length +
    Number(hint !== '') +
    Number(translation !== null && translation.text === '') +
    Number(note === '' && form === 'lead')
  );
}

describe('a poisoned issue', () => {
  const cases = readdirSync(POISON);

  it('has cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)('%s makes the post that it is about, and no more', async (name) => {
    const file = new URL(`${name}/issue.json`, POISON);
    expectOnlyTheIssue(parseIssue(readFileSync(file, 'utf8'), file.pathname));
  });
});

/** Words that are not nothing once they are clean: a link without text is no mistake of the escaping. */
const words = hostileText.filter((text) => cleanText(text) !== '');
const passage = fc
  .record({
    text: words,
    source: words,
    url: hostileUrl,
    dateText: fc.oneof(fc.constant(''), words),
    versionUrl: fc.oneof(fc.constant(''), hostileUrl),
    licence: fc.oneof(fc.constant(''), words),
    licenceUrl: hostileUrl,
  })
  .map(passageWith);
const item = fc
  .record({
    title: words,
    url: hostileUrl,
    kindText: hostileText,
    quotations: fc.array(passage, { maxLength: 2 }),
    notices: fc.array(hostileText, { maxLength: 2 }),
    failure: fc.option(hostileText.map((message) => ({ kind: 'http-4xx' as const, message }))),
    translation: fc.option(
      fc.record({
        text: fc.oneof(fc.constant(''), words),
        by: words,
        url: hostileUrl,
        passages: fc.array(words, { maxLength: 3 }),
      }),
    ),
    ranIn: fc.option(
      fc
        .record({
          title: words,
          url: hostileUrl,
          monthText: hostileText,
          post: fc.record({ title: words, url: fc.oneof(fc.constant(''), hostileUrl) }),
        })
        .map((ran) => ({ ...ran, month: '2025-03' as Month })),
    ),
    reference: fc.boolean(),
    form: fc.constantFrom<Item['form']>('heading', 'line', 'hint'),
    hint: fc.oneof(fc.constant(''), hostileText),
    firstSources: fc.array(fc.record({ url: hostileUrl, kind: fc.constant('cve' as const), kindText: hostileText }), {
      maxLength: 2,
    }),
    explained: fc.array(fc.record({ name: words, title: hostileText, dayText: hostileText }), { maxLength: 2 }),
  })
  .map((fields) => itemWith({ ...fields, url: fields.url as LinkUrl }));

describe('any issue', () => {
  it('makes the post that it is about, and no more', () =>
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        hostileText,
        fc.array(hostileText, { maxLength: 2 }),
        (items, title, greetingHints) => {
          const [lead = itemWith(), ...followUps] = items.map((one, index) => ({
            ...one,
            id: `0000000${index}`,
            url: `https://page${index}.example/${one.url.split('/').slice(3).join('/')}` as LinkUrl,
          }));
          expectOnlyTheIssue(
            issueWith([{ lead: { ...lead, reference: false, form: 'lead' }, followUps }], { title, greetingHints }),
          );
        },
      ),
      runs,
    ));
});
