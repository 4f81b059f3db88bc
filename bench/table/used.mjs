// What a process used, by its own account: node has no figures of one child alone, and a busy machine changes the clock
// more than the processor's time.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Processes that the program forks have the hook as well, and another file as the third.
const HOOK = `process.on('exit', () => {
  if (process.send === undefined) require('node:fs').writeSync(3, JSON.stringify(process.resourceUsage()));
});
`;

/**
 * @returns the environment, and what runs a program in it: milliseconds of CPU, user and system, and the megabytes of
 *   its own process at the peak. It throws where the program ends with a code that is not `fine`.
 */
export function meter(folder) {
  const hook = join(folder, 'used.cjs');
  writeFileSync(hook, HOOK);
  // An environment of its own: NODE_EXTRA_CA_CERTS alone makes bare node take three times as long.
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' };
  const run = (node, args, { fine = [0], user = {}, variables = {} } = {}) => {
    const { status, output } = spawnSync(node, ['--require', hook, ...args], {
      ...user,
      env: { ...env, ...variables },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // A month of many links says a line of each; past node's own bound the run would be ended.
      maxBuffer: Infinity,
    });
    if (!fine.includes(status))
      throw new Error(`${args.join(' ')}: exit ${status}\n${String(output[2]).slice(-2_000)}`);
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3].toString());
    return { status, cpu: (userCPUTime + systemCPUTime) / 1e3, megabytes: maxRSS / 1024 };
  };
  return {
    env,
    measured: run,
    used: (node, args, given) => run(node, args, given).cpu,
    peakOf: (node, args) => run(node, args).megabytes,
    usedByAny: ([program, ...args]) => usedByAny(program, args, env),
  };
}

/** Milliseconds of CPU of a program that is not node's, as bash tells them; null where it is not installed. */
function usedByAny(program, args, env) {
  const timed = 'TIMEFORMAT="%U %S"; type -P "$1" >&2 || exit 127; { time "$@" >&3 2>&3 3>&-; } 3>/dev/null';
  const { status, stderr } = spawnSync('bash', ['-c', timed, 'bash', program, ...args], { env, encoding: 'utf8' });
  if (status === 127) return null;
  if (status !== 0) throw new Error(`${program}: exit ${status}\n${stderr}`);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return (user + system) * 1e3;
}

/**
 * The least of several runs of each, in turn. @param works by name: each a run that gives a figure, or a promise of one
 */
export async function leastInTurn(works, runs) {
  const least = Object.fromEntries(Object.keys(works).map((name) => [name, Infinity]));
  for (let run = 0; run < runs; run += 1)
    for (const [name, work] of Object.entries(works)) least[name] = Math.min(least[name], await work(run));
  return least;
}
