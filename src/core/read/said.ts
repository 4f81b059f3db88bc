import { pattern } from '../text/pattern.ts';

/** Without what is quoted: an article about walls quotes their words, a wall says them. */
export function said(text: string): string {
  return text
    .replaceAll(/「[^「」]{4,200}」|『[^『』]{4,200}』|“[^“”]{12,200}”|"[^"]{20,200}"/gu, '「」')
    .replaceAll(REPORTED, '「」');
}
/** What is quoted without a mark: 「…です、という一行」, `Sign in, says the box`. */
const REPORTED = pattern(
  'giu',
  String.raw`[^。]{4,80}、\s?(?:という|といった|と(?:書|出|表示|言|いう|いった))|[^.!?]{4,80}, (?:says?|said|reads?) (?:the|a|an|one|every)\b`,
  String.raw`|[^.!?]{4,80}: (?:that|this|the|those|these) (?:sentence|line|message|text|word|phrase|screen|button|box)s?\b`,
);
