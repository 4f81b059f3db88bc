import type { Place } from '../../model.ts';

/** `drafts/2025-04.md:12:5`, as editors and compilers write a place. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
