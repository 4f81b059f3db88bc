import { LINE_LABELS } from './line-labels.ts';
import { goesOn, leadsOn } from './sentences.ts';

const BULLETS = '-*+・‐‑–—•‣◦●○◯◎◆◇■□▪▫▲△▼▽★☆※→⇒➡►▶▸☞👉📌🔗✅☑☐✔';
const CLOCK = String.raw`(?:午前|午後)?\s?\d{1,2}(?::\d{2}(?::\d{2})?|時(?:\d{1,2}分)?)(?:\s?[ap]m)?`;

/** What may stand in front of the words of a line and does not belong to them. */
const MARKS: readonly RegExp[] = [
  /^>\s?/u,
  new RegExp(String.raw`^[${BULLETS}]+(?=\s|$)`, 'u'),
  // These need no space behind them.
  /^(?:[・•‣◦●○◯◎◆◇■□▪▫▲△▼▽★☆※→⇒➡►▶▸☞👉📌🔗✅☑☐✔]\ufe0f?)+/u,
  /^\d{1,3}[.)．）](?=\s|$)/u,
  /^[０-９]{1,3}[．.）)、]/u,
  /^[(（][\d０-９]{1,3}[)）]/u,
  // The priority of todo.txt.
  /^\([A-Z]\)(?=\s)/u,
  /^[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⑴-⒇Ⓐ-ⓩ]/u,
  /^\[[ xX/-]\](?=\s|$)/u,
  /^\[\^[^\]\s]{1,50}\]:?/u,
  /^(?:TODO|DONE|LATER|NOW|DOING|WAITING|CANCELED|NEXT)(?=\s|$)/u,
];
const TIME = new RegExp(String.raw`^[(\[（【]?(\*\*|__|\*|_)?${CLOCK}\1[)\]）】]?(?=$|[\s:：、,|-])[:：、,|-]?`, 'iu');
const LABEL = /^[[【(（「]?([^\s:：\]】)）」][^:：\]】)）」]{0,20}?)[\]】)）」]?\s?[:：](?=\s|$|https?:)/u;
const TIME_BEHIND = new RegExp(String.raw`(?:^|\s)(\*\*|__|\*|_)?${CLOCK}\1$`, 'iu');

/** A line without its bullets, numbers, boxes, times and labels (`- [ ] 09:15 URL:`). */
export function withoutMarks(line: string): string {
  const text = withoutSigns(line);
  return LINE_LABELS.has(text.normalize('NFKC').toLowerCase()) ? '' : text;
}

/** As `withoutMarks`, but with a label that no colon follows: a sentence may go on from it. */
export function withoutSigns(line: string): string {
  let text = line.trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const mark of MARKS) text = text.replace(mark, '').trimStart();
    const time = TIME.exec(text)?.[0] ?? '';
    if (!goesOn(text.slice(time.length))) text = text.slice(time.length).trimStart();
    const label = LABEL.exec(text);
    if (label && LINE_LABELS.has((label[1] ?? '').normalize('NFKC').toLowerCase()))
      text = text.slice(label[0].length).trimStart();
  }
  return text;
}

/** The words behind a link without the time of day at their end. */
export function withoutTimeBehind(text: string): string {
  const time = TIME_BEHIND.exec(text);
  return time && !leadsOn(text.slice(0, time.index)) ? text.slice(0, time.index) : text;
}

/** Whether a line is an item of a list. */
export function isItem(line: string): boolean {
  const text = line.trim();
  return [...MARKS.slice(1), TIME].some((mark) => mark.test(text));
}
