import type { PassageVerdict } from '../facts.ts';
import { isSettled, passageSign, verdictOf } from '../core/read/passage-verdicts.ts';
import { pageKey } from '../core/url/page-key.ts';
import type { LinkUrl, Month, Page, PageVersion } from '../model.ts';
import type { World } from '../world.ts';

/** The passages that a page does not have: none of its archived versions, of those whose text is told. */
export type AbsentFrom = (url: LinkUrl, passages: readonly string[], handed?: Page) => Promise<readonly string[]>;

// About a year's quotations, each in some versions of its page.
const REMEMBERED = 2_000;

/**
 * Hands out the one way in which passages are looked for, in pages as the reader shows them. What was found is
 * remembered when it is done, because to read a page takes longer than all else that `check` does.
 * @param first the month whose versions are looked at first; those of every other follow, the newest before
 */
export async function lookForPassages<T>(
  world: World,
  look: (absentFrom: AbsentFrom) => Promise<T>,
  first?: Month,
): Promise<T> {
  const before = await world.articles.recallPassages();
  const known = new Map(before);

  async function verdicts(version: PageVersion, passages: readonly string[]): Promise<readonly PassageVerdict[]> {
    const signs = passages.map((passage) => passageSign(version, passage));
    const asked = passages.filter((_, index) => !known.has(signs[index] ?? ''));
    if (asked.length === 0) return signs.map((sign) => known.get(sign) ?? 'untold');
    const reading = await world.articles.read(await world.archive.read(version), { passages });
    const found = passages.map((passage) => verdictOf(passage, reading, version));
    if (isSettled(reading)) for (const [index, sign] of signs.entries()) known.set(sign, found[index] ?? 'untold');
    return found;
  }

  async function absentFrom(url: LinkUrl, passages: readonly string[], handed?: Page): Promise<readonly string[]> {
    let [missing, isTold] = [passages, false];
    const hear = (said: readonly PassageVerdict[]): void => {
      isTold ||= said.includes('missing');
      missing = missing.filter((_, index) => said[index] !== 'stands');
    };
    if (handed) {
      const reading = await world.articles.read(handed, { passages });
      hear(passages.map((passage) => verdictOf(passage, reading, handed)));
    }
    for await (const version of versionsOf(world, url, first)) {
      if (missing.length === 0) return [];
      hear(await verdicts(version, missing));
    }
    return isTold ? missing : [];
  }

  try {
    return await look(absentFrom);
  } finally {
    await world.articles.close();
    if (known.size > before.size) await world.articles.rememberPassages(new Map([...known].slice(-REMEMBERED)));
  }
}

/** The versions of every month, under any spelling of the URL, the newest look first. */
async function* versionsOf(world: World, url: LinkUrl, first?: Month): AsyncGenerator<PageVersion> {
  const key = pageKey(url);
  const months = (await world.library.months()).toReversed();
  for (const month of [...months.filter((one) => one === first), ...months.filter((one) => one !== first)])
    yield* (await world.archive.versions(month)).filter((version) => pageKey(version.url) === key).toReversed();
}
