import type { RawLink } from '../../source.ts';

// The plugins of Obsidian that make a card of a pasted URL: Auto Card Link, Link Embed.
const CARDS = new Set(['card', 'cardlink', 'embed', 'link', 'linkcard', 'link-card', 'bookmark']);

/** A fenced card as one link; null for any other fence. Its description is the page's. */
export function cardOf(name: string, lines: readonly string[], line: number): RawLink | null {
  if (!CARDS.has(name.toLowerCase())) return null;
  const fields = new Map(
    lines.flatMap((one): readonly (readonly [string, string])[] => {
      const [, key = '', value = ''] = /^([a-z]{1,20}) ?:(.*)$/iu.exec(one.trim()) ?? [];
      return key === '' ? [] : [[key.toLowerCase(), unquoted(value.trim())]];
    }),
  );
  const url = fields.get('url') ?? fields.get('link') ?? (lines[0] ?? '').trim();
  if (!/^https?:/iu.test(url)) return null;
  return { url, savedAt: null, line, title: fields.get('title') ?? '', tags: [] };
}

function unquoted(value: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/u.exec(value) ?? [];
  return double?.replaceAll(/\\(["\\])/gu, '$1') ?? single?.replaceAll("''", "'") ?? value;
}
