import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

const SRC = new URL('../src/', import.meta.url);

export interface Found {
  readonly where: string;
  readonly pattern: RegExp;
}

/** Every regular expression that src/ writes as one. */
export function patternsInSource(): readonly Found[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap(literalsIn);
}

function literalsIn(path: string): readonly Found[] {
  const source = readFileSync(new URL(path, SRC), 'utf8');
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as {
      readonly regex?: { readonly pattern: string; readonly flags: string };
      readonly start?: number;
    };
    const written = regex ?? joinedPieces(node);
    if (written && start !== undefined)
      found.push({
        where: `${path}:${source.slice(0, start).split('\n').length}`,
        pattern: new RegExp(written.pattern, written.flags.replace('g', '')),
      });
    Object.values(node).forEach(visit);
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

/** What `pattern('u', String.raw`…`, …)` makes (core/text/pattern.ts); null for anything else. */
function joinedPieces(node: object): { readonly pattern: string; readonly flags: string } | null {
  const { type, callee, arguments: given = [] } = node as Call;
  const [flags, ...pieces] = given;
  if (type !== 'CallExpression' || callee?.name !== 'pattern' || typeof flags?.value !== 'string') return null;
  const texts = pieces.map(({ quasi }) => quasi?.quasis.map(({ value }) => value.raw).join(WORD) ?? '');
  return { pattern: texts.join(''), flags: flags.value };
}

// Stands for what a piece takes from elsewhere, which nobody computes here.
const WORD = 'word';

interface Call {
  readonly type?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly {
    readonly value?: unknown;
    readonly quasi?: { readonly quasis: readonly { readonly value: { readonly raw: string } }[] };
  }[];
}
