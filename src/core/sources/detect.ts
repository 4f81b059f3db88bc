import type { ImportKind } from '../library/source-kinds.ts';
import { Complaint } from '../complaint.ts';
import { SOURCES } from './all.ts';
import type { Form, Opened } from './source.ts';

export interface Detected {
  readonly kind: ImportKind;
  readonly form: Form;
}

/** The first Source that the file fits: any text is one. */
export function detect(opened: Opened): Detected {
  for (const [kind, { forms }] of Object.entries(SOURCES)) {
    const form = forms.find(({ fits }) => fits(opened));
    if (form) return { kind: kind as ImportKind, form };
  }
  throw new Error('plain text fits everything');
}

/** The form of a Source that the file is to be read as: the one it fits, else the first. */
export function detectAs(kind: ImportKind, opened: Opened): Detected {
  const { forms } = SOURCES[kind];
  return { kind, form: forms.find(({ fits }) => fits(opened)) ?? (forms[0] as Form) };
}

/** Throws a Complaint (exit 2) that names the kinds where none of them fits. */
export function requireKind(kind: string): ImportKind {
  if (Object.hasOwn(SOURCES, kind)) return kind as ImportKind;
  const kinds = Object.keys(SOURCES).join(', ');
  throw new Complaint(
    {
      en: `there is no format "${kind}": write one of ${kinds}`,
      ja: `「${kind}」という形式はありません。次のどれかを書いてください: ${kinds}`,
    },
    2,
  );
}
