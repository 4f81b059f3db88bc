import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Renderer } from './renderer.ts';

const MODULES = new URL('../../bench/engines/node_modules', import.meta.url).pathname;
// Astro 7 wants a later Node than the project: this one where it is late enough, else the one that is named.
const [MAJOR = 0] = process.versions.node.split('.').map(Number);
const NODE = process.env['ROUNDUP_ASTRO_NODE'] ?? (MAJOR >= 22 ? process.execPath : null);

/** `astro build` of a site with a content collection, with one of its two pipelines. */
export function astroBuild(pipeline: 'satteri' | 'unified'): Renderer {
  return {
    name: `astro build (${pipeline})`,
    engine: 'astro',
    needs: {
      what: 'npm ci --prefix bench/engines, and Node 22.12 here or in ROUNDUP_ASTRO_NODE',
      there: () => NODE !== null && existsSync(join(MODULES, 'astro')),
    },
    render: (bodies) => {
      const folder = mkdtempSync(join(tmpdir(), 'roundup-astro-'));
      try {
        writeSite(folder, pipeline, bodies);
        const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', VITEST: '' };
        execFileSync(NODE ?? '', [join(MODULES, 'astro/bin/astro.mjs'), 'build'], { cwd: folder, stdio: 'pipe', env });
        return bodies.map((_, index) => readFileSync(join(folder, `dist/p${index}/index.html`), 'utf8'));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date() });
export const collections = { blog: defineCollection({ loader: glob({ base: './blog', pattern: '*.md' }), schema }) };
`;
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { id: post.id }, props: post }));
}
const { Content } = await render(Astro.props);
---
<Content />
`;
// Nothing escapes a sign from its smart punctuation, which README says to turn off.
const UNIFIED = `import { unified } from '@astrojs/markdown-remark';
export default { markdown: { processor: unified({ smartypants: false }) } };
`;

function writeSite(folder: string, pipeline: 'satteri' | 'unified', bodies: readonly string[]): void {
  for (const part of ['blog', 'src/pages']) mkdirSync(join(folder, part), { recursive: true });
  symlinkSync(MODULES, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n');
  writeFileSync(join(folder, 'astro.config.mjs'), pipeline === 'unified' ? UNIFIED : 'export default {};\n');
  writeFileSync(join(folder, 'src/content.config.mjs'), COLLECTION);
  writeFileSync(join(folder, 'src/pages/[id].astro'), PAGE);
  for (const [index, body] of bodies.entries())
    writeFileSync(
      join(folder, `blog/p${index}.md`),
      `---\ntitle: x\ndescription: x\npubDate: 2025-05-11\n---\n\n${body}`,
    );
}
