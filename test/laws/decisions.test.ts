import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeIssue } from '../../src/core/compose/compose-issue.ts';
import { groupStories } from '../../src/core/group/group-stories.ts';
import { addLinks } from '../core/library/added.ts';
import { findLink } from '../../src/core/library/find-link.ts';
import { layOver } from '../../src/core/library/links-file.ts';
import { linksOfMonth } from '../../src/core/library/links-of-month.ts';
import { markLink, parseMarking, type MonthLine } from '../../src/core/library/mark-link.ts';
import { undoLast } from '../../src/core/library/undo.ts';
import { bareLine } from '../../src/core/merge/fingerprint.ts';
import { wholeLines } from '../../src/core/text/whole-lines.ts';
import { markFresh } from '../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../src/core/merge/merge-draft.ts';
import { success } from '../../src/core/outcome.ts';
import { bareArticle } from '../../src/core/read/kinds/bare-article.ts';
import { renderIssue } from '../../src/core/render/render-issue.ts';
import { compileTemplate, type Template } from '../../src/core/render/template.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import { pageKey } from '../../src/core/url/page-key.ts';
import type { Fresh } from '../../src/issue.ts';
import type { Entry, Link, LinkUrl, Month } from '../../src/model.ts';
import { lawRuns, lawTimeout } from '../counts.ts';
import { AUTHOR, edited, edits, type Edit } from './author.ts';

const [MARCH, APRIL] = ['2025-03' as Month, '2025-04' as Month];
const RUNS = lawRuns(1_000);
const TITLES = [
  '港の倉庫',
  '港の倉庫のその後',
  'MITREの契約',
  'CVE財団の設立',
  '偽基地局',
  'Oracleの侵害',
  '教材の公開',
];
const urlOf = (index: number): LinkUrl => `https://news${index}.example/${index}` as LinkUrl;

/** What the author decides at some time; `link` is one of the links, saved yet or not. */
type Step =
  | { readonly do: 'mark'; readonly link: number; readonly marking: string }
  | { readonly do: 'save'; readonly link: number; readonly words: Partial<Link> }
  | { readonly do: 'rm'; readonly link: number }
  | { readonly do: 'undo' | 'draft' }
  | { readonly do: 'settings'; readonly settings: Pick<Settings, 'groups' | 'draft'> };

const link = fc.integer({ min: 0, max: TITLES.length - 1 });
const groups = [
  { heading: '事件', tags: ['a'] },
  { heading: '制度', tags: ['b'] },
];
const settings = fc.record({
  groups: fc.constantFrom<Settings['groups']>([], groups),
  draft: fc.record({
    summary: fc.constantFrom<Settings['draft']['summary']>('quote', 'comment', 'none'),
    followUps: fc.constantFrom<Settings['draft']['followUps']>('list', 'heading', 'comment'),
  }),
});
const marking = fc.oneof(
  fc.constantFrom('skip', 'lead', 'later', 'none', 'none', 'follows=none', 'follows=', 'note=', 'quote=', 'title='),
  fc.constantFrom('tag=a', 'tag=b', 'tag=-a', 'tag=-b', 'note=書き換えたメモ', 'title=自分の題', 'quote=選んだ一節。'),
  link.map((index) => `follows=${urlOf(index)}`),
);
const words = fc.constantFrom<Partial<Link>>(
  {},
  { note: 'メモ。' },
  { note: 'もう一つのメモ。' },
  { quote: '一つ目の引用。' },
  { quote: '二つ目の引用。' },
  { tags: ['b'] },
  { follows: urlOf(0) },
);
const decision: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('mark' as const), link, marking }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('save' as const), link, words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rm' as const), link }) },
  { weight: 1, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settings' as const), settings }) },
);
const steps = fc.array(fc.oneof({ weight: 3, arbitrary: decision }, fc.constant({ do: 'draft' as const })), {
  maxLength: 14,
});

/** A library in memory, its lines as the commands append them, and what is rendered of its April. */
class Desk {
  private readonly lines: MonthLine[] = [];
  private settings: Settings = DEFAULT_SETTINGS;
  private clock = 0;

  constructor(count: number) {
    for (let index = 0; index < count; index += 1) this.take({ do: 'save', link: index, words: {} });
  }

  take(step: Step): void {
    this.clock += 1;
    const decidedAt = new Date(Date.UTC(2025, 4, 1, 0, 0, this.clock)).toISOString();
    const saved = this.lines;
    switch (step.do) {
      case 'save': {
        const day = String((step.link % 28) + 1).padStart(2, '0');
        const one: Link = { url: urlOf(step.link), savedAt: `2025-04-${day}`, tags: [], source: 'cli', ...step.words };
        const { added, known } = addLinks(saved, [one], 'Asia/Tokyo');
        this.append(added.map(({ month, link }) => ({ month, link: { ...link, decidedAt } })));
        this.append(known.flatMap(({ month, update }) => (update ? [{ month, link: { ...update, decidedAt } }] : [])));
        return;
      }
      case 'mark': {
        const [standing, read] = [findLink(saved, urlOf(step.link)), parseMarking(step.marking)];
        if (standing && read)
          this.append(
            markLink(standing, read, APRIL).lines.map(({ month, link }) => ({ month, link: { ...link, decidedAt } })),
          );
        return;
      }
      case 'rm': {
        const standing = findLink(saved, urlOf(step.link));
        this.append(
          (standing?.places ?? []).map(({ month, link: { url, savedAt, source } }) => ({
            month,
            link: { url, savedAt, tags: [], source, removed: true, decidedAt },
          })),
        );
        return;
      }
      case 'undo':
        this.append(undoLast(this.lines)?.lines ?? []);
        return;
      case 'settings':
        this.settings = { ...this.settings, ...step.settings };
        return;
      case 'draft':
    }
  }

