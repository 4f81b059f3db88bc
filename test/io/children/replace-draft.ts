import { openFiles } from '../../../src/io/files/files.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';

// Replaces a draft again and again, each time by a text that says its number and is whole only with its last line.
const [, , folder = '', path = '', from = '0', count = '1'] = process.argv;
const files = openFiles({
  folder,
  shippedTemplates: '',
  compiledTemplates: '',
  environment: {},
  settings: async () => DEFAULT_SETTINGS,
});
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  await files.replace(await files.readText(path), `${number}\n${'原稿の行\n'.repeat(3000)}${number}\n`);
  process.stdout.write(`${number}\n`);
}
