import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { holdsIdentifier, isIdentifier } from '../identifier.ts';
import { segmentsOf } from '../tails.ts';
import { knowsName } from './known-name.ts';
import { hostLabels, hostNames } from './names.ts';
import type { SitePage } from './site-page.ts';
import { trimMarks, unbracketed } from './trim-marks.ts';

/** What is left of a page title when its subject is taken away: the last part behind it, or what stands in front. */
export function tailNames(page: SitePage): readonly string[] {
  const { view, voices, subjects } = page;
  const [subject] = subjects;
  return ['title element', 'og:title', 'twitter:title']
    .flatMap((wanted) =>
      voices
        .filter(({ name }) => name === wanted)
        .filter(({ text }) => !isNumberAndPhrase(text, page))
        .flatMap(({ text }) => {
          const at = subject === undefined ? -1 : indexOfFolded(text, subject.text);
          if (subject === undefined) return endSegments(text);
          if (at < 0)
            return endSegments(text).filter((segment) => !lettersOf(subject.text).includes(lettersOf(segment)));
          const [front, back] = [separated(text.slice(0, at)), text.slice(at + subject.text.length)];
          const behind =
            /^\s*[^\p{L}\p{N}「『（(]/u.test(back) || /^\s/u.test(back) ? back : (BRACKETED.exec(back)?.[1] ?? '');
          return [...ofHost(page, behind), lastSegment(behind), firstSegment(front)];
        }),
    )
    .filter((tail) => !isRemark(tail))
    .map(trimMarks)
    .map(withoutDepartment)
    .filter((tail) => !isByline(tail, view) && !holdsIdentifier(tail) && !isLabel(tail, page))
    .map(unbracketed);
}

/** 「（後編）」, 「（2025年版）」, 「(PDF)」: what is said of the text, in brackets and without a name. */
function isRemark(tail: string): boolean {
  const said = /^[（(]([^（()）]{1,24})[)）]$/u.exec(tail.trim())?.[1];
  return said !== undefined && (REMARK.test(said) || OF_A_NUMBER.test(said));
}
const REMARK =
  /^(?:[前中後上下続完]編?|速報|詳報|続報|動画|写真|解説|訂正|更新|追記|全文|無料|pdf|video|updated?)$|[^編]編$/iu;
const OF_A_NUMBER = /\d[年月日版回章部巻号話]|^第?\d+(?:[/／]\d+)?$|^(?:part|ver?\.?)\s?\d/iu;

/** 「（1ページ目 / 全2ページ）：NAME」: what stands behind a bracket, where something parts the two. */
const BRACKETED = /^\s*[（(][^（()）]{1,24}[)）](\s*[|｜：:].*)$/u;

/**
 * 「CVE-2025-31161 - 認証回避の解説」 numbers a page and says what it is about: the phrase is a
 * site only where the site says so elsewhere.
 */
function isNumberAndPhrase(title: string, page: SitePage): boolean {
  const parts = segmentsOf(title).map(({ text }) => text);
  const phrase = parts.find((part) => !isIdentifier(part));
  return parts.length === 2 && phrase !== undefined && parts.some(isIdentifier) && !knowsName(page, phrase);
}

/** What stands in front of the subject, where something parts the two: else they are one sentence. */
function separated(front: string): string {
  return /[^\p{L}\p{N}\s、，,。」』）)]\s*$/u.test(front) ? front : '';
}

/** 「架空市公式ホームページ（情報政策課）」: who in it has made the page. */
function withoutDepartment(tail: string): string {
  return tail.replace(
    /(?<=(?:ホームページ|ウェブサイト|サイト|市|区|町|村|県|府|都|省|庁|大学))\s*[（(][^（()）]{1,20}[課室部局係科所][)）]$/u,
    '',
  );
}

/** 「【セキュリティ ニュース】」 says what kind of text it is; a number is followed by what it numbers. */
function isLabel(tail: string, page: SitePage): boolean {
  const isOfNumber = page.subjects[0] !== undefined && isIdentifier(page.subjects[0].text);
  return (/^【[^【】]*】$/u.test(tail) || isOfNumber) && !knowsName(page, tail.replaceAll(/[【】]/gu, ''));
}

/** 「by NAME」, or the name of the author as the page declares it. */
function isByline(tail: string, { meta, jsonLd }: PageView): boolean {
  const name = /^by\s+(.+)$/iu.exec(tail)?.[1];
  const authors = [
    ...(meta.get('author') ?? []),
    ...jsonLd.flatMap(({ author }) => (Array.isArray(author) ? author : [author])).map((one: unknown) => ldText(one)),
  ].map(lettersOf);
  return name !== undefined && authors.includes(lettersOf(name));
}

/**
 * The one of several names behind a title that the host repeats: the others are sections, or what the site says of
 * itself.
 */
function ofHost(page: SitePage, behind: string): readonly string[] {
  const parts = segmentsOf(behind).map(({ text }) => trimMarks(text));
  const hosts = hostNames(page).map(lettersOf);
  const labels = hostLabels(page);
  return parts.length < 2
    ? []
    : parts.filter(
        (part) =>
          hosts.includes(lettersOf(part)) ||
          labels.includes(lettersOf(part)) ||
          labels.some((label) => lettersOf(part).startsWith(label)),
      );
}

function endSegments(title: string): readonly string[] {
  const segments = segmentsOf(title);
  return segments.length < 2 ? [] : [segments.at(-1)?.text ?? '', segments[0]?.text ?? ''];
}

function lastSegment(text: string): string {
  return segmentsOf(text).at(-1)?.text ?? '';
}

function firstSegment(text: string): string {
  return segmentsOf(text)[0]?.text ?? '';
}

/** Where the part stands in the whole, whatever the case. -1 where it does not. */
function indexOfFolded(whole: string, part: string): number {
  return whole.toLowerCase().indexOf(part.toLowerCase());
}
