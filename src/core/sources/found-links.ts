import type { Message, Problem } from '../../model.ts';
import type { Settled } from '../library/settled.ts';
import type { ImportKind } from '../library/source-kinds.ts';
import type { Settings } from '../settings/settings.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { LOST } from './decode-file.ts';
import { foundLink } from './found-link.ts';
import { signOf } from './link-sign.ts';
import type { FoundLink, FoundStream, Parsed, RawLink } from './source.ts';

const WEB = /^\s*https?:/iu;
const OTHER_SCHEME = /^\s*[a-z][a-z0-9+.-]*:(?!\/\/[^/]*\.[a-z])/iu;
// A keyword search waits for a word: it does not lead to a page.
const TEMPLATE = /%s(?![0-9a-f])|\{searchTerms\}/iu;

// More are counted only.
const MOST_PASSED = 20;

export interface FoundIn {
  readonly kind: ImportKind;
  readonly file: string;
  /** Which folders become tags; without it, all. */
  readonly folders: Settings['folders'] | undefined;
  /** Links that need not be looked at; without it, all are. */
  readonly settled?: Pick<Settled, 'has'> | undefined;
  /** The lines in which bytes were lost. */
  readonly garbled?: readonly number[] | undefined;
}

/** What may be saved of the links that a Source gives, each made when it is asked for. */
export function foundLinks(
  { links, problems, guessed, left = [] }: Parsed,
  { kind, file, folders = 'all', settled, garbled = [] }: FoundIn,
): FoundStream {
  const told: Problem[] = problems.map(({ line, message }) => ({ place: { file, line }, message }));
  const names: { readonly file: string; readonly line: number; readonly url: string }[] = [];
  let [passedOver, count, passed] = [0, 0, 0];
  function* found(): Generator<FoundLink> {
    for (const given of links) {
      const raw = garbled.length > 0 ? withoutLost(given) : given;
      const sign = settled ? signOf(raw, kind) : null;
      if (sign !== null && settled?.has(sign)) {
        passed += 1;
        continue;
      }
      const url = canonicalUrl(kind === 'roundup' ? raw.url : unescaped(raw.url));
      // What the library has itself was a page to its author.
      const isTemplate = kind !== 'roundup' && TEMPLATE.test(raw.url);
      if (isTemplate || (!url.ok && OTHER_SCHEME.test(raw.url) && !WEB.test(raw.url))) {
        if ((passedOver += 1) <= MOST_PASSED) names.push({ file, line: raw.line, url: raw.url });
      } else if (url.ok) {
        count += 1;
        yield foundLink(raw, url.value, { kind, folders, sign });
      } else told.push({ place: { file, line: raw.line }, message: notSaved(raw, url.failure.detail) });
    }
  }
  const beside: FoundStream['beside'] = () => ({
    kind,
    problems: told.toSorted((one, other) => (one.place.line ?? 0) - (other.place.line ?? 0)),
    passedOver,
    ...(names.length > 0 && { passed: names }),
    ...(passed > 0 && { settled: passed }),
    ...(guessed && { guessed }),
    ...(garbled.length > 0 && { garbled: [{ file, lines: garbled }] }),
    ...(left.length > 0 && count + passed > 0 && { left: [{ file, lines: left.map(({ line }) => line) }] }),
  });
  return { links: found(), beside };
}

/** Words in which letters are missing are not what their author wrote. */
function withoutLost(raw: RawLink): RawLink {
  const whole = (text: string | undefined): string | undefined => (text?.includes(LOST) ? undefined : text);
  const isWhole = (text: string): boolean => !text.includes(LOST);
  const { title, note, quote, tags, folders } = raw;
  return {
    ...raw,
    title: whole(title),
    note: whole(note),
    quote: whole(quote),
    tags: tags.filter(isWhole),
    folders: folders?.filter(isWhole),
  };
}

/** Programs that write HTML into their JSON or CSV write its entities into addresses. */
function unescaped(url: string): string {
  return url.includes('&amp;') ? url.replaceAll('&amp;', '&') : url;
}

function notSaved({ url }: RawLink, detail: Message): Problem['message'] {
  return url.trim() === ''
    ? { en: 'no URL here; it was passed over', ja: 'URL がないので飛ばしました' }
    : { en: `passed over: ${detail.en}`, ja: `飛ばしました: ${detail.ja}` };
}
