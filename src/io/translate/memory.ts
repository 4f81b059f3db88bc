import { join } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import { replaceDerived } from '../files/derived.ts';
import { readRegular } from '../files/regular.ts';

/** Translations by their id, a file each in `.roundup/translations/`. Derived: what is broken counts as not there. */
export interface Memory {
  readonly recall: (id: string) => Promise<string | null>;
  readonly remember: (id: string, text: string) => Promise<void>;
}

export function openMemory(folder: string): Memory {
  const translations = join(folder, '.roundup', 'translations');
  const fileOf = (id: string): string => join(translations, `${id}.json`);
  return {
    recall: async (id) => {
      try {
        return textOf(JSON.parse((await readRegular(fileOf(id))).toString('utf8')));
      } catch (error) {
        if (
          error instanceof SyntaxError ||
          error instanceof Complaint ||
          (error as NodeJS.ErrnoException).code === 'ENOENT'
        )
          return null;
        throw error;
      }
    },
    remember: async (id, text) => replaceDerived(fileOf(id), JSON.stringify({ text })),
  };
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? (value as { readonly text?: unknown }).text : undefined;
  return typeof text === 'string' && text !== '' ? text : null;
}
