// The kinds of rows: what their counts are handed over by.

/**
 * @param env the variables of one run of the test, by the count that it is given
 * @param usual what a row says that says nothing of it. `chunk`: the count that one run is given, in the unit of the
 * variable
 */
const kind =
  (env, usual = {}) =>
  (row, what, test, counts) => {
    const { only, each, pr, soak, chunk, unit = 'cases', mode } = { ...usual, ...counts };
    return { row, what, test, only, each, pr, soak, chunk, unit, ...(mode !== undefined && { mode }), env };
  };

export const law = kind((n) => ({ ROUNDUP_LAW_RUNS: n }), { each: 1 });
export const scaled = kind((n) => ({ ROUNDUP_TEST_SCALE: n }), { chunk: 1 });
export const counted = (row, what, test, variable, counts) =>
  kind((n) => ({ [variable]: n }), { each: 1 })(row, what, test, counts);

/** The same cases every time but for the seed: `each` of them in a run. */
export const fixed = (row, what, test, { each, pr = each, soak = pr, ...more }) =>
  kind(() => ({}), { mode: 'all' })(row, what, test, { ...more, each, pr, soak, chunk: 1 });
