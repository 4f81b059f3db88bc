// What a bench is told on its command line: `--runs 5 --only a,b --short`.
import { parseArgs } from 'node:util';

/**
 * @param usual the options by name, each with its value where none is given: a number, a text, or false for one that
 *   takes no value
 * @returns the values, of the same types. It throws for an option that there is none of.
 */
export function options(usual) {
  const types = Object.entries(usual).map(([name, value]) => [name, { type: value === false ? 'boolean' : 'string' }]);
  const { values } = parseArgs({ options: Object.fromEntries(types) });
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => {
      const given = values[name] ?? value;
      if (typeof value === 'number' && !Number.isFinite(Number(given))) throw new Error(`--${name} takes a number`);
      return [name, typeof value === 'number' ? Number(given) : given];
    }),
  );
}
