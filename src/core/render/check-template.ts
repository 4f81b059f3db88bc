/// <reference types="handlebars" />
import { Complaint } from '../complaint.ts';
import { nearest } from '../text/nearest.ts';
import { FIELDS } from './issue-names.ts';
import { ALL_HELPERS, BLOCK_HELPERS, DATA, HARMLESS, PRINTERS, valuesTaken } from './template-names.ts';
import { counted } from '../text/counted.ts';

/**
 * What a template may call besides helpers: the other files by name, and the names that some file passes to a partial.
 */
export interface Callable {
  readonly partials: readonly string[];
  /** Literals only, or also values: those are printed by a helper. */
  readonly parameters: ReadonlyMap<string, 'literal' | 'value'>;
}
type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;
type Scope = ReadonlySet<string>;

/**
 * Throws a `Complaint` for a name that does not exist or a value without its helper: Handlebars would print nothing, or
 * the page's own markup. Returns the names of the files that this one calls.
 */
export function checkTemplate(
  program: hbs.AST.Program,
  file: string,
  { partials, parameters }: Callable,
): ReadonlySet<string> {
  const called = new Set<string>();
  visitProgram(program, new Set());
  return called;

  function visitProgram(inner: hbs.AST.Program | undefined, scope: Scope): void {
    if (inner === undefined) return;
    const within = new Set([...scope, ...(inner.blockParams ?? [])]);
    for (const statement of inner.body) visitStatement(statement, within);
  }

  function visitStatement(node: hbs.AST.Statement, scope: Scope): void {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return visitMustache(node as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return visitBlock(node as hbs.AST.BlockStatement, scope);
      case 'PartialStatement':
        return visitPartial(node as hbs.AST.PartialStatement, scope);
      default:
        complain(
          node,
          'this is more of Handlebars than a template may use: partials are called as {{> name}}',
          'テンプレートで使えない Handlebars の書き方です。別のテンプレートは {{> 名前}} で呼びます',
        );
    }
  }

  function visitMustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const { original, type } = node.path as hbs.AST.PathExpression;
    if (node.params.length > 0 || node.hash || ALL_HELPERS.includes(original)) {
      visitCall(node, 'tag', scope);
      if (original === 'text' && node.loc.start.column === 0)
        complain(
          node,
          'at the start of a line a title could mean a heading or a list: write {{line …}} there',
          '行の先頭では題名が見出しや箇条書きになりえます。{{line …}} と書いてください',
        );
      return;
    }
    if (type === 'PathExpression') {
      checkPath(node.path as hbs.AST.PathExpression, scope);
      if (isHarmless(node.path as hbs.AST.PathExpression, scope)) return;
    }
    complain(
      node,
      `{{${original}}} does not say where it stands: write {{text ${original}}}, or one of ${PRINTERS.join(', ')}`,
      `{{${original}}} を置く場所が分かりません。{{text ${original}}} のように書いてください（${PRINTERS.join(', ')}）`,
    );
  }

  function visitCall(node: Call, inside: 'tag' | 'expression', scope: Scope): void {
    const { original } = node.path as hbs.AST.PathExpression;
    if (!ALL_HELPERS.includes(original))
      complain(
        node,
        `there is no helper "${original}". There are: ${ALL_HELPERS.join(', ')}`,
        `「${original}」というヘルパーはありません。使えるのは: ${ALL_HELPERS.join(', ')}`,
      );
    const wanted = valuesTaken(original, inside);
    if (wanted === null) {
      const right = Object.hasOwn(BLOCK_HELPERS, original)
        ? `{{#${original} …}}…{{/${original}}}`
        : `{{text (${original} …)}}`;
      complain(
        node,
        `"${original}" cannot stand here like this: write ${right}`,
        `「${original}」はここではこう書けません。${right} と書いてください`,
      );
    }
    if (node.params.length !== wanted)
      complain(
        node,
        `"${original}" takes ${counted(wanted, 'value')}, not ${node.params.length}`,
        `「${original}」に渡す値は ${wanted} 個です（ここでは ${node.params.length} 個）`,
      );
    visitArguments(node, scope);
    if (original === 'own' && !isOwn(node.params[0] as hbs.AST.PathExpression, scope))
      complain(
        node,
        '{{own}} is for your own words (note, fields): print this one with {{text}} or {{line}}',
        '{{own}} は自分のことば（note、fields）だけに使えます。{{text}} か {{line}} で書き出してください',
      );
  }

  function visitBlock(node: hbs.AST.BlockStatement, scope: Scope): void {
    const { original } = node.path;
    const taken = Object.hasOwn(BLOCK_HELPERS, original) ? BLOCK_HELPERS[original] : undefined;
    if (taken === undefined)
      complain(
        node,
        `there is no block "${original}". There are: ${Object.keys(BLOCK_HELPERS).join(', ')}`,
        `「${original}」というブロックはありません。使えるのは: ${Object.keys(BLOCK_HELPERS).join(', ')}`,
      );
    if (node.params.length < taken[0] || node.params.length > taken[1])
      complain(
        node,
        `{{#${original}}} takes ${counted(taken[1], 'value')}, not ${node.params.length}`,
        `{{#${original}}} に渡す値は ${taken[1]} 個です（ここでは ${node.params.length} 個）`,
      );
    visitArguments(node, scope);
    visitProgram(node.program, scope);
    visitProgram(node.inverse, scope);
  }

  function visitPartial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const { original, type } = node.name as hbs.AST.PathExpression;
    if (type !== 'PathExpression' || !partials.includes(original))
      complain(
        node,
        `there is no template "${original}". There are: ${partials.join(', ')}`,
        `「${original}」というテンプレートはありません。あるのは: ${partials.join(', ')}`,
      );
    called.add(original);
    visitArguments(node, scope);
  }

  function visitArguments(
    node: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash },
    scope: Scope,
  ): void {
    for (const argument of [...node.params, ...(node.hash?.pairs ?? []).map(({ value }) => value)]) {
      if (argument.type === 'SubExpression') visitCall(argument as hbs.AST.SubExpression, 'expression', scope);
      if (argument.type === 'PathExpression') checkPath(argument as hbs.AST.PathExpression, scope);
    }
  }

  function checkPath(path: hbs.AST.PathExpression, scope: Scope): void {
    const parts = path.parts.map(String);
    const below = parts.indexOf('fields');
    const [data, ...rest] = path.data ? parts : ['root', ...parts];
    const known = below < 0 ? rest : rest.slice(0, below + 1);
    const unknown = DATA.has(data ?? '')
      ? known.find((part) => !FIELDS.has(part) && !/^\d+$/u.test(part) && !scope.has(part) && !parameters.has(part))
      : `@${data}`;
    if (unknown === undefined) return;
    const near = nearest(unknown, [...FIELDS, ...scope, ...parameters.keys()]);
    complain(
      path,
      `there is no "${unknown}"${near && `. Did you mean "${near}"?`}`,
      `「${unknown}」という項目はありません${near && `。「${near}」ですか?`}`,
    );
  }

  /** A block's parameter or a partial's may have a harmless name and still be a title. */
  function isHarmless(path: hbs.AST.PathExpression, scope: Scope): boolean {
    const name = `${path.data ? '@' : ''}${path.parts.at(-1) ?? ''}`;
    if (scope.has(name) || parameters.get(name) === 'value') return false;
    return HARMLESS.has(name) || parameters.get(name) === 'literal';
  }

  function isOwn(path: hbs.AST.PathExpression, scope: Scope): boolean {
    if (path.type !== 'PathExpression') return false;
    const names = path.parts.map(String);
    return (
      (names.at(-1) === 'note' || names.includes('fields')) &&
      !names.some((name) => scope.has(name) || parameters.has(name))
    );
  }

  function complain(node: { readonly loc: hbs.AST.SourceLocation }, en: string, ja: string): never {
    const place = `${file}:${node.loc.start.line}`;
    throw new Complaint({ en: `${place}: ${en}`, ja: `${place}: ${ja}` }, 2);
  }
}
