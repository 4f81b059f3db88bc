import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { segmentsOf } from '../tails.ts';
import type { SitePage } from './site-page.ts';

/** What is left of a page title when its subject is taken away: the last part behind it, or what stands in front. */
export function tailNames({ view, voices, subjects }: SitePage): readonly string[] {
  const [subject] = subjects;
  return ['title element', 'og:title', 'twitter:title']
    .flatMap((wanted) =>
      voices
        .filter(({ name }) => name === wanted)
        .flatMap(({ text }) => {
          const at = subject === undefined ? -1 : indexOfFolded(text, subject.text);
          if (subject === undefined) return endSegments(text);
          if (at < 0)
            return endSegments(text).filter((segment) => !lettersOf(subject.text).includes(lettersOf(segment)));
          const [front, back] = [separated(text.slice(0, at)), text.slice(at + subject.text.length)];
          const behind = /^\s*[^\p{L}\p{N}「『（(]/u.test(back) || /^\s/u.test(back) ? back : '';
          return [lastSegment(behind), firstSegment(front)];
        }),
    )
    .map(trimMarks)
    .filter((tail) => !isByline(tail, view));
}

/** What stands in front of the subject, where something parts the two: else they are one sentence. */
function separated(front: string): string {
  return /[^\p{L}\p{N}\s、，,。」』）)]\s*$/u.test(front) ? front : '';
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

export function trimMarks(text: string): string {
  const unopened = /^[^<＜]*[>＞]\s*$/u.test(text) ? text.replace(/[>＞]\s*$/u, '') : text;
  return unopened
    .replace(/^[\s|｜:：・·»›/／\-–—―－<＜>＞]+/u, '')
    .replace(/(?<![\s|｜:：・·»›/／\-–—―－<＜])[\s|｜:：・·»›/／\-–—―－<＜]+$/u, '');
}

/** Where the part stands in the whole, whatever the case. -1 where it does not. */
function indexOfFolded(whole: string, part: string): number {
  return whole.toLowerCase().indexOf(part.toLowerCase());
}
