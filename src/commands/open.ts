import { Complaint } from '../core/complaint.ts';
import type { World } from '../world.ts';
import { standingOf } from './mark.ts';

/**
 * Opens saved links in the author's browser; nothing where one of them is not saved. Throws a Complaint that
 * has the address where there is no browser.
 */
export async function open(world: World, urls: readonly string[]): Promise<void> {
  const saved = [];
  for (const url of urls) saved.push(await standingOf(world, url));
  const desk = await world.desk();
  for (const { link } of saved) {
    if (!(await desk.browse(link.url)))
      throw new Complaint({
        en: `no browser was found here: open ${link.url} in one`,
        ja: `ブラウザーが見つかりません。${link.url} をブラウザーで開いてください`,
      });
    world.screen.tell({ en: `opened: ${link.url}`, ja: `開きました: ${link.url}` });
  }
}
