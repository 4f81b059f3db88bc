import { describe, expect, it } from 'vitest';
import { editorAt } from '../../../src/core/preview/editor-at.ts';

describe('an editor at a line', () => {
  it.each([
    ['code --wait', ['code', '--goto', '/a/b.md:12']],
    ['/usr/bin/subl -w', ['/usr/bin/subl', '/a/b.md:12']],
    ['emacsclient', ['emacsclient', '--no-wait', '+12', '/a/b.md']],
    ['gvim -f', ['gvim', '--remote-silent', '+12', '/a/b.md']],
  ])('is opened by %s', (command, words) => {
    expect(editorAt(command, '/a/b.md', 12)).toEqual(words);
  });

  it.each(['vi', 'nano', 'emacsclient -t', 'emacsclient -nw', 'unknown', 'code; echo', 'sh -c "code"', ''])(
    'is not opened by %j, which needs a terminal, a shell, or is not known',
    (command) => {
      expect(editorAt(command, '/a/b.md', 12)).toBeNull();
    },
  );
});
