import { describe, expect, it } from 'vitest';
import { openAhead } from '../../src/commands/desk-ahead.ts';
import type { Answer, Asked } from '../../src/core/preview/served.ts';

const ASKED: Asked = {
  method: 'GET',
  path: '/2025-04',
  base: '/token',
  style: '',
  state: 0,
  version: null,
  form: new Map(),
  byScript: false,
};

function ahead() {
  let [made, time] = [0, 0];
  const answer = async (): Promise<Answer> => {
    made += 1;
    return { status: 200, type: 'text/html', body: String(made), policy: null, location: null };
  };
  const opened = openAhead(answer, () => new Date(time));
  return {
    make: () => opened.make({ path: '/2025-04', base: '/token', style: '' }),
    wait: (milliseconds: number) => (time += milliseconds),
    ask: async (asked: Partial<Asked> = {}) => (await opened.answer({ ...ASKED, ...asked })).body,
  };
}

describe('what is made ahead', () => {
  it('answers the first request, and no other one', async () => {
    const { make, ask } = ahead();
    await make();
    expect(await ask()).toBe('1');
    expect(await ask()).toBe('2');
  });

  it.each([
    ['another month', { path: '/2025-03' }],
    ['after a change', { state: 1 }],
    ['a script', { byScript: true }],
    ['a form', { method: 'POST' }],
  ])('answers nothing else: %s', async (_, asked) => {
    const { make, ask } = ahead();
    await make();
    expect(await ask(asked)).toBe('2');
    expect(await ask()).toBe('3');
  });

  it('is not given when it is old', async () => {
    const { make, ask, wait } = ahead();
    await make();
    wait(60_000);
    expect(await ask()).toBe('2');
  });

  it('tells who asks what went wrong, and nobody else', async () => {
    const opened = openAhead(
      async () => {
        throw new Error('no month');
      },
      () => new Date(0),
    );
    await opened.make({ path: '/2025-04', base: '/token', style: '' });
    await expect(opened.answer(ASKED)).rejects.toThrow('no month');
  });
});
