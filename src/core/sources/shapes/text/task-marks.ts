// Obsidian's Tasks writes when a thing is due, begun or done; Dataview writes fields. None of it is a day of saving.
const DAYS = /\s{0,3}[📅✅➕⏳🛫❌⛔]\ufe0f?\s{0,3}\d{4}-\d{2}-\d{2}/gu;
const PRIORITIES = /\s{0,3}[🔺⏫🔼🔽⏬](?=\ufe0f?(?:\s|$))/gu;
const FIELDS = /\s{0,3}(?:\[[\w-]{1,40}::\s[^\][\n]{0,100}\]|\([\w-]{1,40}::\s[^()\n]{0,100}\))/gu;

// `{{video https://…}}` and references to blocks of Logseq and Roam.
const MACRO = /\{\{(?:\[\[)?[\w-]{1,30}(?:\]\])?:?\s+(https?:[^\s{}]{1,2000})\s*\}\}/giu;
const BLOCK = /\(\([\da-f]{4,8}(?:-[\da-f]{4,12}){1,4}\)\)|\(\([\w-]{9}\)\)/giu;

/** A line without the marks that a program for notes and tasks puts into it. */
export function withoutTaskMarks(given: string): string {
  const line = /\{\{|\(\(/u.test(given) ? given.replaceAll(MACRO, ' $1 ').replaceAll(BLOCK, '') : given;
  if (!/[📅✅➕⏳🛫❌⛔🔺⏫🔼🔽⏬]|::\s/u.test(line)) return line;
  return [DAYS, PRIORITIES, FIELDS].reduce(
    (text, marks) => text.replaceAll(marks, (mark) => (/https?:/iu.test(mark) ? mark : '')),
    line,
  );
}
