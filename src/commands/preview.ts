import { Complaint } from '../core/complaint.ts';
import type { Month } from '../model.ts';
import type { Answer, Asked } from '../core/preview/served.ts';
import type { World } from '../world.ts';
import { openKept } from './desk-kept.ts';
import { failedAnswer } from './desk-failed.ts';
import { openAhead } from './desk-ahead.ts';
import { heard } from './heard.ts';
import { monthOrPrevious, nothingSaved } from './month-named.ts';
import { monthlyPost } from './post.ts';
import { linksOfPost } from './remembered.ts';

export interface PreviewOptions {
  readonly month: string | undefined;
  readonly port: string | undefined;
  readonly open: boolean;
  readonly once: boolean;
  readonly offline: boolean;
}

/**
 * Serves the month's desk until the run is ended.
 * @param open a World anew: each answer is made by one of its own, as each run of a
 * command is, so that nothing of it is stale
 */
export async function preview(open: () => Promise<World>, options: PreviewOptions): Promise<void> {
  const world = await open();
  const month = await monthOrPrevious(world, options.month);
  const port = portNamed(options.port);
  // What is wrong with the settings, or an empty month, is told before anything is opened.
  const links = await requireMonth(heard(world).world, month);
  const desk = await world.desk();
  const kept = openKept();
  const answer = async (asked: Asked): Promise<Answer> => {
    // What makes the answers is loaded while the browser starts.
    const { answerDesk } = await import('./desk-answer.ts');
    const choices = { start: month, offline: options.offline, kept };
    return desk.sparingly(async () => answerDesk(await open(), asked, choices));
  };
  const ahead = openAhead(answer, world.now);
  const served = await desk.serve({
    port,
    once: options.once,
    isLarge: links > LARGE_MONTH,
    answer: ahead.answer,
    failed: (error) => failedAnswer(error, world.screen.words),
  });
  const url = `${served.url}${month}`;
  await world.screen.out(`${url}\n`);
  world.screen.tell({ en: 'Ctrl-C ends it', ja: 'Ctrl-C で終了します' });
  const opened = options.open ? desk.browse(url) : null;
  const path = `/${month}`;
  const base = new URL(url).pathname.slice(0, -path.length);
  const made = ahead.make({ path, base, style: served.style });
  if (opened && !(await opened))
    world.screen.tell({
      en: 'no browser was found here: open the address above in one',
      ja: 'ブラウザーが見つかりません。上のアドレスをブラウザーで開いてください',
    });
  await made;
  if (!options.offline) void desk.sparingly(async () => fetchMissing(await open(), month, served.announce));
  await served.ended;
}

// Links.
const LARGE_MONTH = 150;

/**
 * How many links the post or the month's file has, whichever has more. Throws a `Complaint` where there are none, and
 * no draft.
 */
async function requireMonth(world: World, month: Month): Promise<number> {
  await world.settings();
  const { placed, saved } = await linksOfPost(world, month);
  const links = Math.max(placed.length, saved.links.length);
  if (links === 0 && (await world.files.draft(month)) === null) throw await nothingSaved(world, month);
  return links;
}

/** As `draft` does; the page is shown before, and once more then. What goes wrong is told, and ends nothing. */
async function fetchMissing(world: World, month: Month, done: () => void): Promise<void> {
  try {
    await monthlyPost(world, { month, offline: false, template: undefined });
    done();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    world.screen.complain(error);
  }
}

function portNamed(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port > 0 && port < 65_536) return port;
  throw new Complaint(
    {
      en: `--port: "${text}" is not a port: write a number from 1 to 65535`,
      ja: `--port: 「${text}」はポートではありません。1 から 65535 の数を書いてください`,
    },
    2,
  );
}
