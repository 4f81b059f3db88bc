import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;
const DOCUMENTS = [
  'README.md',
  'README.ja.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'src/README.md',
  'src/core/merge/README.md',
  'findings/README.md',
];

interface Section {
  readonly level: number;
  readonly title: string;
  /** Rows of tables, items of lists, and blocks of code. */
  rows: number;
  items: number;
  blocks: number;
}

/** The sections of a Markdown text; what stands in code is none of them. */
function sectionsOf(markdown: string): readonly Section[] {
  const sections: Section[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    const last = sections.at(-1);
    if (line.startsWith('```')) {
      isCode = !isCode;
      if (isCode && last) last.blocks += 1;
    }
    if (isCode) continue;
    const [, signs, title] = /^(#{1,6}) (.+)$/u.exec(line) ?? [];
    if (signs !== undefined && title !== undefined)
      sections.push({ level: signs.length, title, rows: 0, items: 0, blocks: 0 });
    if (last && line.startsWith('|')) last.rows += 1;
    if (last && /^(?:[-*]|\d+\.) /u.test(line)) last.items += 1;
  }
  return sections;
}

/** What GitHub makes of a heading for an address. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('the documents', () => {
  it('have the same sections, tables, lists and code in both languages of the README', () => {
    const [english, japanese] = ['README.md', 'README.ja.md'].map((name) =>
      sectionsOf(read(name)).map(({ level, rows, items, blocks }) => ({ level, rows, items, blocks })),
    );
    expect(english?.length).toBeGreaterThan(20);
    expect(japanese).toEqual(english);
  });

  it.each(DOCUMENTS)('%s leads to files and headings that are there', (name) => {
    const text = read(name);
    const anchors = new Set(sectionsOf(text).map(({ title }) => anchorOf(title)));
    const links = [...text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/gu, '').matchAll(/\]\(([^()\s]+)\)/gu)]
      .map(([, to = '']) => to)
      .filter((to) => !/^[a-z]+:/u.test(to));
    const leadsNowhere = links.filter((to) =>
      to.startsWith('#') ? !anchors.has(to.slice(1)) : !existsSync(join(ROOT, dirname(name), to.replace(/#.*$/u, ''))),
    );
    expect(leadsNowhere).toEqual([]);
  });
});
