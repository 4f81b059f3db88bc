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
  const tree = parseAst(source, { lang: 'ts' });
  const named = namedPieces(tree);
  const found: Found[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { regex, start } = node as {
      readonly regex?: { readonly pattern: string; readonly flags: string };
      readonly start?: number;
    };
    const written = regex ?? joinedPieces(node, named);
    if (written && start !== undefined)
      found.push({
        where: `${path}:${source.slice(0, start).split('\n').length}`,
        pattern: new RegExp(written.pattern, written.flags.replace('g', '')),
      });
    Object.values(node).forEach(visit);
  };
  visit(tree);
  return found;
}

/** What `pattern('u', String.raw`…`, …)` makes (core/text/pattern.ts); null for anything else. */
function joinedPieces(node: object, named: Pieces): { readonly pattern: string; readonly flags: string } | null {
  const { type, callee, arguments: given = [] } = node as Call;
  const [flags, ...pieces] = given;
  if (type !== 'CallExpression' || callee?.name !== 'pattern' || typeof flags?.value !== 'string') return null;
  return { pattern: pieces.map((piece) => textOf(piece, named)).join(''), flags: flags.value };
}

type Pieces = ReadonlyMap<string, string>;

/** The texts of a module that have a name: what patterns are made of. */
function namedPieces({ body }: { readonly body: readonly unknown[] }): Pieces {
  const named = new Map<string, string>();
  for (const statement of body as readonly { readonly declarations?: readonly Declaration[] }[])
    for (const { id, init } of statement.declarations ?? [])
      if (id?.name !== undefined && (init?.quasi || typeof init?.value === 'string'))
        named.set(id.name, textOf(init, named));
  return named;
}

function textOf({ name, value, quasi }: Piece, named: Pieces): string {
  if (typeof value === 'string') return value;
  if (name !== undefined) return named.get(name) ?? WORD;
  const inside = quasi?.expressions.map((one) => textOf(one, named)) ?? [];
  return quasi?.quasis.map(({ value: { raw } }, index) => `${raw}${inside[index] ?? ''}`).join('') ?? WORD;
}

// Stands for what a piece takes from elsewhere, which nobody computes here.
const WORD = 'word';

interface Call {
  readonly type?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Piece[];
}
interface Declaration {
  readonly id?: { readonly name?: string };
  readonly init?: Piece | null;
}
interface Piece {
  readonly name?: string;
  readonly value?: unknown;
  readonly quasi?: {
    readonly quasis: readonly { readonly value: { readonly raw: string } }[];
    readonly expressions: readonly Piece[];
  };
}
