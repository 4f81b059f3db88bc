import { describe, expect, it } from 'vitest';
import { expectedWord, type CommandLine } from '../../../src/core/completion/expected-word.ts';

const LINE: CommandLine = {
  options: [
    { names: ['--dir'], description: '', takesValue: true, choices: [] },
    { names: ['--quiet', '-q'], description: '', takesValue: false, choices: [] },
  ],
  commands: [
    {
      name: 'draft',
      description: 'the draft',
      options: [
        { names: ['--output', '-o'], description: '', takesValue: true, choices: [] },
        { names: ['--kind'], description: '', takesValue: true, choices: ['one', 'two'] },
      ],
      arguments: ['month'],
    },
    { name: 'mark', description: '', options: [], arguments: ['url', 'mark'] },
    { name: 'save', description: '', options: [], arguments: ['url'] },
    { name: 'show', description: '', options: [], arguments: ['url'] },
    { name: 'undo', description: '', options: [], arguments: [] },
  ],
};

describe('the unfinished word of a command line', () => {
  it.each([
    [[''], ['draft', 'mark', 'save', 'show', 'undo']],
    [
      ['-q', ''],
      ['draft', 'mark', 'save', 'show', 'undo'],
    ],
    [
      ['--dir', 'draft', ''],
      ['draft', 'mark', 'save', 'show', 'undo'],
    ],
    [['-'], ['--dir', '--quiet']],
    [
      ['draft', '--'],
      ['--output', '--kind', '--dir', '--quiet'],
    ],
    [
      ['draft', '--kind', ''],
      ['one', 'two'],
    ],
    [['draft', '-q', ''], 'months'],
    [['draft', '-o', 'x', ''], 'months'],
    [['draft', '2025-04', ''], []],
    [['draft', '-o', ''], 'files'],
    [['--dir', ''], 'files'],
    [['mark', ''], 'links'],
    [
      ['mark', 'f3295c4e', 's'],
      ['skip', 'later', 'lead', 'none', 'title=', 'note=', 'quote=', 'follows=', 'tag='],
    ],
    [['show', 'f3295c4e', ''], 'links'],
    [['save', ''], []],
    [['undo', ''], 'files'],
    [['nonsense', ''], 'files'],
  ])('of %j is %j', (words, expected) => {
    const found = expectedWord(LINE, words);
    expect('kind' in found ? found.kind : found.candidates.map(({ value }) => value)).toEqual(expected);
  });
});
