import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { madeOnce, roundup, type Ran } from './program.ts';
import { serve } from './web.ts';

const PAGE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>港の倉庫</title>
<meta property="article:published_time" content="2025-04-03T10:00:00+09:00"><article><h1>港の倉庫</h1>
<p>${'倉庫の調査が進んでいると港の事務所が知らせた。'.repeat(4)}</p><h2>見出し</h2>
<p>${'封筒には合言葉だけが書かれていたという話である。'.repeat(4)}</p></article>`;

let folder = '';
const run = (...args: readonly string[]): Promise<Ran> => roundup([...args, '--dir', folder]);

const saved = madeOnce(async (made) => {
  mkdirSync(join(made, 'templates'));
  writeFileSync(join(made, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\ndraft: {summary: quote}\n');
  const { origin } = await serve((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(PAGE);
    request.resume();
  });
  await roundup(['save', `${origin}/1`, '--at', '2025-04-05', '--tag', 'a,b', '--dir', made]);
});
beforeEach(async () => {
  folder = await saved();
});

async function drafted(item: string): Promise<Ran> {
  const post = `{{#each groups}}{{#each stories}}{{#block "item" lead}}\n${item}\n{{/block}}{{/each}}{{/each}}`;
  writeFileSync(join(folder, 'templates/mine.hbs'), post);
  return run('draft', '2025-04', '--offline', '--template', 'mine');
}

describe('a template of the author’s own', () => {
  it('has the paragraphs of the body, in the draft and in its JSON', async () => {
    const { stdout } = await drafted('{{#each lead.paragraphs}}{{quotation this}}\n\n{{/each}}');
    expect(stdout).toMatch(/^> 倉庫の調査[^\n]+\n\n> 封筒には[^\n]+$/mu);
    expect(stdout).not.toContain('見出し');
    const json = JSON.parse((await run('draft', '2025-04', '--offline', '--template', 'mine', '--json')).stdout) as {
      readonly groups: readonly {
        readonly stories: readonly { readonly lead: { readonly paragraphs: unknown[] } }[];
      }[];
    };
    expect(json.groups[0]?.stories[0]?.lead.paragraphs).toHaveLength(2);
  });

  it.each([
    ['{{line (day lead.publishedDay "YYYY.M.D")}} {{text (day lead.savedAt "MM/DD")}}', '2025.4.3 04/05'],
    ['x {{#each lead.quotations}}{{#if (eq kind "excerpt")}}抜粋{{else}}引用{{/if}}{{/each}}', 'x 抜粋'],
    ['<i title="{{attribute lead.title}}">x</i>', '<i title="港の倉庫">x</i>'],
    ['- x\n{{#indent "  "}}\n\n{{line lead.title}}\n{{/indent}}', '- x\n\n  港の倉庫'],
    ['x {{text (join lead.tags "、")}}', 'x a、b'],
  ])('may say %s', async (item, shown) => expect((await drafted(item)).stdout).toContain(`\n${shown}\n`));

  it.each([
    ['x {{text lead.tilte}}', 'mine.hbs:2: there is no "tilte". Did you mean "title"?'],
    ['x {{text title}}', '{{text title}}: it wants a text, which is not there'],
    ['x {{shout lead.title}}', 'there is no helper "shout"'],
    ['x {{> mine2}}', 'there is no template "mine2"'],
  ])('is told the unknown name in %s', async (item, message) => {
    const ran = await drafted(item);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });
});
