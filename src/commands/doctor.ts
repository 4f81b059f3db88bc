import { Complaint } from '../core/complaint.ts';
import { aboutArchives } from '../core/doctor/archive.ts';
import { aboutDerived } from '../core/doctor/derived.ts';
import { aboutDrafts, type DraftFacts } from '../core/doctor/drafts.ts';
import { aboutEditor, programOf } from '../core/doctor/editor.ts';
import type { ArchiveFacts, Inspection } from '../facts.ts';
import type { Finding } from '../core/finding/finding.ts';
import { findingsJson, findingsText, isHealthy } from '../core/finding/findings-report.ts';
import { aboutFolder } from '../core/doctor/folder.ts';
import { aboutLinks } from '../core/doctor/links.ts';
import { aboutLocale } from '../core/doctor/locale.ts';
import { aboutClock, aboutMonth } from '../core/doctor/month.ts';
import { aboutNetwork } from '../core/doctor/network.ts';
import { aboutProgram } from '../core/doctor/program.ts';
import { aboutSources, type AccountFacts } from '../core/doctor/sources.ts';
import { aboutSettings } from '../core/doctor/settings.ts';
import { aboutTemplates, type TemplateFacts } from '../core/doctor/templates.ts';
import { aboutTranslate, needsOf } from '../core/doctor/translate.ts';
import { clockGap, type ClockGap } from '../core/library/clock-gap.ts';
import { monthFile } from '../core/month/month-files.ts';
import { compileTemplate, partialsCalledBy } from '../core/render/template.ts';
import { DEFAULT_SETTINGS, type SyncSettings } from '../core/settings/settings.ts';
import type { Month, MonthLinks } from '../model.ts';
import type { World } from '../world.ts';
import { orComplaint } from './or-complaint.ts';
import { keptVersions } from './kept-versions.ts';

/**
 * Prints what is right, worth a look and wrong with the setup, and what to do about it. Changes and fetches nothing.
 * Resolves to the exit code: 1 when something is wrong.
 */
export async function doctor(world: World, { json }: { readonly json: boolean }): Promise<0 | 1> {
  const findings = await examine(world);
  await world.screen.out(json ? findingsJson(findings) : findingsText(findings, world.screen.words));
  return isHealthy(findings) ? 0 : 1;
}

async function examine(world: World): Promise<readonly Finding[]> {
  const inspection = await world.inspection();
  const { surroundings, editor } = inspection;
  const { variables } = surroundings;
  const folder = await inspection.folder();
  const file = `${folder.path}/roundup.yaml`;
  const read = await orComplaint(() => world.settings());
  // What else there is to tell does not wait for the settings to be right.
  const settings = read instanceof Complaint ? DEFAULT_SETTINGS : read;
  const { program, keyFile } = needsOf(settings.translate);
  const certificates = variables['NODE_EXTRA_CA_CERTS'];
  return [
    ...aboutProgram(surroundings, world.now().toISOString().slice(0, 10)),
    ...aboutFolder(folder, surroundings.foundBy),
    ...aboutSettings(file, await isThere(world, file), read, world.trust.isTrusted()),
    ...aboutMonth(world.now(), settings.timeZone, variables),
    ...aboutClock(await gapOf(world), world.now(), settings.timeZone),
    ...aboutLinks(await linksOf(inspection)),
    ...aboutArchives(await archivesOf(inspection, folder.archives)),
    ...aboutDerived(folder),
    ...aboutDrafts(await Promise.all(folder.drafts.map((month) => draftOf(world, month)))),
    ...(read instanceof Complaint
      ? []
      : aboutTemplates(await orComplaint(() => templatesOf(world, settings.templates === DEFAULT_SETTINGS.templates)))),
    ...aboutNetwork(
      variables,
      settings.fetch.allowNet,
      certificates ? await orComplaint(() => world.files.read(certificates)) : null,
    ),
    ...aboutLocale(surroundings),
    ...aboutEditor({ ...editor, path: await inspection.program(programOf(editor.command) ?? '') }),
    ...aboutSources(await accountsOf(world, inspection, settings.sources), variables),
    ...aboutTranslate({
      translate: settings.translate,
      program: program === null ? null : await inspection.program(program),
      key: keyFile === null ? null : await inspection.key(keyFile),
    }),
  ];
}

async function isThere(world: World, file: string): Promise<boolean> {
  const state = await orComplaint(() => world.files.readText(file));
  return state instanceof Complaint || state.digest !== null;
}

/** None where a month cannot be read, which is told of the links. */
async function gapOf(world: World): Promise<ClockGap | null> {
  const lines = await orComplaint(() => world.library.lastLines());
  return lines instanceof Complaint ? null : clockGap(lines, world.now());
}

async function linksOf({ links }: Inspection): Promise<readonly (MonthLinks | Complaint)[]> {
  const months = await orComplaint(() => links.months());
  return months instanceof Complaint
    ? [months]
    : Promise.all(months.map((month) => orComplaint(() => links.read(month))));
}

/** One after the other: each is read whole. */
async function archivesOf(
  inspection: Inspection,
  months: readonly Month[],
): Promise<readonly (ArchiveFacts | Complaint)[]> {
  const archives: (ArchiveFacts | Complaint)[] = [];
  for (const month of months) archives.push(await orComplaint(() => inspection.archive(month)));
  return archives;
}

async function draftOf(world: World, month: Month): Promise<DraftFacts> {
  const path = `${world.files.folder}/${monthFile('drafts', month)}`;
  const [state, kept] = [
    await orComplaint(() => world.files.readText(path)),
    await orComplaint(() => keptVersions(world, path)),
  ];
  const text = state instanceof Complaint ? state : state.text;
  return {
    month,
    path,
    text,
    ...(kept instanceof Complaint
      ? { backups: kept, damagedBackups: [] }
      : { backups: kept.versions.length, damagedBackups: kept.damaged }),
  };
}

async function templatesOf(world: World, isDefault: boolean): Promise<TemplateFacts> {
  const { own: folder, shipped } = await (await world.inspection()).templates();
  const { files, sources } = await world.files.template(null);
  const own = Object.fromEntries(Object.entries(files).filter(([, file]) => file.startsWith(`${folder}/`)));
  const called = await partialsCalledBy(Object.values(sources));
  const alone = Object.keys(own).filter((name) => !shipped.includes(name) && !called.has(name));
  const others = await Promise.all(alone.map((name) => compiling(world, name)));
  return {
    folder,
    isDefault,
    own,
    shipped,
    post: await compiling(world, null),
    others: others.filter((one) => one !== null),
  };
}

async function accountsOf(
  world: World,
  inspection: Inspection,
  accounts: readonly SyncSettings[],
): Promise<readonly AccountFacts[]> {
  return Promise.all(
    accounts.map(async (account) => {
      const { keyFile, path } = account;
      const under =
        path === undefined ? null : await orComplaint(() => world.files.filesUnder(world.files.pathOf(path)));
      const isThere = under !== null && !(under instanceof Complaint);
      return { account, key: keyFile === undefined ? null : await inspection.key(keyFile), isThere };
    }),
  );
}

/** What is wrong with a template, or null. */
async function compiling(world: World, name: string | null): Promise<Complaint | null> {
  const compiled = await orComplaint(async () => compileTemplate(await world.files.template(name)));
  return compiled instanceof Complaint ? compiled : null;
}
