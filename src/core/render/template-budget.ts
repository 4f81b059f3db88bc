/// <reference types="handlebars" />
import { TemplateError } from './template-faults.ts';

/** What a run of the templates may still write, in characters; shared by all of its frames. */
export interface Budget {
  left: number;
}

/** A month of 3,000 links needs half of it. */
export const MOST_WRITTEN = 8_000_000;

/** Takes so many characters from the budget. Throws a TemplateError when nothing of it is left. */
export function spend(budget: Budget, characters: number): void {
  budget.left -= characters;
  if (budget.left < 0)
    throw new TemplateError(null, {
      en: 'the template writes too much: does it loop in a loop?',
      ja: 'テンプレートの出力が多すぎます。繰り返しの中で繰り返していませんか',
    });
}

/** Puts `{{spend n}}` first into every block and partial, so that what is written again and again is counted. */
export function countSpending(program: hbs.AST.Program): void {
  for (const statement of program.body) {
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    for (const block of [inner, inverse]) if (block) countSpending(block);
  }
  // `{{else if}}`: Handlebars looks for its block in the first place, and that block counts for itself.
  if ((program as { readonly chained?: boolean }).chained === true) return;
  const characters = program.body.reduce(
    (sum, statement) =>
      sum + 20 + (statement.type === 'ContentStatement' ? (statement as hbs.AST.ContentStatement).value.length : 0),
    20,
  );
  program.body.unshift(spendStatement(characters, program.loc));
}

function spendStatement(characters: number, loc: hbs.AST.SourceLocation): hbs.AST.Statement {
  const path = { type: 'PathExpression', data: false, depth: 0, parts: ['spend'], original: 'spend', loc };
  const amount = { type: 'NumberLiteral', value: characters, original: characters, loc };
  return {
    type: 'MustacheStatement',
    path,
    params: [amount],
    escaped: false,
    strip: { open: false, close: false },
    loc,
  } as unknown as hbs.AST.Statement;
}
