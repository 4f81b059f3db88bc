import { pattern } from '../../text/pattern.ts';
export interface LightStyle {
  readonly display: string;
  readonly visibility: string;
}

const DISPLAY = pattern(
  'u',
  String.raw`^(?:none|block|inline|flow|flow-root|flex|grid|table|list-item|contents|ruby|run-in|initial|inherit`,
  String.raw`|unset|revert|revert-layer|(?:inline|table|ruby)-[a-z-]+|-webkit-[a-z-]+|-moz-[a-z-]+|(?:block`,
  String.raw`|inline) [a-z-]+)$`,
);
const VISIBILITY = /^(?:visible|hidden|collapse|initial|inherit|unset|revert|revert-layer)$/u;
const NOTHING: LightStyle = { display: '', visibility: '' };

/**
 * What a style attribute says of the two properties by which Readability tells hidden elements: by CSS, the
 * last valid declaration, important ones first.
 */
export function styleOf(attribute: string | undefined): LightStyle {
  if (!attribute || !/display|visibility/iu.test(attribute)) return NOTHING;
  const declarations = split(attribute.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, ' '));
  return {
    display: lastOf(declarations, 'display', DISPLAY),
    visibility: lastOf(declarations, 'visibility', VISIBILITY),
  };
}

function lastOf(declarations: readonly string[], property: string, valid: RegExp): string {
  let [value, important] = ['', false];
  for (const declaration of declarations) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() !== property) continue;
    const said = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const plain = said.replace(/(?<!\s)\s*!\s*important$/u, '');
    if (valid.test(plain) && (plain !== said || !important)) [value, important] = [plain, plain !== said];
  }
  return value;
}

/** At the semicolons that are in no quotation and no bracket. */
function split(css: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let closers = '';
  for (let at = 0; at < css.length; at += 1) {
    const character = css[at] as string;
    const quoted = closers.endsWith('"') || closers.endsWith("'");
    if (character === '\\') at += 1;
    else if (closers.endsWith(character)) closers = closers.slice(0, -1);
    else if (quoted) continue;
    else if (character in CLOSERS) closers += CLOSERS[character];
    else if (character === ';' && closers === '') {
      parts.push(css.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, css.slice(start)];
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', "'": "'" };
