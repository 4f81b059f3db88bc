/**
 * Gives what is made when it is first asked for. So are patterns of which most runs need none: V8 takes its time to
 * make one with a property of Unicode, or with many alternatives.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
