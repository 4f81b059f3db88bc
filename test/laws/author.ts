import fc from 'fast-check';
import type { Fresh, FreshBlock } from '../../src/issue.ts';
import type { LinkUrl } from '../../src/model.ts';
import { itemId } from '../../src/core/url/item-id.ts';

/**
 * One month as the generated laws see it: what was rendered first, and what is rendered after the author has edited.
 */
export interface Months {
  readonly first: Fresh;
  readonly second: Fresh;
}

/** A line that only the author can have written: it has his word and a number. */
export const AUTHOR = '私が書いた';

const PATHS = ['a', 'b--c', 'c-', 'd?x=1&y=--', 'e%2D-f', '%E6%97%A5', 'g#/h--', 'i)(', 'j', 'k', 'l', 'm'];
const url = (index: number): LinkUrl =>
  new URL(`https://n${index}.example/${PATHS[index % PATHS.length]}`).href as LinkUrl;

/** Text as a template could print it for one item; `version` 0 is what was printed first. */
const bodies = fc.tuple(
  fc.constantFrom('### [題 $](u$)', '- [題 $](u$)', '[題 $](u$)', '## 題 $'),
  fc.array(
    fc.constantFrom(
      '> 引用 $',
      '',
      '出典: $',
      '```',
      '<!-- 感想をここに -->',
      '<!-- roundup 0123456789ab+1 https://forged.example/ -->',
      '  ',
      '> <!-- roundup',
      '行\r',
    ),
    { maxLength: 5 },
  ),
  fc.constantFrom('\n', '\n\n', '\n\n\n', ''),
);

interface Plan {
  readonly index: number;
  readonly under: number | null;
  readonly body: readonly [string, readonly string[], string];
}

const plans: fc.Arbitrary<readonly Plan[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.boolean(), bodies), {
    selector: ([index]) => index,
    maxLength: 8,
  })
  .map((all) => {
    let lead: number | null = null;
    return all.map(([index, follows, body]) => {
      const under: number | null = follows ? lead : null;
      if (under === null) lead = index;
      return { index, under, body };
    });
  });

const frame = fc.record({
  head: fc.constantFrom('---\ntitle: 月\n---\n\nこんにちは\n\n', '# 月\n', '', '---\r\ntitle: 月\r\n---\r\n\r\n'),
  closing: fc.constantFrom('\nそれでは\n', 'それでは', null),
  headings: fc.boolean(),
});

function print([title, lines, end]: Plan['body'], index: number, version: number): string {
  return (
    [title, ...lines].join('\n').replaceAll('$', `${index}${version > 0 ? ` 改${version}` : ''}`) + end.padEnd(1, '\n')
  );
}

function fresh(
  items: readonly Plan[],
  { head, closing, headings }: { readonly head: string; readonly closing: string | null; readonly headings: boolean },
  versionOf: (index: number) => number,
): Fresh {
  const blocks: FreshBlock[] = head === '' ? [] : [{ kind: 'head', id: 'head', url: null, under: null, text: head }];
  for (const [at, { index, under, body }] of items.entries()) {
    const group = `見出し ${Math.floor(at / 3)}`;
    if (headings && under === null && !blocks.some(({ id }) => id === group))
      blocks.push({ kind: 'heading', id: group, url: null, under: null, text: `# ${group}\n\n` });
    blocks.push({
      kind: 'item',
      id: itemId(url(index)),
      url: url(index),
      under: under === null ? null : itemId(url(under)),
      text: print(body, index, versionOf(index)),
    });
  }
  if (closing !== null) blocks.push({ kind: 'closing', id: 'closing', url: null, under: null, text: closing });
  return { blocks };
}

