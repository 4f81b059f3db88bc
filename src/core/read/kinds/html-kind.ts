import { pattern } from '../../text/pattern.ts';
import type { ArticleKind } from '../../../model.ts';
import { tight } from '../fields/compare.ts';
import { isArticleNode, isOfType, ldText, POSTING_TYPE } from '../view/json-ld.ts';
import type { PageView } from '../view.ts';

/** What a page is by what it says of itself and by the shape of its address; the first that fits. */
const KINDS: readonly { readonly kind: ArticleKind; readonly rule: string; readonly fits: (page: Shape) => boolean }[] =
  [
    {
      kind: 'post',
      rule: 'address of a post',
      fits: ({ host, path }) => POSTS.some(([hosts, paths]) => hosts.test(host) && paths.test(path)),
    },
    {
      kind: 'post',
      rule: 'ActivityPub note',
      fits: ({ view, path }) => ACTIVITY_PATH.test(path) && hasActivity(view),
    },
    {
      kind: 'post',
      rule: 'JSON-LD SocialMediaPosting',
      fits: ({ view }) => hasOnly(view, POSTING_TYPE) && !says(view, /article/u) && !hasHeadline(view),
    },
    { kind: 'video', rule: 'og:type video', fits: ({ view }) => says(view, /^video(?:[.:]|$)/u) && !isArticle(view) },
    {
      kind: 'video',
      rule: 'address of a video',
      fits: ({ host, path }) => VIDEOS.some(([hosts, paths]) => hosts.test(host) && paths.test(path)),
    },
    {
      kind: 'video',
      rule: 'JSON-LD VideoObject',
      fits: ({ view }) =>
        hasOnly(view, /^VideoObject$/u) &&
        !says(view, /article/u) &&
        !isArticle(view) &&
        view.blocks.filter(({ tag, text }) => tag === 'p' && text.length > 60).length < 4,
    },
    { kind: 'repository', rule: 'repository', fits: ({ view, host, path }) => isRepository(view, host, path) },
    {
      kind: 'slides',
      rule: 'address of a slide deck',
      fits: ({ host, path }) => SLIDES.some(([hosts, paths]) => hosts.test(host) && paths.test(path)),
    },
    {
      kind: 'slides',
      rule: 'slides',
      fits: ({ view }) => says(view, /(?:presentation|slides?)$/u) || hasOnly(view, /^PresentationDigitalDocument$/u),
    },
  ];

interface Shape {
  readonly view: PageView;
  readonly host: string;
  readonly path: string;
}
type SiteAddress = readonly [hosts: RegExp, paths: RegExp];

