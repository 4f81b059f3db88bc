import type { Element } from 'domhandler';
import type { PageView } from '../../view.ts';
import type { TextBlock } from '../../view/block.ts';
import { tidy } from './trim.ts';

/**
 * The paragraphs in front of the first section of a MediaWiki article, without reference
 * marks and reading aids. Empty for other pages.
 */
export function encyclopaediaLead(view: PageView): readonly string[] {
  if (!isMediaWiki(view)) return [];
  const start = view.blocks.findIndex(({ element }) => isInParser(element));
  const rest = start < 0 ? [] : view.blocks.slice(start);
  const section = rest.findIndex(({ heading }) => heading === 2);
  return (section < 0 ? rest : rest.slice(0, section))
    .filter(isParagraph)
    .map(({ text }) => withoutReadings(tidy(text)));
}

/** Whether MediaWiki has made the page, as it does an encyclopaedia's. */
export function isMediaWiki(view: PageView): boolean {
  return (
    (view.meta.get('generator') ?? []).some((name) => /^MediaWiki/iu.test(name)) ||
    view.blocks.some(({ element }) => element.attribs['id'] === 'firstHeading')
  );
}

function isParagraph({ tag, text, element }: TextBlock): boolean {
  return tag === 'p' && text.length >= 20 && element.parent !== null && isInParser(element) && !insideTable(element);
}

function isInParser(element: Element): boolean {
  for (let node = element.parent; node !== null && 'attribs' in node; node = node.parent)
    if (/(?:^|\s)mw-parser-output(?:\s|$)/u.test(node.attribs['class'] ?? '')) return true;
  return false;
}

function insideTable(element: Element): boolean {
  for (let node = element.parent; node !== null && 'attribs' in node; node = node.parent)
    if (node.name === 'table') return true;
  return false;
}

/** 「日本（にほん、にっぽん、英: Japan）は、」: a reading in kana is kept, a list of languages is left out, and that is marked. */
function withoutReadings(text: string): string {
  return text.replaceAll(/（([^（）]{1,200})）/gu, (whole, inside: string) => {
    const parts = inside.split(/[、，,;；]\s*/u);
    const kept = parts.filter(
      (part) =>
        !/^(?:英|仏|独|羅|露|中|韓|西|伊|葡|希|蘭|英語|フランス語|ドイツ語|ラテン語|ロシア語|中国語|朝鮮語|スペイン語|ギリシア語|略称?|IPA)[:：]|発音|\[[^[\]]*\]/u.test(
          part.trim(),
        ),
    );
    if (kept.length === parts.length) return whole;
    return `（${[...kept, '…'].join('、')}）`;
  });
}
