import { Complaint } from '../core/complaint.ts';
import { archivedPage } from '../core/preview/archived-page.ts';
import { commandLine } from '../core/preview/command-line.ts';
import { shellWord } from '../core/text/shell-word.ts';
import { deedOf, inMonthShown, wordsOf, type Deed } from '../core/preview/deed.ts';
import { deskPage } from '../core/preview/desk-page.ts';
import { emptyMonth } from '../core/preview/empty-month.ts';
import { ENGINE_LOOKS } from '../core/preview/engine-look.ts';
import { findingsList } from '../core/preview/findings-list.ts';
import { linkPage } from '../core/preview/link-page.ts';
import { picturesPage } from '../core/preview/pictures-page.ts';
import { FETCHED_POLICY } from '../core/preview/policy.ts';
import { routeOf } from '../core/preview/route.ts';
import { rowNamed } from '../core/preview/row-named.ts';
import { sectionsOf } from '../core/preview/sections.ts';
import { dayOf } from '../core/month/month.ts';
import { ITEM_ID } from '../core/url/item-id.ts';
import type { Month } from '../model.ts';
import type { Answer, Asked } from '../core/preview/served.ts';
import type { World } from '../world.ts';
import { archivedOf, fetchedHtml } from './desk-archived.ts';
import { carryOut } from './desk-deeds.ts';
import { failedAnswer, PAGE } from './desk-failed.ts';
import { deskFindings, editorWords } from './desk-findings.ts';
import { deskMonth, deskNotices } from './desk-month.ts';
import { deskPictures, linksOfMonths } from './desk-pictures.ts';
import { heard } from './heard.ts';
import { orComplaint } from './or-complaint.ts';

export interface DeskChoices {
  /** The month that it was started with. */
  readonly start: Month;
  readonly offline: boolean;
}

/** What the desk answers to a request that it may answer. */
export async function answerDesk(world: World, asked: Asked, choices: DeskChoices): Promise<Answer> {
  const route = routeOf(asked.method === 'HEAD' ? 'GET' : asked.method, asked.path);
  switch (route?.to) {
    case 'start':
      return { ...PAGE, status: 303, location: `/${choices.start}` };
    case 'desk':
      return deskOrEmpty(heard(world).world, route.month, asked, []);
    case 'findings': {
      const shown = await deskMonth(heard(world).world, route.month);
      const editor = (await editorWords(world, shown, 1)) !== null;
      const { words } = world.screen;
      const findings = await deskFindings(heard(world).world, shown);
      return { ...PAGE, body: findingsList(findings, { base: asked.base, month: route.month, say: words, editor }) };
    }
    case 'pictures': {
      const quiet = heard(world).world;
      const pictures = await deskPictures(quiet, await deskMonth(quiet, route.month));
      return {
        ...PAGE,
        body: picturesPage(pictures, { base: asked.base, month: route.month, say: world.screen.words }),
      };
    }
    case 'page': {
      const quiet = heard(world).world;
      const page = await archivedOf(quiet, await deskMonth(quiet, route.month), route.id);
      const { base } = asked;
      const [say, timeZone] = [world.screen.words, await world.timeZone()];
      return { ...PAGE, body: archivedPage(page, { base, month: route.month, say, timeZone }) };
    }
    case 'fetched': {
      const quiet = heard(world).world;
      const body = await fetchedHtml(quiet, await deskMonth(quiet, route.month), route.id);
      return { ...PAGE, body, policy: FETCHED_POLICY };
    }
    case 'link': {
      const { rows } = await deskMonth(heard(world).world, route.month);
      const row = rows.find(({ id }) => id === route.id);
      if (row === undefined) return NOTHING_HERE;
      return { ...PAGE, body: linkPage(row, { base: asked.base, month: route.month, say: world.screen.words }) };
    }
    case 'do':
      return doAsked(world, route.month, asked, choices);
    default:
      return NOTHING_HERE;
  }
}

const NOTHING_HERE: Answer = {
  ...PAGE,
  status: 404,
  type: 'text/plain',
  body: 'there is nothing here\nここには何もありません\n',
};

