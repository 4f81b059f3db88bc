import runtime from 'handlebars/runtime.js';

// A file of its own with an import statement, so that the bundle requires the runtime: node
// would read a CommonJS file twice to import it.
export function createRuntime<Engine>(): Engine {
  return (runtime as unknown as { readonly create: () => Engine }).create();
}
