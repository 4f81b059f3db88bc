// {"key": value; urls = ["https://…"
const MEMBER = /^[\s[{(,]*(?:"[^"]{0,200}"|'[^']{0,200}')\s*:\s*(?:["'[{]|-?\d|true\b|false\b|null\b)/u;
const ASSIGNED = /^\s*(?:[\w$.]{1,40}\s){0,3}[\w$.]{1,40}\s*=[[{(\s]*["'`]https?:/u;

/** Whether a line with links is written for a program, as JSON or a list in a script: it has no words about them. */
export function isDataLine(line: string): boolean {
  return MEMBER.test(line) || ASSIGNED.test(line);
}

/** A URL of such a line without the single quotation mark behind it, and what follows that. */
export function quotedUrl(url: string): string {
  return url.replace(/'(?:[,\]});:].*)?$/u, '');
}
