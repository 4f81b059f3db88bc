import { draftLinks } from '../../../src/core/check/draft-links.ts';
import type { CheckFacts } from '../../../src/core/check/facts.ts';
import { sectionsOf } from '../../../src/core/check/draft-sections.ts';
import { ownLines } from '../../../src/core/check/words.ts';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import type { EngineName } from '../../../src/core/settings/engine-names.ts';
import { findEngine } from '../../../src/core/publish/find-engine.ts';
import { postToPublish } from '../../../src/core/publish/post-to-publish.ts';
import type { Month } from '../../../src/model.ts';

/** A draft alone, of which no page is known. */
export function checkFactsOf(draft: string, engine: EngineName = 'plain', more: Partial<CheckFacts> = {}): CheckFacts {
  const view = draftView(draft);
  const details = { title: '題', day: '2025-05-11', timeZone: 'Asia/Tokyo', slug: 'roundup-2025-04', standing: {} };
  const month = '2025-04' as Month;
  return {
    month,
    file: 'drafts/2025-04.md',
    view,
    linked: draftLinks(view),
    sections: sectionsOf(view),
    own: ownLines(view),
    slugPlace: null,
    notInPage: [],
    quotation: 0.5,
    timeZone: 'Asia/Tokyo',
    engine: findEngine(engine),
    post: postToPublish(view, { month, ...details }),
    entries: [],
    uses: new Map(),
    ...more,
  };
}
