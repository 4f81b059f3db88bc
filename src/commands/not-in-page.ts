import { denseText, standsIn } from '../core/check/dense-text.ts';
import { pageText } from '../core/check/page-text.ts';
import type { PassageOfPage } from '../core/check/passages-to-verify.ts';
import { decodeBody } from '../core/fetch/decode-body.ts';
import { headerText } from '../core/fetch/status-failure.ts';
import { decodeText } from '../core/read/decode/decode-text.ts';
import type { Entry, Page } from '../model.ts';
import type { World } from '../world.ts';

/**
 * Those passages that no archived version of their page has. A page whose own summary is not found in it either
 * was not read well enough to be asked.
 */
export async function notInPage(
  world: World,
  entries: readonly Entry[],
  passages: readonly PassageOfPage[],
): Promise<readonly PassageOfPage[]> {
  const found: PassageOfPage[] = [];
  for (const entry of entries) {
    const ofPage = passages.filter(({ url }) => url === entry.link.url);
    const summary = entry.article.ok && entry.article.value.kind === 'article' ? entry.article.value.summary : '';
    if (ofPage.length === 0 || summary === '') continue;
    const texts = await textsOf(world, entry);
    // Most stand there letter by letter; to compare the rest takes longer than to read the page.
    const left = ofPage.filter(({ passage }) => !texts.some((text) => standsIn(passage.lines, text, trimmed)));
    if (left.length === 0) continue;
    const dense = texts.map(denseText).join('\n');
    if (!standsIn([summary], dense)) continue;
    found.push(...left.filter(({ passage }) => !standsIn(passage.lines, dense)));
  }
  return found;
}

async function textsOf(world: World, { link, month }: Entry): Promise<readonly string[]> {
  const versions = (await world.archive.versions(month)).filter(({ url }) => url === link.url);
  return Promise.all(versions.map(async (version) => textOf(await world.archive.read(version))));
}

const MOST_BYTES = 20_000_000;

function textOf(page: Page): string {
  const decoded = decodeBody(page.body, headerText(page, 'content-encoding'), MOST_BYTES);
  return decoded.ok ? pageText(decodeText(decoded.value.bytes, headerText(page, 'content-type')).text) : '';
}

function trimmed(text: string): string {
  return text.trim();
}
