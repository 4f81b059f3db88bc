/** What was given over the defaults: objects by their keys, to any depth; everything else as it was given. */
export function overDefaults(defaults: unknown, given: unknown): unknown {
  if (given === undefined) return defaults;
  if (!isObject(defaults) || !isObject(given)) return given;
  const keys = [...Object.keys(defaults), ...Object.keys(given)];
  return Object.fromEntries([...new Set(keys)].map((key) => [key, overDefaults(own(defaults, key), own(given, key))]));
}

function own(values: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
