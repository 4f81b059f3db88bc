import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEngine } from '../../src/core/publish/find-engine.ts';
import { madeDraft } from './made-drafts.ts';
import { RENDERERS } from './renderers.ts';
import { shownBy } from './shown.ts';
import { countFrom } from '../counts.ts';

// The gate takes a sample. For more, and for Astro: npm ci --prefix bench/engines, then ROUNDUP_ENGINE_SAMPLE=2000 npx
// vitest run … test/engines
const SAMPLE = countFrom('ROUNDUP_ENGINE_SAMPLE', 150, 40);
const drafts = fc.sample(madeDraft, { numRuns: SAMPLE, seed: Number(process.env['ROUNDUP_TEST_SEED'] ?? Date.now()) });

describe('what an engine shows of a post is what the draft says: headings, quotations, addresses, words', () => {
  for (const renderer of RENDERERS) {
    const missing = renderer.needs?.there() === false ? ` (not run: it needs ${renderer.needs.what})` : '';
    it.skipIf(missing !== '')(`in ${renderer.name}, by ${renderer.engine}${missing}`, async () => {
      const { body } = findEngine(renderer.engine);
      const bodies = drafts.map((draft) => body(draft.body.split('\n')).join('\n'));
      for (const [index, html] of (await renderer.render(bodies)).entries()) {
        const draft = drafts[index];
        const { headings, quotations, links, comments, text } = shownBy(html);
        expect({ headings, quotations, links, comments, post: bodies[index] }).toEqual({
          headings: [draft?.heading],
          quotations: draft?.quotations,
          links: draft?.links,
          comments: 0,
          post: bodies[index],
        });
        for (const words of draft?.words ?? []) expect(text).toContain(words);
      }
    });
  }
});

it('is not kept by an engine that is given the neutral body', async () => {
  const showdown = RENDERERS.find(({ name }) => name === 'showdown');
  const pages = (await showdown?.render(drafts.map(({ body }) => body))) ?? [];
  const kept = pages.filter((html, index) => shownBy(html).headings[0] === drafts[index]?.heading);
  expect(kept.length).toBeLessThan(SAMPLE);
});
