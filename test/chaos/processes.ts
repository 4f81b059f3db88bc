import { roundup } from '../cli/program.ts';
import type { Program } from './month.ts';

/** The program as users have it: each run a process. @param longest milliseconds until it is killed, at most. */
export function processes(longest: number): Program {
  return {
    run: async (args, folder, death) => {
      let timer: NodeJS.Timeout | undefined;
      const ran = await roundup([...args, '--dir', folder], {
        started: (child) =>
          void (timer = death === null ? undefined : setTimeout(() => child.kill('SIGKILL'), death * longest)),
      });
      clearTimeout(timer);
      return ran;
    },
    passTime: () => undefined,
  };
}
