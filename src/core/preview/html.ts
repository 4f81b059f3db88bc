/** Markup that is safe to send: everything in it was escaped where it was put in. */
export interface Html {
  readonly html: string;
}
type Value = string | number | Html | readonly Html[] | null;

/**
 * A template of markup: what is put in is escaped, unless it is Html itself. Attributes have to stand in double quotes.
 * The indents of the template are left out: a month of 300 links has thousands of them.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const texts = unindented(strings);
  return {
    html: texts.map((text, index) => (index === 0 ? text : markupOf(values[index - 1] ?? null) + text)).join(''),
  };
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function unindented(strings: TemplateStringsArray): readonly string[] {
  const texts = known.get(strings) ?? strings.map((text) => text.replaceAll(/\n\s*/gu, '\n'));
  known.set(strings, texts);
  return texts;
}

/** Markup that another library has made and escaped. */
export function trusted(markup: string): Html {
  return { html: markup };
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function markupOf(value: Value): string {
  if (value === null) return '';
  if (Array.isArray(value)) return (value as readonly Html[]).map((one) => one.html).join('');
  return typeof value === 'object' ? (value as Html).html : escapeHtml(String(value));
}