/** A month without links is told as that, with the ways on. */
async function deskOrEmpty(
  world: World,
  month: Month,
  asked: Pick<Asked, 'base' | 'state' | 'style'>,
  told: readonly string[],
): Promise<Answer> {
  try {
    return { ...PAGE, body: await deskBody(world, month, asked, told) };
  } catch (error) {
    if (!(error instanceof Complaint) || error.exit !== 3) throw error;
    const months = await linksOfMonths(world);
    const body = emptyMonth({ says: error.says, told, months }, { base: asked.base, month, say: world.screen.words });
    return { ...PAGE, status: 404, body };
  }
}

async function deskBody(
  world: World,
  month: Month,
  { base, state, style }: Pick<Asked, 'base' | 'state' | 'style'>,
  told: readonly string[],
): Promise<string> {
  const { title, draft, view, rows } = await deskMonth(world, month);
  const sections = sectionsOf(view, ENGINE_LOOKS[(await world.settings()).engine]);
  return deskPage({ month, base, state, style, say: world.screen.words, title, draft, sections, rows, told });
}

/** Does it, and tells what it did and as which command: to a script as JSON, to a form as the page. */
async function doAsked(
  world: World,
  month: Month,
  { form, base, state, style, byScript }: Asked,
  { offline }: DeskChoices,
): Promise<Answer> {
  const { words } = world.screen;
  if (form.get('do') === 'edit') return editAt(world, month, Number(form.get('value')));
  const asked = deedOf(form);
  if (asked === null)
    return failedAnswer(
      new Complaint({ en: 'nothing was asked for that can be done', ja: '何をするのか分かりません' }),
      words,
    );
  const ear = heard(world);
  const told: string[] = [];
  // Who asks for the pages, or for the draft, is told of them again; who does something else knows.
  const isNews = asked.command === 'fetch' || asked.command === 'draft';
  // What hinders the post hinders no deed: it is told with what the deed did.
  const known = isNews ? [] : await orComplaint(() => deskNotices(heard(world).world, month));
  let ok = true;
  try {
    const today = dayOf(world.now().toISOString(), await world.timeZone());
    const deed = inMonthShown(await joinedByTitle(world, asked, month), month, today);
    told.push(`$ ${commandLine(wordsOf(deed, month))}`);
    await carryOut(ear.world, deed, month, offline);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    ok = false;
    ear.world.screen.complain(error);
  }
  const old = new Set(known instanceof Complaint ? [] : known.map(words));
  told.push(...ear.told.map(words).filter((line) => !old.has(line)));
  if (byScript) return { ...PAGE, type: 'application/json', body: JSON.stringify({ ok, told }) };
  return deskOrEmpty(ear.world, month, { base, state, style }, told);
}

/** A link that another is joined to may be named by a word of its title. */
async function joinedByTitle(world: World, deed: Deed, month: Month): Promise<Deed> {
  const [, words] = (deed.command === 'mark' && /^follows=(.+)$/su.exec(deed.mark)) || [];
  if (deed.command !== 'mark' || words === undefined) return deed;
  if (words === 'none' || URL.canParse(words) || ITEM_ID.test(words)) return deed;
  const { rows } = await deskMonth(heard(world).world, month);
  return { ...deed, mark: `follows=${rowNamed(words, rows, deed.url).url}` };
}

/** Opens the author's editor at a line of the draft. */
async function editAt(world: World, month: Month, line: number): Promise<Answer> {
  const words = await editorWords(
    world,
    await deskMonth(heard(world).world, month),
    Math.max(1, Math.trunc(line) || 1),
  );
  if (words === null)
    throw new Complaint({
      en: 'the editor cannot be opened from here: set ROUNDUP_EDITOR to one with a window of its own',
      ja: 'ここからはエディターを開けません。ROUNDUP_EDITOR に、窓を開くエディターを設定してください',
    });
  await (await world.desk()).launch(words);
  return {
    ...PAGE,
    type: 'application/json',
    body: JSON.stringify({ ok: true, told: [`$ ${words.map(shellWord).join(' ')}`] }),
  };
}
