import { lettersOf, tight } from './compare.ts';
import { pattern } from '../../text/pattern.ts';

/** Between a title and what follows it: bars and marks stand alone, dashes and colons need a space beside them. */
const SEPARATOR = pattern(
  'gu',
  String.raw`\s*(?:[|｜¦≫≪·•]|\s::\s)\s*|\s+[-–—―‐－−~〜～:：/／<＜>＞@＠»«›‹]+\s+|\s*[：]\s*|\s+[－–—―／]\s*`,
  String.raw`|[－–—―／]\s+|\s+[-/]\s*$|\s*[＜<](?=[^＜＞<>]{2,40}[＞>]\s*$)|:\s+(?=\S+$)`,
  String.raw`|(?<=[\u3040-\u9fff])[_＿](?=[\u3040-\u9fff])`,
);

export interface Segment {
  readonly text: string;
  /** Where it begins and ends in the whole. */
  readonly start: number;
  readonly end: number;
}

/** A title cut at everything that may separate it from a site's name. */
export function segmentsOf(title: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (const { 0: separator, index } of title.matchAll(SEPARATOR)) {
    if (insideBrackets(title, index)) continue;
    if (index > start) segments.push({ text: title.slice(start, index), start, end: index });
    start = index + separator.length;
  }
  if (start < title.length) segments.push({ text: title.slice(start), start, end: title.length });
  return segments;
}

/** Whether a segment is the site's name: the same letters, or the name with little else (「YOMIURI ONLINE（読売新聞）」). */
function namesSite(segment: string, names: readonly string[]): boolean {
  const own = lettersOf(segment);
  return (
    own !== '' &&
    names.some((name) => {
      const other = lettersOf(name);
      if (other === '') return false;
      return (
        own === other ||
        (other.length >= 3 && own.includes(other) && own.length <= other.length * 2 + 4) ||
        (own.length >= 4 && other.includes(own) && own.length * 4 >= other.length)
      );
    })
  );
}

/** A title without the site's names at its end and at its front. Never empty: a title that is nothing else stays. */
export function withoutSite(title: string, names: readonly string[]): string {
  const segments = segmentsOf(title);
  let from = 0;
  let to = segments.length;
  while (to - from > 1 && namesSite(segments[to - 1]?.text ?? '', names)) to -= 1;
  if (to === segments.length)
    while (
      to - from > 1 &&
      namesSite(segments[from]?.text ?? '', names) &&
      tight(segments[from]?.text ?? '').length < 30
    )
      from += 1;
  const cut = title.slice(segments[from]?.start ?? 0, segments[to - 1]?.end ?? title.length);
  return spacedName(cut, names);
}

/** 「記事の題 MOONGIFT」: the name after a mere space. */
function spacedName(title: string, names: readonly string[]): string {
  for (const name of names) {
    if (name.length < 3 || !title.toLowerCase().endsWith(name.toLowerCase())) continue;
    const head = title.slice(0, -name.length);
    if (/[\s:：|｜·－-]$/u.test(head) && head.trim().length >= 8)
      return head.replace(/(?<![\s:：|｜·－-])[\s:：|｜·－-]+$/u, '');
  }
  return title;
}

function insideBrackets(text: string, index: number): boolean {
  let depth = 0;
  for (let at = 0; at < index; at += 1) {
    if ('「『（(【〈《“'.includes(text[at] ?? ' ')) depth += 1;
    else if ('」』）)】〉》”'.includes(text[at] ?? ' ')) depth = Math.max(0, depth - 1);
  }
  return depth > 0 && /[」』）)】〉》”]/u.test(text.slice(index));
}
