import { Complaint } from '../core/complaint.ts';
import { archivedPage } from '../core/preview/archived-page.ts';
import { commandLine } from '../core/preview/command-line.ts';
import { shellWord } from '../core/text/shell-word.ts';
import { deedOf, inMonthShown, wordsOf, type Deed } from '../core/preview/deed.ts';
import { deskPage } from '../core/preview/desk-page.ts';
import { deskPatch } from '../core/preview/desk-patch.ts';
import { findingsList } from '../core/preview/findings-list.ts';
import { linkPage } from '../core/preview/link-page.ts';
import { picturesPage } from '../core/preview/pictures-page.ts';
import { FETCHED_POLICY } from '../core/preview/policy.ts';
import { routeOf } from '../core/preview/route.ts';
import { rowNamed } from '../core/preview/row-named.ts';
import { dayOf } from '../core/month/month.ts';
import { ITEM_ID } from '../core/url/item-id.ts';
import type { Month } from '../model.ts';
import type { Answer, Asked } from '../core/preview/served.ts';
import type { World } from '../world.ts';
import { archivedOf, fetchedHtml } from './desk-archived.ts';
import { carryOut } from './desk-deeds.ts';
import { failedAnswer, PAGE } from './desk-failed.ts';
import { deskFindings, editorWords } from './desk-findings.ts';
import type { DeskKept } from './desk-kept.ts';
import { deskMonth, deskNotices } from './desk-month.ts';
import { deskPictures } from './desk-pictures.ts';
import { shownNow, type Telling } from './desk-shown.ts';
import { heard } from './heard.ts';
import { orComplaint } from './or-complaint.ts';

export interface DeskChoices {
  /** The month that it was started with. */
  readonly start: Month;
  readonly offline: boolean;
  readonly kept: DeskKept;
}

/** What the desk answers to a request that it may answer. */
export async function answerDesk(world: World, asked: Asked, choices: DeskChoices): Promise<Answer> {
  const { kept } = choices;
  const route = routeOf(asked.method === 'HEAD' ? 'GET' : asked.method, asked.path);
  switch (route?.to) {
    case 'start':
      return { ...PAGE, status: 303, location: `/${choices.start}` };
    case 'desk':
      return wholePage(heard(world).world, route.month, { ...asked, told: [] }, kept);
    case 'patch': {
      const { parts } = await shownNow(heard(world).world, route.month, { ...asked, told: [] }, kept);
      const before = kept.versions.of(route.month, asked.version);
      const patch = deskPatch(before, parts, kept.versions.keep(route.month, parts));
      return { ...PAGE, type: 'application/json', body: JSON.stringify(patch) };
    }
    case 'findings': {
      const shown = await deskMonth(heard(world).world, route.month, kept);
      const editor = (await editorWords(world, shown, 1)) !== null;
      const { words } = world.screen;
      const findings = await deskFindings(heard(world).world, shown);
      return { ...PAGE, body: findingsList(findings, { base: asked.base, month: route.month, say: words, editor }) };
    }
    case 'pictures': {
      const quiet = heard(world).world;
      const pictures = await deskPictures(quiet, await deskMonth(quiet, route.month, kept));
      return {
        ...PAGE,
        body: picturesPage(pictures, { base: asked.base, month: route.month, say: world.screen.words }),
      };
    }
    case 'page': {
      const quiet = heard(world).world;
      const page = await archivedOf(quiet, await deskMonth(quiet, route.month, kept), route.id);
      const { base } = asked;
      const [say, timeZone] = [world.screen.words, await world.timeZone()];
      return { ...PAGE, body: archivedPage(page, { base, month: route.month, say, timeZone }) };
    }
    case 'fetched': {
      const quiet = heard(world).world;
      const body = await fetchedHtml(quiet, await deskMonth(quiet, route.month, kept), route.id);
      return { ...PAGE, body, policy: FETCHED_POLICY };
    }
    case 'link': {
      const { rows } = await deskMonth(heard(world).world, route.month, kept);
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

async function wholePage(world: World, month: Month, telling: Telling, kept: DeskKept): Promise<Answer> {
  const { page, parts } = await shownNow(world, month, telling, kept);
  const body = deskPage(page, parts, kept.versions.keep(month, parts));
  return { ...PAGE, status: page.empty === null ? 200 : 404, body };
}

/** Does it, and tells what it did and as which command: to a script as JSON, to a form as the page. */
async function doAsked(
  world: World,
  month: Month,
  { form, base, state, style, byScript }: Asked,
  { offline, kept }: DeskChoices,
): Promise<Answer> {
  const { words } = world.screen;
  if (form.get('do') === 'edit') return editAt(world, month, Number(form.get('value')), kept);
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
    const deed = inMonthShown(await joinedByTitle(world, asked, month, kept), month, today);
    told.push(`$ ${commandLine(wordsOf(deed, month))}`);
    await carryOut(ear.world, deed, month, offline);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    ok = false;
    ear.world.screen.complain(error);
  }
  const old = new Set(known instanceof Complaint ? [] : known.flatMap((message) => words(message).split('\n')));
  told.push(...ear.told.flatMap((message) => words(message).split('\n')).filter((line) => !old.has(line)));
  // The command and the draft behind it tell of the same page.
  const once = [...new Set(told)];
  if (byScript) return { ...PAGE, type: 'application/json', body: JSON.stringify({ ok, told: once }) };
  return wholePage(ear.world, month, { base, state, style, told: once }, kept);
}

/** A link that another is joined to may be named by a word of its title. */
async function joinedByTitle(world: World, deed: Deed, month: Month, kept: DeskKept): Promise<Deed> {
  const [, words] = (deed.command === 'mark' && /^follows=(.+)$/su.exec(deed.mark)) || [];
  if (deed.command !== 'mark' || words === undefined) return deed;
  if (words === 'none' || URL.canParse(words) || ITEM_ID.test(words)) return deed;
  const { rows } = await deskMonth(heard(world).world, month, kept);
  return { ...deed, mark: `follows=${rowNamed(words, rows, deed.url).url}` };
}

/** Opens the author's editor at a line of the draft. */
async function editAt(world: World, month: Month, line: number, kept: DeskKept): Promise<Answer> {
  const words = await editorWords(
    world,
    await deskMonth(heard(world).world, month, kept),
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
