/**
 * How much is tried. `npm test` tries enough to notice an ordinary mistake in a minute or two; `npm run test:all`
 * (vitest's `--mode all`) tries what the README's reliability table counts, and the files named `*.long.test.ts` as
 * well. A soak asks for its own counts by the variables.
 */
export const ALL = process.env['ROUNDUP_TEST_ALL'] === '1';

/** What chance is made of: the same in every run, unless ROUNDUP_TEST_SEED says another. */
export const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? 20_250_401);

// Of what the table counts, `npm test` tries one in so many.
const ONE_IN = 40;

/**
 * How often a test tries: what the variable of that name says, else `all` in `npm run test:all` and `few` in `npm
 * test`.
 */
export function countFrom(name: string, all: number, few = Math.ceil(all / ONE_IN)): number {
  return Number(process.env[name] ?? (ALL ? all : few));
}

/** The cases of a table: so many of them, from its beginning to its end, in `npm test`; all in `npm run test:all`. */
export function someOf<T>(cases: readonly T[], few: number): readonly T[] {
  if (ALL || cases.length <= few) return cases;
  return Array.from({ length: few }, (_, index) => cases[Math.floor((index * cases.length) / few)] as T);
}

/** How many cases a law is tried with: ROUNDUP_LAW_RUNS for a soak. */
export function lawRuns(all = 1000, few = Math.ceil(all / ONE_IN)): number {
  const asked = Number(process.env['ROUNDUP_LAW_RUNS'] ?? '');
  if (Number.isInteger(asked) && asked > 0) return asked;
  return ALL ? all : few;
}

/** Milliseconds that any test may take. A machine may have much else to do, and nothing is judged by how long it takes. */
export const TEST_TIMEOUT = 60_000;

/** Milliseconds that so many cases may take. */
export function lawTimeout(all = 1000): number {
  return TEST_TIMEOUT + 240 * lawRuns(all);
}

/** By which the counts of the network's random tests are multiplied: more than 1 in a soak. */
export const SCALE = countFrom('ROUNDUP_TEST_SCALE', 1, 1 / ONE_IN);
