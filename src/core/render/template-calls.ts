/// <reference types="handlebars" />

/** Every `{{> name}}` of a template, in its order. */
function partialCalls({ body }: hbs.AST.Program): readonly hbs.AST.PartialStatement[] {
  return body.flatMap((statement) => {
    if (statement.type === 'PartialStatement') return [statement as hbs.AST.PartialStatement];
    const { program, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    return [program, inverse].flatMap((inner) => (inner ? partialCalls(inner) : []));
  });
}

/** The names of what is called. A name that is computed is passed over. */
export function namesCalled(program: hbs.AST.Program): ReadonlySet<string> {
  return new Set(partialCalls(program).flatMap(({ name }) => (name.type === 'PathExpression' ? [name.original] : [])));
}

/** The names that files pass to partials: `{{> item lead hashes="##"}}` gives `hashes`, always a literal. */
export function parametersOf(programs: Iterable<hbs.AST.Program>): ReadonlyMap<string, 'literal' | 'value'> {
  const parameters = new Map<string, 'literal' | 'value'>();
  for (const { key, value } of [...programs].flatMap(partialCalls).flatMap(({ hash }) => hash?.pairs ?? [])) {
    parameters.set(key, value.type.endsWith('Literal') && parameters.get(key) !== 'value' ? 'literal' : 'value');
  }
  return parameters;
}