// Networks whose posts say nothing of themselves that a program could tell them by.
const POSTS: readonly SiteAddress[] = [
  [/^(?:x|twitter|fxtwitter|vxtwitter|nitter)\.(?:com|net)$/u, /^\/[^/]+\/status(?:es)?\/\d+/u],
  [/^bsky\.app$/u, /^\/profile\/[^/]+\/post\/\w+/u],
  [/^threads\.(?:net|com)$/u, /^\/@[^/]+\/post\/[\w-]+/u],
  [/^facebook\.com$/u, /^\/(?:[^/]+\/posts\/|permalink\.php|story\.php|groups\/[^/]+\/(?:posts|permalink)\/|photo)/u],
  [/^linkedin\.com$/u, /^\/(?:posts\/|feed\/update\/)/u],
  [/^instagram\.com$/u, /^\/(?:[^/]+\/)?p\/[\w-]+/u],
];
const VIDEOS: readonly SiteAddress[] = [
  [/^(?:youtube\.com|youtube-nocookie\.com)$/u, /^\/(?:watch|shorts\/|live\/|embed\/)/u],
  [/^youtu\.be$/u, /^\/[\w-]{6,}/u],
  [/^vimeo\.com$/u, /^\/(?:channels\/[^/]+\/)?\d+/u],
  [/^nicovideo\.jp$/u, /^\/watch\//u],
  [/^nico\.ms$/u, /^\/sm\d+/u],
  [/^dailymotion\.com$/u, /^\/video\//u],
  [/^bilibili\.com$/u, /^\/video\//u],
  [/^twitch\.tv$/u, /^\/videos\/\d+|\/clip\//u],
  [/^ted\.com$/u, /^\/talks\//u],
];
const SLIDES: readonly SiteAddress[] = [
  [/^speakerdeck\.com$/u, /^\/[^/]+\/[^/]+\/?$/u],
  [/^slideshare\.net$/u, /^\/(?:slideshow\/)?[^/]+\/[^/]+/u],
  [/^docswell\.com$/u, /^\/s\/[^/]+\/\w+/u],
  [/^docs\.google\.com$/u, /^\/presentation\//u],
  [/^slides\.com$/u, /^\/[^/]+\/[^/]+/u],
];
const ACTIVITY_PATH = pattern(
  'u',
  String.raw`^\/(?:@[^/]+\/(?:\d{6,}|[\w-]{16,})|notes\/\w{8,}|notice\/\w{8,}`,
  String.raw`|users\/[^/]+\/statuses\/\d+|objects\/[\w-]{16,})\/?$`,
);
const FORGES = /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gitee\.com|git\.sr\.ht)$/u;
const FORGE_ROOMS = pattern(
  'u',
  String.raw`^(?:about|advisories|apps|blog|collections|contact|customer-stories|enterprise|events|explore|features`,
  String.raw`|groups|help|login|marketplace|newsroom|notifications|organizations|orgs|pricing|search|security|settings`,
  String.raw`|site|solutions|sponsors|team|topics|trending|users)$`,
);

export interface RuledKind {
  readonly kind: ArticleKind;
  readonly rule: string;
}

/** The kind of an HTML page and why; null for an article. */
export function htmlKind(view: PageView): RuledKind | null {
  const { hostname, pathname } = new URL(view.url);
  const shape = { view, host: hostname.replace(/^(?:www|m|mobile|ja-jp|sp)\./u, ''), path: pathname };
  const found = KINDS.find(({ fits }) => fits(shape));
  return found ? { kind: found.kind, rule: found.rule } : null;
}

/**
 * Two segments on a forge, or a page that names its repository to programs
 * (GitHub's, GitLab's, Gitea's own marks; `go get`).
 */
function isRepository(view: PageView, host: string, path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.length !== 2 || FORGE_ROOMS.test(segments[0] ?? '')) return false;
  const named =
    view.meta.has('octolytics-dimension-repository_nwo') ||
    view.meta.has('go-import') ||
    view.meta.has('vcs:clone') ||
    view.linkTags.some(({ rel }) => rel === 'vcs-git');
  return named || FORGES.test(host) || (/^(?:git|gitea|forgejo|gitlab)\./u.test(host) && says(view, /^object$/u));
}

/**
 * The page's own twin for programs has the shape of a note's address (Mastodon,
 * Misskey, Pleroma), or its maker says so.
 */
function hasActivity(view: PageView): boolean {
  const twin = view.linkTags.some(
    ({ rel, href }) =>
      rel === 'alternate' &&
      /\/(?:users\/[^/]+\/statuses|ap\/users\/[^/]+\/statuses|notes|objects|activities)\/[\w-]+$/u.test(href),
  );
  return (
    twin ||
    view.meta.has('misskey:note-id') ||
    (view.meta.get('generator') ?? []).some((name) => /mastodon|misskey|pleroma|firefish/iu.test(name))
  );
}

function says(view: PageView, type: RegExp): boolean {
  return (view.meta.get('og:type') ?? []).some((value) => type.test(value.toLowerCase()));
}

function isArticle(view: PageView): boolean {
  return view.jsonLd.some(isArticleNode);
}

/** A thread of a forum or an issue has a title of its own; that of a post is the beginning of its text. */
function hasHeadline(view: PageView): boolean {
  return view.jsonLd.some((node) => {
    const headline = tight(ldText(node['headline'])).replace(/(?:…|\.\.\.)$/u, '');
    const text = tight(ldText(node['articleBody'] ?? node['text'] ?? node['description']));
    return isOfType(node, POSTING_TYPE) && headline !== '' && !text.startsWith(headline.slice(0, 40));
  });
}

function hasOnly(view: PageView, type: RegExp): boolean {
  return view.jsonLd.some((node) => isOfType(node, type)) && !isArticle(view);
}
