export interface LinkTail {
  readonly text: string;
  readonly destination: string;
}

/** `(destination "title")` at the start of the text, by CommonMark 0.31 (6.3); null where there is none. */
export function linkTail(text: string): LinkTail | null {
  if (!text.startsWith('(')) return null;
  const start = pastSpace(text, 1);
  const angled = text[start] === '<';
  const end = angled ? angledEnd(text, start) : bareEnd(text, start);
  if (end === null) return null;
  const destination = angled ? text.slice(start + 1, end - 1) : text.slice(start, end);
  const behind = pastSpace(text, end);
  const title = behind > end ? titleEnd(text, behind) : null;
  const close = title === null ? behind : pastSpace(text, title);
  return text[close] === ')' ? { text: text.slice(0, close + 1), destination } : null;
}

function angledEnd(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '>') return at + 1;
    else if (sign === '<' || sign === '\n') return null;
  }
  return null;
}

/** Brackets in it are closed in it. */
function bareEnd(text: string, start: number): number | null {
  let [depth, at] = [0, start];
  for (; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\' && /[!-/:-@[-`{-~]/u.test(text[at + 1] ?? '')) at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth === 0) return at;
    else if (sign === ')') depth -= 1;
    else if (/\s/u.test(sign)) break;
  }
  return depth === 0 ? at : null;
}

function titleEnd(text: string, start: number): number | null {
  const closing = { '"': '"', "'": "'", '(': ')' }[text[start] ?? ''];
  for (let at = start + 1; closing !== undefined && at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === closing) return at + 1;
  }
  return null;
}

function pastSpace(text: string, start: number): number {
  let at = start;
  while (/\s/u.test(text[at] ?? '')) at += 1;
  return at;
}
