import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
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
const LIMIT = 2_000;

type Result = { readonly text: string } | { readonly complaint: string };

/** Anything else than a text or a Complaint, and anything later than the limit, fails the test. */
async function outcomeOf(own: Readonly<Record<string, string>>): Promise<Result> {
  const sources = { ...SHIPPED, ...own };
  const files = Object.fromEntries(Object.keys(sources).map((name) => [name, `templates/${name}.hbs`]));
  const start = performance.now();
  try {
    const { blocks } = renderIssue(ISSUE, await compileTemplate({ files, sources, precompiled: null }));
    return { text: blocks.map(({ text }) => text).join('') };
  } catch (error) {
    if (error instanceof Complaint) return { complaint: error.says.en };
    throw error;
  } finally {
    expect(performance.now() - start).toBeLessThan(LIMIT);
  }
}

const inHead = (source: string): Readonly<Record<string, string>> => ({ post: `{{#block "head"}}${source}{{/block}}` });

describe('what is known to break out of Handlebars', () => {
  it.each([
    // GHSA-w457-6q6x-cgp9, GHSA-2cf5-4w76-r9qv, GHSA-g9r4-xpmj-mj65, GHSA-q2c6-c6pm-g3gh, GHSA-765h-qjxv-5f44, GHSA-f2jv-r9rf-7988
    '{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{this.pop}}{{#with string.split as |codelist|}}{{this.pop}}{{this.push "return 1"}}{{this.pop}}{{#each conslist}}{{#with (string.sub.apply 0 codelist)}}{{this}}{{/with}}{{/each}}{{/with}}{{/with}}{{/with}}{{/with}}',
    '{{text (lookup this "constructor")}}',
    '{{text (lookup (lookup this "constructor") "name")}}',
    '{{text (lookup fields "constructor")}}{{text (lookup fields "__proto__")}}',
    '{{text constructor.name}}',
    '{{text fields.__proto__.polluted}}',
    '{{text fields.__defineGetter__}}',
    '{{#with fields.__lookupGetter__}}{{text this}}{{/with}}',
    '{{constructor.constructor "return process" }}',
    '{{#each (lookup this "__proto__")}}{{text @key}}{{/each}}',
    '{{__defineGetter__ "undefined" valueOf}}{{#with __lookupGetter__}}{{this.call}}{{/with}}',
    '{{#with (__lookupGetter__ "__proto__")}}x{{/with}}',
    '{{helperMissing}}',
    '{{blockHelperMissing "x" "y"}}',
    '{{#blockHelperMissing . arguments.[0]}}{{/blockHelperMissing}}',
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
    '{{#> (lookup . "x")}}{{title}}{{/undefined}}',
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
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `p${index}`,
    index === 39 ? 'x' : `{{> p${index + 1}}}{{> p${index + 1}}}`,
  ]),
);

const diamonds = Object.fromEntries(
  Array.from({ length: 80 }, (_, index) => [
    `d${index}`,
    index >= 78 ? 'x' : `{{> d${(index | 1) + 1}}}{{> d${(index | 1) + 2}}}`,
  ]),
);

describe('a broken, huge or recursive template', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['calls itself', { ...inHead('{{> a}}'), a: '{{> a}}' }],
    ['calls itself twice', { ...inHead('{{> a}}'), a: '{{> a}}{{> a}}' }],
    ['calls itself through another', { ...inHead('{{> a}}'), a: '{{#each groups}}{{> b}}{{/each}}', b: '{{> a}}' }],
    [
      'calls itself for every story',
      { ...inHead('{{> a}}'), a: '{{#each @root.groups}}{{#each stories}}{{> a}}{{/each}}{{/each}}' },
    ],
    ['doubles forty times', { ...inHead('{{> p0}}'), ...doubling }],
    ['branches forty times', { ...inHead('{{> d0}}'), ...diamonds }],
    ['loops in loops', inHead(loops(8, 'x'))],
    ['loops in loops without a word', inHead(loops(12, ''))],
    ['loops over texts', inHead('{{#each (join greetingHints "x")}}x{{/each}}')],
    [
      'grows by joining',
      inHead(loops(3, '{{text (join (join (join @root.greetingHints "xxxxxxxxxxxxxxxxxxxxx") "y") "z")}}')),
    ],
    ['prints a long text often', inHead(loops(3, times('長い文', 20_000)))],
    ['opens 5,000 blocks', inHead(times('{{#if title}}', 5_000) + times('{{/if}}', 5_000))],
    ['opens 5,000 inverse blocks', inHead(times('{{^if title}}', 5_000) + times('{{/if}}', 5_000))],
    ['opens 5,000 blocks with dashes', inHead(times('{{~#if title~}}', 5_000) + times('{{~/if~}}', 5_000))],
    [
      'opens blocks behind comments that close',
      inHead(times('{{#if title}}{{! {{/if }}', 3_000) + times('{{/if}}', 3_000)),
    ],
    ['opens 90 blocks, 200 times', inHead(times(times('{{#if title}}', 90) + times('{{/if}}', 90), 100))],
    ['opens 20,000 blocks one after another', inHead(times('{{#if title}}{{/if}}', 12_000))],
    ['opens 5,000 else-ifs', inHead(`{{#if title}}${times('{{else if title}}', 5_000)}{{/if}}`)],
    ['opens 5,000 partial blocks', inHead(times('{{#> head}}', 5_000) + times('{{/head}}', 5_000))],
    ['opens 5,000 inline partials', inHead(times('{{#*inline "x"}}', 5_000) + times('{{/inline}}', 5_000))],
    ['opens 5,000 raw blocks', inHead(times('{{{{if title}}}}', 5_000) + times('{{{{/if}}}}', 5_000))],
    ['nests 20,000 expressions', inHead(`{{text ${times('(join ', 20_000)}x${times(')', 20_000)}}}`)],
    ['nests 3,000 expressions', inHead(`{{text ${times('(join ', 3_000)}x${times(')', 3_000)}}}`)],
    ['has a path of 60,000 parts', inHead(`{{text ${times('a.', 60_000)}b}}`)],
    ['goes up 60,000 times', inHead(`{{text ${times('../', 60_000)}title}}`)],
    ['has 30,000 values', inHead(times('{{text title}}', 15_000))],
    ['has 20,000 arguments', inHead(`{{text ${times('title ', 20_000)}}}`)],
    ['is 256,000 braces', inHead(times('{', 250_000))],
    ['is 256,000 closing braces', inHead(times('}', 250_000))],
    ['is 128,000 backslashes and braces', inHead(times('\\{', 120_000))],
    ['has a comment without an end', inHead(`{{!-- ${times('--', 100_000)}`)],
    ['is too long', inHead(times('x', 300_000))],
    ['is white space', inHead(times(' ', 250_000))],
    ['is white space and newlines', inHead(times(' \n', 120_000))],
    [
      'has 250 files of 256,000 characters',
      {
        ...inHead(Array.from({ length: 60 }, (_, index) => `{{> f${index}}}`).join('')),
        ...Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [`f${index}`, times('x{{text title}}', 15_000)]),
        ),
      },
    ],
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
  ])('that %s is rendered or complained of within two seconds', async (_name, own) => {
    const result = await outcomeOf(own);
    if ('complaint' in result) expect(result.complaint).toMatch(/^templates\/\w+\.hbs(?::\d+)?: [^\n]{5,400}$/u);
    else expect(result.text.length).toBeLessThan(20_000_000);
  });
});
