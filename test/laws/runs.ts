/** How many cases a law is tried with: ROUNDUP_LAW_RUNS for a long run, else few enough for every `npm test`. */
export function lawRuns(usual = 1000): number {
  const asked = Number(process.env['ROUNDUP_LAW_RUNS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

/** Milliseconds that so many cases may take on a busy machine. */
export function lawTimeout(usual = 1000): number {
  return 30_000 + 60 * lawRuns(usual);
}
