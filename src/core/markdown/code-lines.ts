import { closedFences } from './fences.ts';

/** The indices of lines that are code: fenced, or indented by four spaces where no list goes on and no paragraph. */
export function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const fenced = closedFences(lines);
  const code = new Set(fenced);
  let [before, inList]: ['blank' | 'code' | 'text', boolean] = ['blank', false];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      if (before !== 'code') before = 'blank';
    } else if (fenced.has(index)) before = 'blank';
    else if (/^(?: {4}|\t)/u.test(line)) {
      if (before !== 'text' && !inList) code.add(index);
      before = before === 'text' || inList ? 'text' : 'code';
    } else {
      inList = LIST_ITEM.test(line) || (inList && /^ +/u.test(line));
      before = 'text';
    }
  }
  return code;
}

export const LIST_ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/u;
