/** The value of a text; undefined for what is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Looking into JSON that may be anything: what is not there is null, '' or empty. */
export function object(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/** The value of an object's own field; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  const fields = object(value);
  return fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The items of a list; none of anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as one; '' for anything else. */
export function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** Tags as a list of words or of objects with a name, as keys, or as one text with commas or spaces between. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(value.includes(',') ? ',' : /\s+/u).map((one) => one.trim());
  // `{"sec": {"name": "sec"}}`: some have their tags as keys.
  const listed = object(value)
    ? Object.entries(object(value) ?? {}).map(([key, one]) => text(field(one, 'name')) || key)
    : [];
  return [...listed, ...items(value)]
    .map((one) => text(one) || text(field(one, 'name')) || text(field(one, 'label')))
    .filter((one) => one !== '');
}
