import { jsonOf } from './shapes/json.ts';
import type { Opened } from './source.ts';

export function opened(text: string, file: string, timeZone: string): Opened {
  return { text, file, timeZone, json: once(() => jsonOf(text)) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
