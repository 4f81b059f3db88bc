import type { Answer, Asked } from '../core/preview/served.ts';

// Milliseconds: not everything that a page shows is watched for changes.
const GOOD_FOR = 5_000;

export interface Ahead {
  /** Makes the answer to what will be asked first. Resolves when it is made, whatever it is. */
  readonly make: (asked: Pick<Asked, 'path' | 'base' | 'style'>) => Promise<void>;
  readonly answer: (asked: Asked) => Promise<Answer>;
}

/** Answers the first request with what was made while the browser started, if nothing has changed meanwhile. */
export function openAhead(answer: (asked: Asked) => Promise<Answer>, now: () => Date): Ahead {
  let first: { readonly path: string; readonly made: number; readonly answer: Promise<Answer> } | null = null;
  return {
    make: async (asked) => {
      const made = answer({ ...asked, method: 'GET', state: 0, version: null, form: new Map(), byScript: false });
      first = { path: asked.path, made: now().getTime(), answer: made };
      // Whoever asks for it learns what went wrong.
      await made.catch(() => undefined);
    },
    answer: (asked) => {
      const ahead = first;
      first = null;
      const isSame = ahead?.path === asked.path && asked.method === 'GET' && asked.state === 0 && !asked.byScript;
      return ahead !== null && isSame && now().getTime() - ahead.made < GOOD_FOR ? ahead.answer : answer(asked);
    },
  };
}