  /** Null where nothing is saved in April. */
  fresh(): Fresh | null {
    const month = (name: Month) => {
      const links = new Map<string, Link>();
      for (const one of this.lines) if (one.month === name) layOver(links, pageKey(one.link.url), one.link);
      return { month: name, links: [...links.values()], problems: [] };
    };
    const entries = linksOfMonth(month(APRIL), month(MARCH), 'Asia/Tokyo').map((placed) => entryOf(placed.link));
    if (entries.length === 0) return null;
    const issue = composeIssue({
      month: APRIL,
      stories: groupStories(entries, []),
      settings: this.settings,
      ran: () => null,
      posts: [],
      failureText: ({ kind }) => kind,
    });
    return renderIssue(issue, template);
  }

  private append(lines: readonly MonthLine[]): void {
    this.lines.push(...lines);
  }
}

function entryOf(saved: Link): Entry {
  const index = Number(saved.url.split('/').at(-1));
  const article = bareArticle('article', TITLES[index] ?? '', {
    summary: `${TITLES[index]}の要約である。`,
    summaryFrom: 'body',
    site: '試験新聞',
    published: '2025-04-03',
    language: index % 3 === 2 ? 'en' : 'ja',
  });
  return { link: saved, month: APRIL, article: success(article), changes: [] };
}

let template: Template;
beforeAll(async () => {
  const folder = new URL('../../templates/', import.meta.url);
  const names = readdirSync(folder).map((file) => file.replace(/\.hbs$/u, ''));
  template = await compileTemplate({
    files: Object.fromEntries(names.map((name) => [name, `templates/${name}.hbs`])),
    sources: Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`${name}.hbs`, folder), 'utf8')])),
    precompiled: null,
  });
});

const merged = (draft: string | null, fresh: Fresh): string =>
  draft === null ? markFresh(fresh) : mergeDraft(draft, fresh, { file: 'drafts/2025-04.md', restore: [] }).text;
const count = fc.integer({ min: 1, max: TITLES.length });

const EXAMPLES: [number, Step[]][] = [
  // What becomes a line of a list stands close to the line before it.
  [3, [{ do: 'draft' }, { do: 'mark', link: 2, marking: `follows=${urlOf(0)}` }]],
  // A new heading does not come under one that a decision moves.
  [
    3,
    [
      { do: 'mark', link: 0, marking: 'tag=a' },
      { do: 'settings', settings: { groups, draft: { summary: 'quote', followUps: 'list' } } },
      { do: 'draft' },
      { do: 'save', link: 2, words: { tags: ['b'] } },
      { do: 'mark', link: 0, marking: 'tag=-a' },
    ],
  ],
];

describe('decisions in any order, with drafts between them', () => {
  it(
    'leave a draft that nobody has touched as if it were made anew',
    () =>
      fc.assert(
        fc.property(count, steps, (links, script) => {
          const desk = new Desk(links);
          let draft: string | null = null;
          for (const step of [...script, { do: 'draft' } as const]) {
            desk.take(step);
            const fresh = step.do === 'draft' ? desk.fresh() : null;
            if (fresh === null) continue;
            draft = merged(draft, fresh);
            expect(draft).toBe(markFresh(fresh));
          }
        }),
        { numRuns: RUNS, examples: EXAMPLES },
      ),
    lawTimeout(RUNS),
  );

  it(
    'lose no line of the author, move none before another, and change nothing when nothing is decided',
    () => {
      const work = fc.oneof<fc.Arbitrary<Step | readonly Edit[]>[]>(decision, fc.constant({ do: 'draft' }), edits);
      let kept = 0;
      fc.assert(
        fc.property(count, fc.array(work, { minLength: 2, maxLength: 14 }), (links, script) => {
          const desk = new Desk(links);
          let draft: string | null = null;
          for (const step of [{ do: 'draft' } as const, ...script, { do: 'draft' } as const]) {
            if (!('do' in step)) {
              draft = draft === null ? null : edited(draft, step);
              continue;
            }
            desk.take(step);
            const fresh = step.do === 'draft' ? desk.fresh() : null;
            if (fresh === null) continue;
            const before: readonly string[] = his(draft ?? '');
            draft = merged(draft, fresh);
            expect(his(draft)).toEqual(before);
            kept += before.length;
            expect(merged(draft, fresh)).toBe(draft);
          }
        }),
        { numRuns: RUNS },
      );
      expect(kept).toBeGreaterThan(RUNS);
    },
    lawTimeout(RUNS),
  );
});

/** The lines with his word. */
function his(text: string): readonly string[] {
  return wholeLines(text.replace(/^\ufeff/u, ''))
    .map(bareLine)
    .filter((line) => line.includes(AUTHOR));
}
