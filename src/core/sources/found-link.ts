import type { Link, LinkUrl, Moment } from '../../model.ts';
import type { ImportKind } from '../library/source-kinds.ts';
import type { Settings } from '../settings/settings.ts';
import { cleanLines, cleanText, cleanWords } from '../text/clean.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { present } from '../text/present.ts';
import { withoutCredentials } from '../url/secrets.ts';
import { ANCHOR_WORDS } from './anchor-words.ts';
import { folderTags } from './folder-tags.ts';
import { htmlWords } from './shapes/html-words.ts';
import { NO_TITLES } from './no-titles.ts';
import type { FoundLink, RawLink } from './source.ts';

export interface FoundAs {
  readonly kind: ImportKind;
  readonly folders: Settings['folders'];
  /** What it is known by, where that was asked for. */
  readonly sign: string | null;
}

/** A link of a Source as it may be saved: its texts clean, its folders tags. */
export function foundLink(raw: RawLink, url: LinkUrl, { kind, folders, sign }: FoundAs): FoundLink {
  const { savedAt, line, mark, again, apart } = raw;
  const title = withoutCredentials(cleanText(raw.title ?? ''));
  const note = withoutCredentials(cleanWords(ofHtml(raw.note ?? '', kind)));
  const quote = withoutCredentials(cleanLines(raw.quote ?? ''));
  const follows = raw.follows === undefined ? null : canonicalUrl(raw.follows);
  return present({
    savedAt,
    line,
    title: title === '' || isAddress(title, url) || isNoTitle(title) ? undefined : title,
    note: note === '' ? undefined : note,
    quote: quote === '' ? undefined : quote,
    tags: tagsOf(raw, folders),
    follows: follows?.ok ? follows.value : undefined,
    mark,
    again,
    apart,
    url,
    given: raw.url,
    sign: sign ?? undefined,
    source: cleanText(raw.source ?? '') || kind,
    page: raw.page,
  });
}

/** As a Link of the library. @param savedAt when it was saved, which the Source may not say */
export function linkFound(found: FoundLink, savedAt: Moment): Link {
  const { title, note, quote, tags, follows, mark, again, apart, url, source } = found;
  return present({ title, note, quote, tags, follows, mark, again, apart, url, source, savedAt });
}

const HTML = /^\s*<(p|div|ul|ol|h[1-6]|span|blockquote)\b[^<>]*>[\s\S]*<\/\w+>\s*$/iu;
const BY_HAND: ReadonlySet<string> = new Set(['roundup', 'text', 'org']);

/** Zotero and others keep notes as HTML. */
function ofHtml(note: string, kind: string): string {
  return HTML.test(note) && !BY_HAND.has(kind) ? htmlWords(note) : note;
}

const MOST_OF_ANCHOR = 40;
const BESIDE_ANCHORS = /^[\s>»›→▶（(【[「]+|[\s>»›→▶.…!！）)\]】」]+$/gu;

/** 「続きを読む」 is what a link is called, not its page; 'Untitled' is nothing. */
function isNoTitle(title: string): boolean {
  if (title.length > MOST_OF_ANCHOR) return false;
  const plain = title.normalize('NFKC').toLowerCase();
  return NO_TITLES.has(plain) || ANCHOR_WORDS.has(plain.replaceAll(BESIDE_ANCHORS, ''));
}

/** Services write the address where they know no title. */
function isAddress(title: string, url: LinkUrl): boolean {
  // Hosts have a dot, and no address has a space.
  if (!title.includes('.') || title.includes(' ')) return false;
  return /^https?:\/\/\S+$/iu.test(title) || plain(title) === plain(url);
}

function plain(address: string): string {
  return address
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/\/$/u, '')
    .toLowerCase();
}

const NO_TAGS: readonly string[] = [];

function tagsOf({ tags, folders = [] }: RawLink, setting: Settings['folders']): readonly string[] {
  if (folders.length === 0 && tags.length === 0) return NO_TAGS;
  const all = [...folderTags(folders, setting), ...tags.map((tag) => cleanText(tag).replace(/^#/u, ''))];
  return [...new Set(all)].filter((tag) => tag !== '' && !tag.startsWith('linkding:'));
}
