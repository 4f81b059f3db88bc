import { constants } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArchiveFacts, Inspection, Surroundings } from '../../facts.ts';
import { monthFile } from '../../core/month/month-files.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Month } from '../../model.ts';
import { readKey } from '../api/key-file.ts';
import { damageProblems, surveyArchive } from '../archive/survey-archive.ts';
import { readdir, stat } from '../files/disk.ts';
import { editorIn } from '../files/edit.ts';
import { naming } from '../files/file-complaint.ts';
import { openReadLog } from '../files/read-log.ts';
import { pathFrom } from '../folder.ts';
import { openLibrary } from '../library.ts';
import { folderFacts } from './folder-facts.ts';
import { may } from './permissions.ts';

export interface InspectionOptions {
  readonly folder: string;
  readonly settings: () => Promise<Settings>;
  readonly shippedTemplates: string;
  readonly surroundings: Surroundings;
}

/** What `doctor` looks at. Changes nothing, and takes no lock. */
export function openInspection({ folder, settings, shippedTemplates, surroundings }: InspectionOptions): Inspection {
  const { variables } = surroundings;
  const log = openReadLog();
  // What is found here is told, and never remembered.
  log.unsettle();
  return {
    surroundings,
    editor: editorIn(variables),
    folder: () => naming(folder, () => folderFacts(folder)),
    links: openLibrary(folder, { log }),
    archive: (month) => {
      const file = join(folder, monthFile('archive', month));
      return naming(file, () => archiveFacts(file, month));
    },
    templates: async () => {
      const { templates } = await settings();
      const names = await naming(shippedTemplates, () => readdir(shippedTemplates));
      return {
        own: resolve(folder, templates),
        shipped: names.flatMap((name) => (name.endsWith('.hbs') ? [name.slice(0, -4)] : [])).sort(),
      };
    },
    program: async (name) => {
      const places = name.includes('/')
        ? [pathFrom(folder, name, variables)]
        : (variables['PATH'] ?? '')
            .split(':')
            .filter((place) => place !== '')
            .map((place) => join(place, name));
      for (const place of places) if (await isProgram(place)) return place;
      return null;
    },
    key: (given) => readKey(given, folder, variables),
  } satisfies Inspection;
}

async function archiveFacts(file: string, month: Month): Promise<ArchiveFacts> {
  const { index, damage } = await surveyArchive(file, month);
  const torn = damage.filter(({ state }) => state === 'torn').reduce((sum, { length }) => sum + length, 0);
  return { file, size: index.stamp.size, pages: index.versions.length, torn, problems: damageProblems(file, damage) };
}

async function isProgram(path: string): Promise<boolean> {
  return (await may(path, constants.X_OK)) === true && (await stat(path)).isFile();
}
