import type { Command } from 'commander';
import type { Program } from './program.ts';

export function addCompletion({ command, say, world }: Program): void {
  command(
    'completion',
    say({
      en: 'the script with which a shell completes commands, options, months, ids and marks',
      ja: 'コマンド、オプション、月、ID、印をシェルで補完するためのスクリプト',
    }),
  )
    .argument('<shell>', say({ en: 'bash, zsh or fish', ja: 'bash、zsh、fish のどれか' }))
    .argument(
      '[word...]',
      say({
        en: 'the words of a command line behind "--", the last one unfinished: prints what it may become',
        ja: '「--」の後ろに入力中のコマンドラインの語。最後の語の候補を出す',
      }),
    )
    .action(async (shell: string, words: readonly string[], _: unknown, own: Command) => {
      const { completion } = await import('../commands/completion.ts');
      const root = own.parent ?? own;
      await completion(world, shell, words, commandLineOf(root));
    });
}

/** What commander knows of the commands, as far as a word can be completed by it. */
function commandLineOf(root: Command): Parameters<typeof import('../commands/completion.ts').completion>[3] {
  return { options: optionsOf(root), commands: root.commands.map(commandOf) };
}

function commandOf(command: Command): ReturnType<typeof commandLineOf>['commands'][number] {
  return {
    name: command.name(),
    description: command.description(),
    options: optionsOf(command),
    arguments: command.registeredArguments.map((argument) => argument.name()),
  };
}

function optionsOf(command: Command): ReturnType<typeof commandLineOf>['options'] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description, required, optional, argChoices }) => ({
      names: [long, short].filter((name) => typeof name === 'string'),
      description,
      takesValue: required || optional,
      choices: argChoices ?? [],
    }));
}
