import { parseFragment } from 'parse5';
import { cleanText } from '../../text/clean.ts';
import { withoutRadicals } from '../../text/radicals.ts';

const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/iu;
const TAG = /<\/?(?:a|b|br|div|em|font|i|li|p|rb|rp|rt|ruby|small|span|strong|sub|sup|u|ul|wbr)(?:\s[^<>]*)?\/?>/giu;

/**
 * Text of the page as one plain line: references that were escaped twice are decoded
 * once more, tags that were escaped are gone.
 */
export function plain(text: string): string {
  const decoded = REFERENCE.test(text) ? decodeReferences(text) : text;
  const untagged = decoded.includes('<')
    ? decoded.replaceAll(TAG, (tag) => (/^<\/?(?:br|div|p|li|ul)/iu.test(tag) ? ' ' : ''))
    : decoded;
  return cleanText(withoutRadicals(untagged).replaceAll(/[\u00a0\u3000]/gu, ' '));
}

function decodeReferences(text: string): string {
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}
