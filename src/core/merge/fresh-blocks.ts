import type { Fresh, FreshBlock } from '../../issue.ts';
import type { BlockKey, ItemKey } from './block-key.ts';
import { bareLine, fingerprintOf, isSame, withoutBlankEnd, type Fingerprint } from './fingerprint.ts';
import { slotAt } from './slot.ts';
import { keyOf, targetOf } from './marker.ts';
import { wholeLines } from '../text/whole-lines.ts';

/** A block of the fresh text, ready to be compared with the draft's. */
export interface Generated {
  readonly block: FreshBlock;
  readonly key: BlockKey;
  readonly target: string;
  /** Without line ends and without blank lines at the end. */
  readonly lines: readonly string[];
  /** The blank lines at the end. */
  readonly blank: readonly string[];
  /** At which of the lines the place for the author's words begins; null where there is none. */
  readonly slotAt: number | null;
  readonly fingerprint: Fingerprint;
}

/** The head, which may be empty, and the other blocks in their order; no two have the same key. */
export function generatedBlocks(fresh: Fresh): { readonly head: Generated; readonly rest: readonly Generated[] } {
  const blocks: { readonly block: FreshBlock; readonly target: string; readonly key: BlockKey; text: string }[] = [
    { block: { kind: 'head', id: 'head', url: null, under: null, text: '' }, target: '#head', key: 'head', text: '' },
  ];
  const keys = new Set<BlockKey>(['head']);
  for (const block of fresh.blocks) {
    const target = targetOf(block);
    const key = block.kind === 'head' ? 'head' : (keyOf(target) ?? (block.id as ItemKey));
    const last = blocks.at(-1);
    // A template that prints something twice: a marker can stand for the first only.
    if (keys.has(key) && last) last.text += harmless(block.text);
    else blocks.push({ block, target, key, text: harmless(block.text) });
    keys.add(key);
  }
  const [head, ...rest] = blocks.map(({ block, target, key, text }) => {
    const all = wholeLines(text).map(bareLine);
    const lines = withoutBlankEnd(all);
    const at = slotAt(lines, block.own ?? '');
    const fingerprint =
      at === null
        ? fingerprintOf(lines)
        : { ...fingerprintOf(withoutBlankEnd(lines.slice(0, at))), slot: fingerprintOf(lines.slice(at)) };
    return { block, target, key, lines, blank: all.slice(lines.length), slotAt: at, fingerprint };
  });
  if (!head) throw new Error('the fresh text lost its head');
  return { head, rest };
}

/**
 * Whether what was rendered before reads as it does now. Markers once had one fingerprint of
 * everything, the place for the author's words included.
 */
export function readsAs({ fingerprint, lines, slotAt: at }: Generated, before: Fingerprint): boolean {
  if (isSame(fingerprint, before)) return true;
  return at !== null && before.slot === undefined && before.hash === fingerprintOf(lines).hash;
}

function harmless(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/<!--(?=\s*roundup\b)/giu, '&lt;!--');
}
