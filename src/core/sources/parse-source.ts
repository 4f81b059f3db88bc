import type { Link, Problem } from '../../model.ts';
import { cleanLines, cleanText, cleanWords } from '../text/clean.ts';
import type { Settings } from '../settings/settings.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { withoutCredentials } from '../url/secrets.ts';
import { decodeFile } from './decode-file.ts';
import { detect, detectAs, requireKind } from './detect.ts';
import { opened } from './opened.ts';
import { folderTags } from './folder-tags.ts';
import type { Found, FoundLink, RawLink } from './source.ts';

const WEB = /^\s*https?:/iu;
const OTHER_SCHEME = /^\s*[a-z][a-z0-9+.-]*:(?!\/\/[^/]*\.[a-z])/iu;

export interface SourceOptions {
  /** What a date without an offset means. */
  readonly timeZone: string;
  /** The kind, where it is not to be detected. */
  readonly from?: string | undefined;
  /** Which folders become tags; without it, all. */
  readonly folders?: Settings['folders'] | undefined;
}

/**
 * The links of a file. Never throws for what a file holds: what is not understood is a Problem.
 * @param file its name, for messages and for the date in it
 */
export async function parseSource(bytes: Uint8Array, file: string, options: SourceOptions): Promise<Found> {
  const { timeZone, from, folders = 'all' } = options;
  const decoded = await decodeFile(bytes);
  if (decoded === null) {
    const message = { en: 'this is no text: nothing was read from it', ja: 'テキストではないため、読み取れません' };
    return { kind: from ?? 'unknown', links: [], problems: [{ place: { file }, message }], passedOver: 0 };
  }
  const source = opened(decoded, file, timeZone);
  const { kind, form } = from === undefined ? detect(source) : detectAs(requireKind(from), source);
  const { links, problems } = await form.read(source);
  const found: FoundLink[] = [];
  const told: Problem[] = problems.map(({ line, message }) => ({ place: { file, line }, message }));
  let passedOver = 0;
  for (const raw of links) {
    const url = canonicalUrl(raw.url);
    if (url.ok)
      found.push({
        ...textsOf(raw),
        tags: tagsOf(raw, folders),
        url: url.value,
        given: raw.url,
        source: cleanText(raw.source ?? '') || kind,
      });
    else if (OTHER_SCHEME.test(raw.url) && !WEB.test(raw.url)) passedOver += 1;
    else if (raw.url.trim() === '')
      told.push({
        place: { file, line: raw.line },
        message: { en: 'no URL here; it was passed over', ja: 'URL がないので飛ばしました' },
      });
    else
      told.push({
        place: { file, line: raw.line },
        message: {
          en: `passed over: ${url.failure.detail.en}`,
          ja: `飛ばしました: ${url.failure.detail.ja}`,
        },
      });
  }
  return {
    kind,
    links: found,
    problems: told.sort((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0)),
    passedOver,
  };
}

function textsOf({
  savedAt,
  line,
  title,
  note,
  quote,
  follows,
  mark,
}: RawLink): Omit<FoundLink, 'url' | 'given' | 'source' | 'tags'> {
  const [heading, words, passage] = [cleanText(title ?? ''), cleanWords(note ?? ''), cleanLines(quote ?? '')].map(
    withoutCredentials,
  ) as [string, string, string];
  const before = follows === undefined ? null : canonicalUrl(follows);
  return {
    savedAt,
    line,
    ...(heading !== '' && { title: heading }),
    ...(words !== '' && { note: words }),
    ...(passage !== '' && { quote: passage }),
    ...(before?.ok && { follows: before.value }),
    ...(mark !== undefined && { mark: mark satisfies Link['mark'] }),
  };
}

function tagsOf({ tags, folders = [] }: RawLink, setting: Settings['folders']): readonly string[] {
  const all = [...folderTags(folders, setting), ...tags.map((tag) => cleanText(tag).replace(/^#/u, ''))];
  return [...new Set(all)].filter((tag) => tag !== '');
}
