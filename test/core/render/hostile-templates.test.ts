import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { renderIssue } from '../../../src/core/render/render-issue.ts';
import { compileTemplate } from '../../../src/core/render/template.ts';
import type { Issue } from '../../../src/issue.ts';
import { issueWith, itemWith } from './issues.ts';

const TEMPLATES = new URL('../../../templates/', import.meta.url);
const SHIPPED = Object.fromEntries(
  readdirSync(TEMPLATES).map((file) => [file.replace('.hbs', ''), readFileSync(new URL(file, TEMPLATES), 'utf8')]),
);
const ISSUE = issueWith(
  Array.from({ length: 40 }, (_, index) => ({
    lead: itemWith({
      id: index.toString(16).padStart(8, '0'),
      title: '*[x](https://evil.example)*',
      tags: ['__proto__', 'constructor'],
    }),
    followUps: [],
  })),
  { fields: JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": "x", "mood": "よい"}') as Issue['fields'] },
);
type Result = { readonly text: string } | { readonly complaint: string };

/** Anything else than a text or a Complaint fails the test. */
async function outcomeOf(own: Readonly<Record<string, string>>, most?: number): Promise<Result> {
  const sources = { ...SHIPPED, ...own };
  const files = Object.fromEntries(Object.keys(sources).map((name) => [name, `templates/${name}.hbs`]));
  try {
    const { blocks } = renderIssue(ISSUE, await compileTemplate({ files, sources, precompiled: null }), most);
    return { text: blocks.map(({ text }) => text).join('') };
  } catch (error) {
    if (error instanceof Complaint) return { complaint: error.says.en };
    throw error;
  }
}

const inHead = (source: string): Readonly<Record<string, string>> => ({ post: `{{#block "head"}}${source}{{/block}}` });

describe('what is no name of a template', () => {
  it.each([
    '{{text (lookup this "constructor")}}',
    '{{text (lookup (lookup this "constructor") "name")}}',
    '{{text (lookup fields "constructor")}}{{text (lookup fields "__proto__")}}',
    '{{text constructor.name}}',
    '{{text fields.__proto__.polluted}}',
    '{{#each (lookup this "__proto__")}}{{text @key}}{{/each}}',
    '{{helperMissing}}',
    '{{blockHelperMissing "x" "y"}}',
    '{{log "x" level="error"}}',
    '{{text @root.constructor}}',
    '{{text @root.__proto__.x}}',
    '{{text @constructor}}',
    '{{text @partial-block}}',
    '{{> (lookup this "title")}}',
    '{{> (lookup . "constructor")}}',
    '{{> constructor}}',
    '{{> __proto__}}',
    '{{> toString}}',
    '{{> ../../etc/passwd}}',
    '{{> "/etc/passwd"}}',
    '{{> [../../package.json]}}',
    '{{> @partial-block}}',
    '{{#> head}}{{title}}{{/head}}',
    '{{#*inline "head"}}{{title}}{{/inline}}{{> head}}',
    '{{* x}}',
    '{{lookup this "title"}}',
    '{{{lookup this "title"}}}',
    '{{{title}}}',
    '{{&title}}',
    '{{{{raw}}}}{{title}}{{{{/raw}}}}',
    '{{join tags ","}}',
    '{{join groups ","}}',
    '{{#each groups}}{{#each stories}}{{own lead.title}}{{/each}}{{/each}}',
    '{{#each groups}}{{#each stories}}{{> closing size=lead.title}}{{/each}}{{/each}}',
    '{{#if (own title)}}{{/if}}{{own title}}',
    '{{own (join tags ",")}}{{own "note"}}',
    '{{#with title as |note|}}{{own note}}{{/with}}',
    '{{#each groups as |own|}}{{own}}{{/each}}',
    '{{#each groups}}{{#each stories as |month|}}{{#with month.lead.title as |year|}}{{year}}{{/with}}{{/each}}{{/each}}',
  ])('%s gives nothing, or a complaint', async (source) => {
    const result = await outcomeOf({ ...inHead(source), closing: '{{size}}' });
    if ('complaint' in result) return expect(result.complaint).toMatch(/^templates\/\w+\.hbs(?::\d+)?: /u);
    expect(result.text).not.toMatch(/\*\[x\]|function|native code|Object|polluted|root:|"name": "roundup"|気になる/u);
  });

  it.each([
    '{{text fields.valueOf}}',
    '{{text fields.__proto__.polluted}}',
    '{{text (lookup this "constructor")}}',
    '{{#if fields.toString}}x{{/if}}',
  ])('%s puts no word of Handlebars between the messages', async (source) => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    );
    await outcomeOf(inHead(source));
    expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });

  it('does not change what other objects inherit', async () => {
    await outcomeOf(inHead('{{#each fields}}{{key @key}}{{/each}}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const times = (text: string, count: number): string => text.repeat(count);
const loops = (depth: number, inner: string): string =>
  `${times('{{#each @root.groups}}{{#each stories}}', depth)}${inner}${times('{{/each}}{{/each}}', depth)}`;
// What such a template may write, in these tests.
const LOW = 5_000;

describe('a template that writes too much', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['loops in a loop', inHead(loops(2, 'x'))],
    ['loops in a loop without a word', inHead(loops(2, ''))],
    [
      'grows by joining',
      inHead(
        loops(
          1,
          '{{text (join @root.greetingHints "xxxxxxxxxxxxxxxxxxxx")}}{{text (join @root.greetingHints "xxxxxxxxxxxxxxxxxxxx")}}',
        ),
      ),
    ],
    ['prints a long text often', inHead(loops(1, times('長い文', 50)))],
    ['calls another in a loop', { ...inHead(loops(1, '{{> a}}')), a: times('長い文', 50) }],
  ])('is told when it %s, and not with room enough', async (_name, own) => {
    expect(await outcomeOf(own, LOW)).toEqual({
      complaint: expect.stringMatching(/^templates\/\w+\.hbs(?::\d+)?: the template writes too much/u) as string,
    });
    expect(await outcomeOf(own)).toHaveProperty('text');
  });
});

describe('a broken or large template', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['calls itself', { ...inHead('{{> a}}'), a: '{{> a}}' }],
    ['calls itself through another', { ...inHead('{{> a}}'), a: '{{#each groups}}{{> b}}{{/each}}', b: '{{> a}}' }],
    ['loops over texts', inHead('{{#each (join greetingHints "x")}}x{{/each}}')],
    ['opens a block too many', inHead(times('{{#if title}}', 101) + times('{{/if}}', 101))],
    ['opens a block too many with dashes', inHead(times('{{~#if title~}}', 101) + times('{{~/if~}}', 101))],
    ['opens an else-if too many', inHead(`{{#if title}}${times('{{else if title}}', 101)}{{/if}}`)],
    ['has a block too many', inHead(times('{{#if title}}{{/if}}', 501))],
    ['has a value too many', inHead(times('{{text title}}', 5_001))],
    ['has a tag that is too long', inHead(`{{text ${times('title ', 200)}}}`)],
    ['has a path that is too long', inHead(`{{text ${times('a.', 600)}b}}`)],
    ['has a comment without an end', inHead('{{!-- --')],
    ['is too long', inHead(times('x', 256_001))],
    ['is too long with what it calls', { ...inHead('{{> a}}{{> b}}'), a: times('x', 130_000), b: times('x', 130_000) }],
    ['is cut in the middle of a tag', inHead('{{#each groups')],
    ['closes what is not open', inHead('{{/if}}')],
    ['closes another block', inHead('{{#if title}}{{/each}}')],
    ['is binary', inHead('\u0000\ufffe{{\u0000}}')],
    ['is empty', { post: '' }],
    ['names blocks wrongly', { post: '{{#block constructor}}{{/block}}' }],
    ['has a block without arguments', { post: '{{#block}}{{/block}}' }],
    ['has an inline block', { post: '{{block "head"}}' }],
    ['has blocks in blocks', { post: '{{#block "head"}}{{#block "head"}}{{/block}}{{/block}}' }],
    ['makes a head for every loop', { post: loops(3, '{{#block "head"}}{{/block}}') }],
    ['joins no list', inHead('{{text (join title ",")}}')],
    ['gives text a list', inHead('{{text tags}}')],
    ['gives text nothing', inHead('{{text}}')],
    ['gives helpers nothing', inHead('{{yaml}}{{join}}{{key}}{{#if}}{{/if}}{{#each}}{{/each}}{{#with}}{{/with}}')],
  ])('that %s is rendered or complained of', async (_name, own) => {
    const result = await outcomeOf(own);
    if ('complaint' in result) expect(result.complaint).toMatch(/^templates\/\w+\.hbs(?::\d+)?: [^\n]{5,400}$/u);
    else expect(result.text.length).toBeLessThan(20_000_000);
  });
});
