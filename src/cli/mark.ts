import type { Program } from './program.ts';

export function addMark({ command, world }: Program): void {
  command('mark', 'decide about a saved link: leave it out, put it off, put it first, give it a title')
    .argument('<url>', 'the saved link, in any of its variants, or its id')
    .argument('<mark...>', 'skip, later (next month), lead, none, title=TEXT, note=TEXT')
    .action(async (url: string, marks: string[]) => {
      const { mark } = await import('../commands/mark.ts');
      await mark(await world(), { url, marks });
    });
}
