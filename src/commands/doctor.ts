import { Complaint } from '../core/complaint.ts';
import { aboutArchives } from '../core/doctor/archive.ts';
import { aboutDerived } from '../core/doctor/derived.ts';
import { aboutDrafts } from '../core/doctor/drafts.ts';
import { aboutEditor, programOf } from '../core/doctor/editor.ts';
import type { Inspection, Variables } from '../facts.ts';
import type { Finding } from '../core/finding/finding.ts';
import { findingsJson, findingsText, isHealthy } from '../core/finding/findings-report.ts';
import { aboutFolder } from '../core/doctor/folder.ts';
import { aboutLinks } from '../core/doctor/links.ts';
import { aboutLocale } from '../core/doctor/locale.ts';
import { aboutClock, aboutMonth } from '../core/doctor/month.ts';
import { aboutNetwork } from '../core/doctor/network.ts';
import { aboutProgram } from '../core/doctor/program.ts';
import { aboutSources } from '../core/doctor/sources.ts';
import { aboutSettings } from '../core/doctor/settings.ts';
import { aboutTemplates } from '../core/doctor/templates.ts';
import { aboutTranslate, needsOf } from '../core/doctor/translate.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings.ts';
import type { World } from '../world.ts';
import {
  accountFacts,
  archiveFacts,
  clockGapAt,
  draftFacts,
  isThere,
  linkFacts,
  templateFacts,
} from './doctor-facts.ts';
import { orComplaint } from './or-complaint.ts';

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
  return [
    ...aboutProgram(surroundings, world.now().toISOString().slice(0, 10)),
    ...aboutFolder(folder, surroundings.foundBy),
    ...aboutSettings(file, await isThere(world, file), read, world.trust.isTrusted()),
    ...aboutMonth(world.now(), settings.timeZone, variables),
    ...aboutClock(await clockGapAt(world.now(), inspection), world.now(), settings.timeZone),
    ...aboutLinks(await linkFacts(inspection)),
    ...aboutArchives(await archiveFacts(inspection, folder.archives)),
    ...aboutDerived(folder),
    ...aboutDrafts(await Promise.all(folder.drafts.map((month) => draftFacts(world, month)))),
    ...(read instanceof Complaint ? [] : await examineTemplates(world, settings)),
    ...aboutNetwork(variables, settings.fetch.allowNet, await certificatesOf(world, variables)),
    ...aboutLocale(surroundings),
    ...aboutEditor({ ...editor, path: await inspection.program(programOf(editor.command) ?? '') }),
    ...aboutSources(await accountFacts(world, inspection, settings.sources), variables),
    ...(await examineTranslator(inspection, settings)),
  ];
}

async function examineTemplates(world: World, { templates }: Settings): Promise<readonly Finding[]> {
  const isDefault = templates === DEFAULT_SETTINGS.templates;
  return aboutTemplates(await orComplaint(() => templateFacts(world, isDefault)));
}

/** The authorities that are named beside those of node, or why they cannot be read; null where none are. */
async function certificatesOf(world: World, variables: Variables): Promise<Uint8Array | Complaint | null> {
  const file = variables['NODE_EXTRA_CA_CERTS'];
  return file ? orComplaint(() => world.files.read(file)) : null;
}

async function examineTranslator(inspection: Inspection, { translate }: Settings): Promise<readonly Finding[]> {
  const { program, keyFile } = needsOf(translate);
  return aboutTranslate({
    translate,
    program: program === null ? null : await inspection.program(program),
    key: keyFile === null ? null : await inspection.key(keyFile),
  });
}
