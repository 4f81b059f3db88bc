import { Complaint } from '../core/complaint.ts';
import type { DraftFacts } from '../core/doctor/drafts.ts';
import type { AccountFacts } from '../core/doctor/sources.ts';
import type { TemplateFacts } from '../core/doctor/templates.ts';
import { clockGap, type ClockGap } from '../core/library/clock-gap.ts';
import { compileTemplate, partialsCalledBy } from '../core/render/template.ts';
import type { SyncSettings } from '../core/settings/settings.ts';
import type { ArchiveFacts, Inspection, MonthTally } from '../facts.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { keptVersions } from './kept-versions.ts';
import { orComplaint } from './or-complaint.ts';
import { draftPath } from './draft-path.ts';

/** Whether a file is there; one that cannot be looked at counts as there. */
export async function isThere(world: World, file: string): Promise<boolean> {
  const state = await orComplaint(() => world.files.readText(file));
  return state instanceof Complaint || state.digest !== null;
}

/** How far the clock is from the last save; null where a month cannot be read, which is told of the links. */
export async function clockGapAt(now: Date, { links }: Inspection): Promise<ClockGap | null> {
  const lines = await orComplaint(() => links.lastLines());
  return lines instanceof Complaint ? null : clockGap(lines, now);
}

/** How many Links each month has, or why they cannot be read. */
export async function linkFacts({ links }: Inspection): Promise<readonly (MonthTally | Complaint)[]> {
  const months = await orComplaint(() => links.months());
  return months instanceof Complaint
    ? [months]
    : Promise.all(months.map((month) => orComplaint(() => links.tally(month))));
}

/** What each month's archive holds, or why it cannot be read. One after the other: each is read whole. */
export async function archiveFacts(
  inspection: Inspection,
  months: readonly Month[],
): Promise<readonly (ArchiveFacts | Complaint)[]> {
  const archives: (ArchiveFacts | Complaint)[] = [];
  for (const month of months) archives.push(await orComplaint(() => inspection.archive(month)));
  return archives;
}

/** A month's draft and its kept versions, or why they cannot be read. */
export async function draftFacts(world: World, month: Month): Promise<DraftFacts> {
  const path = draftPath(world, month);
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

/** The author's templates, and what is wrong with each. Throws a Complaint where they cannot be read. */
export async function templateFacts(world: World, isDefault: boolean): Promise<TemplateFacts> {
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
    alone,
    shipped,
    post: await compiling(world, null),
    others: others.filter((one) => one !== null),
  };
}

/** The accounts of `sync` with their keys, and whether a folder of notes is there. */
export async function accountFacts(
  world: World,
  inspection: Inspection,
  accounts: readonly SyncSettings[],
): Promise<readonly AccountFacts[]> {
  return Promise.all(
    accounts.map(async (account) => {
      const { keyFile, path } = account;
      const under =
        path === undefined ? null : await orComplaint(() => world.files.filesUnder(world.files.pathOf(path)));
      const key = keyFile === undefined ? null : await inspection.key(keyFile);
      return { account, key, isThere: under !== null && !(under instanceof Complaint) };
    }),
  );
}

/** What is wrong with a template, or null. */
async function compiling(world: World, name: string | null): Promise<Complaint | null> {
  const compiled = await orComplaint(async () => compileTemplate(await world.files.template(name)));
  return compiled instanceof Complaint ? compiled : null;
}
