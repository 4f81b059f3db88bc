import type { Format } from './source.ts';

/** In the order in which they are tried. The last one fits any text. */
export const FORMATS: readonly Format[] = [
  { kind: 'text', fits: () => true, parse: async (source) => (await import('./text.ts')).parseText(source) },
];
