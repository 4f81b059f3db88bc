type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'next';
type Token = 'string' | 'literal' | '{' | '}' | '[' | ']' | ':' | ',';

const SPACE = /[ \t\n\r]*/uy;
const CHARACTERS = String.raw`[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*`;
const STRING = new RegExp(`"${CHARACTERS}"`, 'uy');
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;
const CUT = new RegExp(
  String.raw`(?:"${CHARACTERS}(?:\\(?:u[\da-fA-F]{0,3})?)?|-?[\d.eE+-]*|tr?u?|fa?l?s?|nu?l?)$`,
  'uy',
);

/** Where a text stops being JSON: the line, from 1, or 'end' where only the rest is missing; null where it is JSON. */
export function jsonFault(text: string): number | 'end' | null {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at) ?? 0;
    if (at === text.length) return awaited === 'next' && open.length === 0 ? null : 'end';
    const [token, length] = tokenAt(text, at);
    if (token === null && matchAt(CUT, text, at) !== null) return 'end';
    const next: Awaited | null = token === null ? null : following(awaited, token, open);
    if (next === null) return text.slice(0, at).split('\n').length;
    awaited = next;
    at += length;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? null;
}

function tokenAt(text: string, at: number): readonly [Token | null, number] {
  const sign = text.charAt(at);
  if ('{}[]:,'.includes(sign)) return [sign as Token, 1];
  const string = matchAt(STRING, text, at);
  if (string !== null) return ['string', string];
  const literal = matchAt(LITERAL, text, at);
  return literal === null ? [null, 0] : ['literal', literal];
}

/** What may come behind a token; null where it may not stand here. Keeps the brackets that are open. */
function following(awaited: Awaited, token: Token, open: ('{' | '[')[]): Awaited | null {
  if (awaited === 'colon') return token === ':' ? 'value' : null;
  if (awaited.startsWith('key') && token === 'string') return 'colon';
  if (awaited.startsWith('value')) {
    if (token === 'string' || token === 'literal') return 'next';
    if (token === '{' || token === '[') {
      open.push(token);
      return token === '{' ? 'key or end' : 'value or end';
    }
  }
  const innermost = open.at(-1);
  if (awaited === 'next' && token === ',' && innermost) return innermost === '{' ? 'key' : 'value';
  const closes = (token === '}' && innermost === '{') || (token === ']' && innermost === '[');
  if (!closes || awaited === 'key' || awaited === 'value') return null;
  open.pop();
  return 'next';
}
