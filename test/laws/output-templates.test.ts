import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../src/core/complaint.ts';
import { renderIssue } from '../../src/core/render/render-issue.ts';
import { compileTemplate } from '../../src/core/render/template.ts';
import { issueWith, itemWith } from '../core/render/issues.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const RUNS = lawRuns(200);
const TEMPLATES = new URL('../../templates/', import.meta.url);
const SHIPPED = Object.fromEntries(
  readdirSync(TEMPLATES).map((file) => [file.replace('.hbs', ''), readFileSync(new URL(file, TEMPLATES), 'utf8')]),
);
const TITLE = '*[x](https://evil.example)*';
const ISSUE = issueWith(
  Array.from({ length: 20 }, (_, index) => ({
    lead: itemWith({ id: index.toString(16).padStart(8, '0'), title: TITLE }),
    followUps: [],
  })),
);
const MILLISECONDS = 2_000;

const PIECES = [
  '{{#each groups}}',
  '{{#each stories}}',
  '{{#with lead}}',
  '{{#if title}}',
  '{{#unless title}}',
  '{{^}}',
  '{{else}}',
  '{{else if month}}',
  '{{/each}}',
  '{{/with}}',
  '{{/if}}',
  '{{/unless}}',
  '{{#block "head"}}',
  '{{#block item}}',
  '{{/block}}',
  '{{text title}}',
  '{{text lead.title}}',
  '{{yaml title}}',
  '{{line title}}',
  '{{quote title}}',
  '{{url lead.url}}',
  '{{key @key}}',
  '{{join tags ","}}',
  '{{title}}',
  '{{{title}}}',
  '{{&title}}',
  '{{lookup this "constructor"}}',
  '{{text (lookup this "title")}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{> head}}',
  '{{> item}}',
  '{{> post}}',
  '{{> (lookup . "title")}}',
  '{{> ../../etc/passwd}}',
  '{{#> head}}',
  '{{/head}}',
  '{{#*inline "x"}}',
  '{{/inline}}',
  '{{> x}}',
  '{{> @partial-block}}',
  '{{@root.title}}',
  '{{@index}}',
  '{{../title}}',
  '{{this}}',
  '{{log "x"}}',
  '{{helperMissing}}',
  '{{!-- x --}}',
  '{{! x',
  '{{{{raw}}}}',
  '{{{{/raw}}}}',
  '{{',
  '}}',
  '{{~',
  '~}}',
  '\\{{title}}',
  '{{"title"}}',
  '{{[title]}}',
  '{{#each (join tags ",")}}',
  '{{text a.b.c}}',
  '{{text (text (text title))}}',
  ' as |own|}}',
  '\n',
  'x',
  '\0',
];
/** Blocks that are closed, so that more than their mistakes is tried. */
const balanced = fc.letrec<{ part: string; whole: string }>((tie) => ({
  part: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            ['{{#each groups}}', '{{/each}}'],
            ['{{#each stories}}', '{{/each}}'],
            ['{{#if title}}', '{{/if}}'],
            ['{{#with lead}}', '{{/with}}'],
            ['{{#block "head"}}', '{{/block}}'],
          ),
          tie('whole'),
        )
        .map(([[open, close], inner]) => `${open}${inner}${close}`),
    },
  ),
  whole: fc.array(tie('part'), { maxLength: 6 }).map((parts) => parts.join('')),
})).whole;

describe('any template of the author', () => {
  /** @param most milliseconds of the processor that each may take */
  async function tryTemplates(most: number): Promise<void> {
    let rendered = 0;
    await fc.assert(
      fc.asyncProperty(balanced, balanced, fc.boolean(), async (post, own, inHead) => {
        const sources = { ...SHIPPED, own, post: inHead ? `{{#block "head"}}${post}{{> own}}{{/block}}` : post };
        const before = process.cpuUsage();
        try {
          const { blocks } = renderIssue(
            ISSUE,
            await compileTemplate({
              files: Object.fromEntries(Object.keys(sources).map((name) => [name, `templates/${name}.hbs`])),
              sources,
              precompiled: null,
            }),
          );
          rendered += 1;
          expect(blocks.map(({ text }) => text).join('')).not.toMatch(/\*\[x\]\(|native code|\[object|root:/u);
        } catch (error) {
          if (!(error instanceof Complaint)) throw error;
          expect(error.says.en).toMatch(/^templates\/[\w-]+\.hbs(?::\d+)?: [^\n]{5,400}$/u);
        }
        expect(process.cpuUsage(before).user / 1_000).toBeLessThan(most);
      }),
      // The shipped post can be rendered, so that of a few at least one is.
      { numRuns: RUNS, examples: [[SHIPPED.post, '', false]] },
    );
    expect(rendered).toBeGreaterThan(0);
  }

  it(
    `gives a text or a complaint that names it, and never what was not asked for (${RUNS} templates)`,
    () => tryTemplates(Infinity),
    lawTimeout(RUNS),
  );
  it('takes two seconds at most', { tags: ['timed'], timeout: lawTimeout(RUNS) }, () => tryTemplates(MILLISECONDS));
});
