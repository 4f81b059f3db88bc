import { Complaint } from '../complaint.ts';
import { nearest } from '../text/nearest.ts';
import { HELPER_NAMES } from './helpers.ts';

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];
/** Values that are numbers, ids or words of our own: they may stand anywhere. */
const HARMLESS = new Set(['year', 'monthNumber', 'month', 'id', 'version', 'kindText', '@index', '@first', '@last']);
/** Every name an Issue has (src/issue.ts). What stands below `fields` is the author's. */
const FIELDS = new Set(
  `version month year monthNumber title greetingHints fields groups heading stories lead followUps id url kind kindText site author published publishedText language translation
   quotations note tags failure why ranIn reference notices text source dateText licence licenceUrl message by monthText length this`.split(/\s+/u),
);

/** What a template may call besides helpers: the other files by name, and the names that some file passes to a partial. */
export interface Callable {
  readonly partials: readonly string[];
  readonly parameters: ReadonlySet<string>;
}

/**
 * Throws a `Complaint` for a name that does not exist or a value without its helper: Handlebars would print nothing, or the
 * page's own markup. Returns the names of the files that this one calls.
 */
export function checkTemplate(program: hbs.AST.Program, file: string, { partials, parameters }: Callable): ReadonlySet<string> {
  const called = new Set<string>();
  const names = [...HELPER_NAMES, ...BUILT_IN];
  visit(program, parameters);
  return called;

  function visit(node: hbs.AST.Node | hbs.AST.Program | undefined, scope: ReadonlySet<string>): void {
    if (node === undefined) return;
    switch (node.type) {
      case 'Program': {
        const { body, blockParams } = node as hbs.AST.Program;
        const inner = new Set([...scope, ...(blockParams ?? [])]);
        for (const statement of body) visit(statement, inner);
        return;
      }
      case 'MustacheStatement':
        return visitMustache(node as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return visitBlock(node as hbs.AST.BlockStatement, scope);
      case 'PartialStatement':
      case 'PartialBlockStatement':
        return visitPartial(node as hbs.AST.PartialStatement, scope);
      case 'SubExpression':
        return visitCall(node as hbs.AST.SubExpression, scope);
      case 'PathExpression':
        return checkPath(node as hbs.AST.PathExpression, scope);
      default:
    }
  }

  function visitMustache(node: hbs.AST.MustacheStatement, scope: ReadonlySet<string>): void {
    const path = node.path as hbs.AST.PathExpression;
    if (node.params.length > 0 || names.includes(path.original)) return visitCall(node, scope);
    checkPath(path, scope);
    if (path.type !== 'PathExpression' || HARMLESS.has(lastPart(path)) || parameters.has(lastPart(path))) return;
    complain(node, `{{${path.original}}} does not say where it stands: write {{text ${path.original}}}, or one of ${HELPER_NAMES.join(', ')}`, `{{${path.original}}} を置く場所が分かりません。{{text ${path.original}}} のように書いてください（${HELPER_NAMES.join(', ')}）`);
  }

  function visitBlock(node: hbs.AST.BlockStatement, scope: ReadonlySet<string>): void {
    visitCall(node, scope);
    visit(node.program, scope);
    visit(node.inverse, scope);
  }

  function visitCall(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression, scope: ReadonlySet<string>): void {
    const { original } = node.path as hbs.AST.PathExpression;
    if (!names.includes(original)) complain(node, `there is no helper "${original}". There are: ${names.join(', ')}`, `「${original}」というヘルパーはありません。使えるのは: ${names.join(', ')}`);
    visitArguments(node, scope);
  }

  function visitPartial(node: hbs.AST.PartialStatement, scope: ReadonlySet<string>): void {
    const { original } = node.name as hbs.AST.PathExpression;
    if (original !== undefined && !partials.includes(original)) complain(node, `there is no template "${original}". There are: ${partials.join(', ')}`, `「${original}」というテンプレートはありません。あるのは: ${partials.join(', ')}`);
    if (original !== undefined) called.add(original);
    visitArguments(node, scope);
  }

  function visitArguments(node: { readonly params: readonly hbs.AST.Expression[]; readonly hash?: hbs.AST.Hash }, scope: ReadonlySet<string>): void {
    for (const argument of node.params) visit(argument, scope);
    for (const pair of node.hash?.pairs ?? []) visit(pair.value, scope);
  }

  function checkPath(path: hbs.AST.PathExpression, scope: ReadonlySet<string>): void {
    const below = path.parts.indexOf('fields');
    const parts = (below < 0 ? path.parts : path.parts.slice(0, below + 1)).map(String);
    const unknown = path.data ? undefined : parts.find((part) => !FIELDS.has(part) && !scope.has(part));
    if (unknown === undefined) return;
    const near = nearest(unknown, [...FIELDS, ...scope]);
    complain(path, `there is no "${unknown}"${near && `. Did you mean "${near}"?`}`, `「${unknown}」という項目はありません${near && `。「${near}」ですか?`}`);
  }

  function complain(node: { readonly loc: hbs.AST.SourceLocation }, en: string, ja: string): never {
    const place = `${file}:${node.loc.start.line}`;
    throw new Complaint({ en: `${place}: ${en}`, ja: `${place}: ${ja}` }, 2);
  }
}

function lastPart(path: hbs.AST.PathExpression): string {
  return `${path.data ? '@' : ''}${path.parts.at(-1) ?? path.original}`;
}
