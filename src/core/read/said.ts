import { pattern } from '../text/pattern.ts';

/** Without what is quoted: an article about walls quotes their words, a wall says them. */
export function said(text: string): string {
  const marked = text.replaceAll(/「[^「」]{4,200}」|『[^『』]{4,200}』|“[^“”]{12,200}”|"[^"]{20,200}"/gu, '「」');
  return REPORTING.reduce(withoutReported, marked);
}

/** What follows words that are quoted without a mark, and the signs in front of which these begin. */
interface Reporting {
  readonly cue: RegExp;
  readonly stops: string;
}

const [FEWEST, MOST] = [4, 80];
/** 「…です、という一行」, `Sign in, says the box`. */
const REPORTING: readonly Reporting[] = [
  { cue: /、\s?(?:という|といった|と(?:書|出|表示|言|いう|いった))/gu, stops: '。' },
  {
    cue: pattern(
      'giu',
      String.raw`, (?:says?|said|reads?) (?:the|a|an|one|every)\b`,
      String.raw`|: (?:that|this|the|those|these) (?:sentence|line|message|text|word|phrase|screen|button|box)s?\b`,
    ),
    stops: '.!?',
  },
];

function withoutReported(text: string, { cue, stops }: Reporting): string {
  let [rest, from] = ['', 0];
  for (const { 0: words, index } of text.matchAll(cue)) {
    let start = index;
    while (start > from && index - start < MOST && !stops.includes(text.charAt(start - 1))) start -= 1;
    if (index - start < FEWEST) continue;
    rest += `${text.slice(from, start)}「」`;
    from = index + words.length;
  }
  return rest + text.slice(from);
}
