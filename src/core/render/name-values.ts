/// <reference types="handlebars" />
import { PRINTERS } from './template-names.ts';

/**
 * Tells every helper that prints how its value is named in the template, as `named`: while the template runs, a value
 * that is not there has no name any more.
 */
export function nameValues(program: hbs.AST.Program): void {
  for (const statement of program.body) {
    const { program: inner, inverse, path, params } = statement as Partial<hbs.AST.BlockStatement>;
    for (const block of [inner, inverse]) if (block) nameValues(block);
    const value = params?.[0] as Partial<hbs.AST.PathExpression> | undefined;
    if (path?.original === undefined || !PRINTERS.includes(path.original) || value?.type !== 'PathExpression') continue;
    const { loc } = statement;
    const pair = { type: 'HashPair', key: 'named', value: { type: 'StringLiteral', value: value.original, loc }, loc };
    (statement as hbs.AST.MustacheStatement).hash = { type: 'Hash', pairs: [pair], loc } as unknown as hbs.AST.Hash;
  }
}