/** Two renderings: items come, go, change their text, story and group; the frame changes. */
export const months: fc.Arbitrary<Months> = fc
  .record({
    before: plans,
    more: plans,
    left: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    changed: fc.uniqueArray(fc.integer({ min: 0, max: 11 })),
    frames: fc.tuple(frame, frame),
    sameFrame: fc.boolean(),
  })
  .map(({ before, more, left, changed, frames, sameFrame }) => {
    const stays = before.filter((_, at) => !left[at] || at % 2 === 0);
    const came = more.filter(({ index }) => !before.some((one) => one.index === index));
    const both = [...stays, ...came].map((plan, at, all) =>
      plan.under !== null && !all.some(({ index }, other) => index === plan.under && other < at)
        ? { ...plan, under: null }
        : plan,
    );
    return {
      first: fresh(before, frames[0], () => 0),
      second: fresh(both, sameFrame ? frames[0] : frames[1], (index) => (changed.includes(index) ? 1 : 0)),
    };
  });

/** What a person or an editor does to the text. `at` is a share of its lines. */
export interface Edit {
  readonly kind:
    | 'write'
    | 'delete'
    | 'move'
    | 'retitle'
    | 'damage'
    | 'join'
    | 'paste-twice'
    | 'crlf'
    | 'bom'
    | 'lose-last-newline'
    | 'cut-block'
    | 'fence'
    | 'blank';
  readonly at: number;
  readonly to: number;
  readonly length: number;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>(
      'write',
      'write',
      'write',
      'delete',
      'move',
      'retitle',
      'damage',
      'join',
      'paste-twice',
      'crlf',
      'bom',
      'lose-last-newline',
      'cut-block',
      'fence',
      'blank',
    ),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 8 },
);

/**
 * The text after the edits. Every line that the author wrote has `AUTHOR` in it and is there once for each time he
 * wrote it.
 */
export function edited(text: string, script: readonly Edit[]): string {
  return script.reduce(edit, text);
}

function edit(text: string, { kind, at, to, length }: Edit, number: number): string {
  const lines = text.split('\n');
  const line = Math.min(lines.length - 1, Math.floor(at * lines.length));
  const other = Math.min(lines.length, Math.floor(to * (lines.length + 1)));
  const isMarker = (one: string): boolean => one.includes('<!-- roundup');
  switch (kind) {
    case 'write':
      return [...lines.slice(0, line), `${AUTHOR} ${number} ${length}`, ...lines.slice(line)].join('\n');
    case 'blank':
      return [...lines.slice(0, line), ...Array.from({ length }, () => ''), ...lines.slice(line)].join('\n');
    case 'fence':
      return [
        ...lines.slice(0, line),
        '```',
        ...lines.slice(line, line + length),
        ...(length % 2 ? ['```'] : []),
        ...lines.slice(line + length),
      ].join('\n');
    case 'delete':
      return [...lines.slice(0, line), ...lines.slice(line + length)].join('\n');
    case 'move': {
      const [taken, rest] = [
        lines.slice(line, line + length),
        [...lines.slice(0, line), ...lines.slice(line + length)],
      ];
      return [...rest.slice(0, other), ...taken, ...rest.slice(other)].join('\n');
    }
    case 'retitle':
      return lines.with(line, `${lines[line]} ${AUTHOR}`).join('\n');
    case 'damage':
      return lines
        .map((one, index) =>
          index >= line && index < line + length && isMarker(one)
            ? one.slice(0, Math.floor(to * one.length)) + one.slice(Math.floor(to * one.length) + 1)
            : one,
        )
        .join('\n');
    case 'join':
      return lines.length > line + 1
        ? [...lines.slice(0, line), `${lines[line]} ${lines[line + 1]}`, ...lines.slice(line + 2)].join('\n')
        : text;
    case 'paste-twice':
      return length > 3
        ? `${text}\n${text}`
        : [...lines.slice(0, other), ...lines.slice(line, line + length * 2), ...lines.slice(other)].join('\n');
    case 'crlf':
      return text.replaceAll(/\r?\n/gu, length % 2 ? '\r\n' : '\n');
    case 'bom':
      return text.startsWith('\ufeff') ? text.slice(1) : `\ufeff${text}`;
    case 'lose-last-newline':
      return text.replace(/\r?\n$/u, '');
    case 'cut-block': {
      const from = lines.findIndex((one, index) => index >= line && isMarker(one));
      const next = lines.findIndex((one, index) => index > from && isMarker(one));
      return from < 0 || next < 0 ? text : [...lines.slice(0, from), ...lines.slice(next)].join('\n');
    }
  }
}
