import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { composeIssue, type ComposeInput } from '../../src/core/compose/compose-issue.ts';
import { groupStories } from '../../src/core/group/group-stories.ts';
import { freshPost } from '../../src/core/merge/fresh-post.ts';
import { postOfStories, type KeptStories } from '../../src/core/merge/kept-stories.ts';
import { failure, success } from '../../src/core/outcome.ts';
import { parsePost } from '../../src/core/posts/published-post.ts';
import { bareArticle } from '../../src/core/read/kinds/bare-article.ts';
import { compileTemplate, type Template } from '../../src/core/render/template.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import type { TemplateFiles } from '../../src/facts.ts';
import type { Article, Entry, Link, LinkUrl, Month } from '../../src/model.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const [MARCH, APRIL] = ['2025-03' as Month, '2025-04' as Month];
const RUNS = lawRuns(1_000, 60);
const URLS = [
  'https://www.jpcert.or.jp/at/2025/at250001.html',
  'https://news.example/minato/1',
  'https://news.example/minato/2?a=b--c',
  'https://ja.wikipedia.org/wiki/港',
  'https://blog.example/ひ/',
  'https://web.archive.org/web/20250404120000/https://old.example/a',
] as LinkUrl[];
const TITLES = [
  '港湾公社が名簿を公開',
  '港湾公社の名簿、3万件に影響',
  'CVE-2025-1234 & <Foo_bar>',
  '',
  'Port breach at "Aoba"',
];
const WORDS = ['', '<!-- roundup x -->\r\n自分のことば', 'ひとこと。\n\n- 二つ目', '港湾公社は逃げない。'];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const url = fc.constantFrom(...URLS);
const article: fc.Arbitrary<Article> = fc
  .record({
    summary: fc.constantFrom(...WORDS, '一文目である。二文目である。'),
    site: fc.constantFrom('', '試験新聞', 'Aoba Blog'),
    published: fc.constantFrom(null, '2025-04-03', '2025-04-30T23:30:00Z'),
    language: fc.constantFrom(null, 'ja', 'en'),
    links: fc.uniqueArray(fc.constantFrom(...URLS, 'https://nvd.nist.gov/vuln/detail/CVE-2025-1234'), { maxLength: 3 }),
  })
  .chain((more) => fc.constantFrom(...TITLES).map((title) => bareArticle('article', title, more)));
const link = fc
  .record({
    savedAt: fc.integer({ min: 1, max: 28 }).map((day) => `2025-04-${String(day).padStart(2, '0')}T15:30:00Z`),
    title: maybe(fc.constantFrom(...TITLES)),
    note: maybe(fc.constantFrom(...WORDS)),
    quote: maybe(fc.constantFrom(...WORDS)),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', '非公開'), { maxLength: 2 }),
    follows: maybe(url),
    mark: maybe(fc.constantFrom<NonNullable<Link['mark']>>('lead', 'skip')),
    apart: maybe(fc.constant(true as const)),
  })
  .map((words) => JSON.parse(JSON.stringify(words)) as typeof words);
const entry = fc
  .record({
    link,
    article: fc.oneof(
      { weight: 3, arbitrary: article.map(success) },
      fc.constant(failure('http-4xx', { en: '404', ja: '404' })),
    ),
    changes: fc.constantFrom<Entry['changes']>([], [{ kind: 'title', now: '新題', seenAt: '2025-05-02T00:00:00Z' }]),
  })
  .map((one) => one as Pick<Entry, 'article' | 'changes'> & { link: Omit<Link, 'url' | 'source'> });
const months = fc.record({
  april: fc.array(maybe(entry), { minLength: URLS.length, maxLength: URLS.length }),
  march: fc.array(maybe(entry), { minLength: 2, maxLength: 2 }),
  ran: fc.constantFrom(true, false, null),
});
const settings = fc.record({
  timeZone: fc.constantFrom('Asia/Tokyo', 'America/New_York'),
  title: fc.constantFrom('{{year}}年{{month}}月', '題'),
  groups: fc.constantFrom<Settings['groups']>([], [{ heading: '事件', tags: ['a'] }]),
  draft: fc.record({
    summary: fc.constantFrom<Settings['draft']['summary']>('quote', 'comment', 'none'),
    followUps: fc.constantFrom<Settings['draft']['followUps']>('list', 'heading', 'comment'),
  }),
});
const POST = parsePost('---\ntitle: 三月\ndate: 2025-03-31\n---\n港湾公社とは、港を営む会社である。\n', 'posts/3.md');

/** What the author does between two drafts. */
type Step =
  | { readonly do: 'save'; readonly at: number; readonly saved: Months['april'][number] }
  | { readonly do: 'settings'; readonly settings: Partial<Settings> }
  | { readonly do: 'posts' | 'ran' | 'earlier' | 'forget' };
type Months = typeof months extends fc.Arbitrary<infer Found> ? Found : never;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('save' as const), at: fc.nat(URLS.length - 1), saved: maybe(entry) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settings' as const), settings }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('posts', 'ran', 'earlier', 'forget' as const) }) },
);

let files: TemplateFiles;
let template: Template;
beforeAll(async () => {
  const folder = new URL('../../templates/', import.meta.url);
  const names = readdirSync(folder).map((file) => file.replace(/\.hbs$/u, ''));
  files = {
    files: Object.fromEntries(names.map((name) => [name, `templates/${name}.hbs`])),
    sources: Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`${name}.hbs`, folder), 'utf8')])),
    precompiled: null,
  };
  template = await compileTemplate(files);
});

function entriesOf(saved: Months['april'], month: Month): readonly Entry[] {
  return saved.flatMap((one, at) =>
    one === undefined
      ? []
      : [{ ...one, month, link: { ...one.link, url: URLS[at] as LinkUrl, source: 'cli' } } satisfies Entry],
  );
}

it(
  'a post of stories that were kept is the post of all of them anew',
  async () => {
    let reused = 0;
    await fc.assert(
      fc.asyncProperty(months, fc.array(step, { maxLength: 8 }), async ({ april, march, ran }, script) => {
        let [saved, now, its, posts]: [Months['april'], Settings, Months['march'], ComposeInput['posts']] = [
          april,
          DEFAULT_SETTINGS,
          march,
          [],
        ];
        let hasRun: boolean | null = ran;
        let kept: KeptStories | null = null;
        for (const one of [null, ...script]) {
          if (one?.do === 'save') saved = saved.with(one.at, one.saved);
          if (one?.do === 'settings') now = { ...now, ...one.settings };
          if (one?.do === 'posts') posts = posts.length > 0 ? [] : [POST];
          if (one?.do === 'ran') hasRun = hasRun === true ? null : true;
          if (one?.do === 'earlier') its = its.toReversed();
          if (one?.do === 'forget') kept = null;
          const input: ComposeInput = {
            month: APRIL,
            stories: groupStories(entriesOf(saved, APRIL), entriesOf(its, MARCH)),
            settings: now,
            ran: () => hasRun,
            posts,
            failureText: ({ kind }) => kind,
          };
          const made = postOfStories(input, template, kept);
          expect(made?.post).toEqual(await freshPost(composeIssue(input), files));
          const before = Object.keys(kept?.stories ?? {});
          kept = JSON.parse(JSON.stringify(made?.kept)) as KeptStories;
          reused += before.filter((sum) => kept !== null && sum in kept.stories).length;
        }
      }),
      { numRuns: RUNS },
    );
    expect(reused).toBeGreaterThan(RUNS);
  },
  lawTimeout(RUNS),
);
