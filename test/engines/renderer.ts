import type { EngineName } from '../../src/core/settings/engine-names.ts';

/** A real renderer, and the engine whose posts it is given. */
export interface Renderer {
  readonly name: string;
  readonly engine: EngineName;
  /** What it needs besides this project's packages, and how that is installed; null where it needs nothing. */
  readonly needs: { readonly what: string; readonly there: () => boolean } | null;
  /** The HTML of each post's body. */
  readonly render: (bodies: readonly string[]) => Promise<readonly string[]> | readonly string[];
}
