import { ITEM_ID } from '../url/item-id.ts';
import { parseDraft } from '../merge/parse-draft.ts';
import type { Message } from '../../model.ts';

/**
 * What an editor has made of a draft, in a sentence. Lines are counted, and not where they
 * stand: a block that was moved is as it was.
 */
export function editedMessage(before: string, after: string, path: string): Message {
  if (before === after)
    return { en: `nothing changed in the editor: ${path}`, ja: `エディターでは何も変わっていません: ${path}` };
  const { added, gone } = countedLines(before, after);
  const left = new Set(keysOf(after));
  const takenOut = keysOf(before).filter((key) => !left.has(key)).length;
  const out = {
    en: takenOut === 0 ? '' : `; items taken out: ${takenOut} ("--restore URL" brings one back)`,
    ja: takenOut === 0 ? '' : `。外した項目は ${takenOut} 件（「--restore URL」で戻せます）`,
  };
  return {
    en: `edited: ${path}, lines new: ${added}, gone: ${gone}${out.en}`,
    ja: `編集しました: ${path}（新しい行 ${added}、なくなった行 ${gone}）${out.ja}`,
  };
}

interface CountedLines {
  readonly added: number;
  readonly gone: number;
}

function countedLines(before: string, after: string): CountedLines {
  const counts = new Map<string, number>();
  for (const line of writtenLines(after)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of writtenLines(before)) counts.set(line, (counts.get(line) ?? 0) - 1);
  const differences = [...counts.values()];
  return {
    added: differences.reduce((sum, count) => sum + Math.max(0, count), 0),
    gone: differences.reduce((sum, count) => sum + Math.max(0, -count), 0),
  };
}

function writtenLines(text: string): readonly string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
}

function keysOf(text: string): readonly string[] {
  return parseDraft(text).blocks.flatMap(({ key, marker }) => (marker !== null && ITEM_ID.test(key) ? [key] : []));
}
