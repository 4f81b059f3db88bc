import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { strykerPlugins as given, strykerValidationSchema } from '@stryker-mutator/vitest-runner';

export { strykerValidationSchema };

const [{ factory: openVitestRunner }] = given;
const MOST_TRIES = 3;

/**
 * Stryker's runner for vitest (9.6) without two ways in which it takes a mutant for a survivor that no test has judged.
 */
function openRunner(injector) {
  const runner = openVitestRunner(injector);
  const run = runner.run.bind(runner);
  runner.run = async (options) => {
    for (let tries = 1; ; tries += 1) {
      const outcome = await run(options);
      if (outcome.tests === undefined) return outcome;
      const failed = unloadable(runner.ctx.state.getFiles(), outcome.tests);
      const tests = [...outcome.tests, ...failed];
      // Now and then vitest ends a run in which no test has run (stryker-mutator/stryker-js#6073).
      if (tests.some(({ status }) => status !== TestStatus.Skipped) || tries === MOST_TRIES)
        return { ...outcome, tests };
    }
  };
  return runner;
}
openRunner.inject = openVitestRunner.inject;

/**
 * A test file that cannot be loaded has no tests that could fail (stryker-mutator/stryker-js#6150): it gets the one
 * that it stands for.
 */
function unloadable(files, tests) {
  if (tests.some(({ status }) => status === TestStatus.Failed)) return [];
  const failing = files.filter(({ result }) => result?.state === 'fail');
  return failing.map(({ name, result }) => ({
    id: `${name}#`,
    name: `${name} cannot be loaded`,
    status: TestStatus.Failed,
    failureMessage: result.errors?.[0]?.message ?? '',
    timeSpentMs: 0,
  }));
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest-judged', openRunner)];
