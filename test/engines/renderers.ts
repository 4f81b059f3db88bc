import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import showdown from 'showdown';
import zennMarkdown from 'zenn-markdown-html';
import type { Renderer } from './renderer.ts';
import { astroBuild } from './astro-build.ts';
import type { EngineName } from '../../src/core/settings/engine-names.ts';

const zenn = ((zennMarkdown as unknown as { default?: unknown }).default ?? zennMarkdown) as (
  text: string,
) => Promise<string>;

export const RENDERERS: readonly Renderer[] = [
  npm('commonmark', 'plain', (body) => new HtmlRenderer().render(new Parser().parse(body))),
  npm('markdown-it', 'plain', (body) => new MarkdownIt().render(body)),
  npm('marked', 'plain', (body) => marked.parse(body, { async: false })),
  npm('micromark', 'plain', (body) =>
    micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }),
  ),
  {
    name: 'zenn-markdown-html',
    engine: 'zenn',
    needs: null,
    render: (bodies) => Promise.all(bodies.map((body) => zenn(body))),
  },
  npm('showdown', 'wordpress', (body) =>
    // As the block editor of WordPress sets it.
    new showdown.Converter({
      noHeaderId: true,
      tables: true,
      literalMidWordUnderscores: true,
      omitExtraWLInCodeBlocks: true,
      simpleLineBreaks: true,
      strikethrough: true,
    }).makeHtml(body),
  ),
  filter('cmark-gfm', 'cmark-gfm', 'plain', [
    '--unsafe',
    '-e',
    'table',
    '-e',
    'strikethrough',
    '-e',
    'autolink',
    '-e',
    'footnotes',
  ]),
  {
    // No package renders as Qiita does: qiita-cli 1.10 posts its previews to https://qiita.com/api/preview
    // (dist/qiita-api/index.js). What renders there, the Ruby gem qiita_marker, is a fork of
    // this one.
    ...filter('cmark-gfm', 'cmark-gfm', 'qiita', [
      '--hardbreaks',
      '-e',
      'table',
      '-e',
      'strikethrough',
      '-e',
      'footnotes',
    ]),
    name: 'cmark-gfm, for Qiita',
  },
  filter('markdown', 'discount', 'hatena', ['-f', 'nopants,noheader,fencedcode']),
  { name: 'hugo', engine: 'hugo', needs: program('hugo', 'hugo'), render: withHugo },
  { name: 'jekyll', engine: 'jekyll', needs: program('jekyll', 'jekyll'), render: withJekyll },
  astro('markdown-remark', 'createMarkdownProcessor', { smartypants: false }),
  astro('markdown-satteri', 'createSatteriMarkdownProcessor', { smartypants: true }),
  astroBuild('satteri'),
  astroBuild('unified'),
];

function program(name: string, debian: string): Renderer['needs'] {
  return { what: `Debian's ${debian}`, there: () => isProgram(name) };
}

function isProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function npm(name: string, engine: EngineName, one: (body: string) => string): Renderer {
  return { name, engine, needs: null, render: (bodies) => bodies.map((body) => one(body)) };
}

function filter(name: string, debian: string, engine: EngineName, options: readonly string[]): Renderer {
  const one = (input: string): string => execFileSync(name, options, { input }).toString();
  return { name, engine, needs: program(name, debian), render: (bodies) => bodies.map(one) };
}

/** Astro's own packages, from a folder of their own. */
function astro(name: string, maker: string, options: object): Renderer {
  const entry = new URL(`../../bench/engines/node_modules/@astrojs/${name}/dist/index.js`, import.meta.url);
  return {
    name: `astro's ${name}`,
    engine: 'astro',
    needs: { what: 'npm ci --prefix bench/engines', there: () => existsSync(entry) },
    render: async (bodies) => {
      const loaded = (await import(entry.href)) as Record<string, (options: object) => Promise<AstroProcessor>>;
      const processor = await loaded[maker]?.(options);
      return Promise.all(bodies.map(async (body) => (await processor?.render(body))?.code ?? ''));
    },
  };
}
interface AstroProcessor {
  readonly render: (body: string) => Promise<{ readonly code: string }>;
}

/** Both engines leave out posts of the future: this day is past. */
const DAY = '2025-05-11';

function withHugo(bodies: readonly string[]): readonly string[] {
  return inFolder((folder) => {
    mkdirSync(join(folder, 'content/posts'), { recursive: true });
    mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
    const kinds = '["taxonomy","term","RSS","sitemap","home","section"]';
    writeFileSync(join(folder, 'config.toml'), `baseURL = "https://b.example/"\ndisableKinds = ${kinds}\n`);
    writeFileSync(join(folder, 'layouts/_default/single.html'), '{{ .Content }}\n');
    for (const [index, body] of bodies.entries())
      writeFileSync(join(folder, `content/posts/p${index}.md`), `---\ntitle: x\ndate: ${DAY}\n---\n${body}`);
    execFileSync('hugo', ['--quiet', '-s', folder]);
    return bodies.map((_, index) => readFileSync(join(folder, `public/posts/p${index}/index.html`), 'utf8'));
  });
}

function withJekyll(bodies: readonly string[]): readonly string[] {
  return inFolder((folder) => {
    mkdirSync(join(folder, '_posts'));
    mkdirSync(join(folder, '_layouts'));
    writeFileSync(join(folder, '_config.yml'), 'permalink: /:title.html\n');
    writeFileSync(join(folder, '_layouts/post.html'), '{{ content }}');
    for (const [index, body] of bodies.entries()) {
      const front = '---\nlayout: post\nrender_with_liquid: false\n---\n';
      writeFileSync(join(folder, `_posts/${DAY}-p${index}.md`), `${front}${body}`);
    }
    const site = join(folder, '_site');
    execFileSync('jekyll', ['build', '-q', '--disable-disk-cache', '-s', folder, '-d', site], {
      env: { ...process.env, LANG: 'C.UTF-8' },
    });
    return bodies.map((_, index) => readFileSync(join(site, `p${index}.html`), 'utf8'));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'roundup-engine-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
