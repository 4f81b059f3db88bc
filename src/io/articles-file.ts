import type { Reading } from '../model.ts';
import { replaceDerived } from './derived.ts';
import type { ReadLog } from './memo/read-log.ts';

interface Remembered {
  readonly version: string;
  readonly readings: Readonly<Record<string, Reading>>;
}

/** What the file remembers; nothing where it is not there, broken, or of another version: it is derived, and made again. */
export async function readArticlesFile(file: string, version: string, log: ReadLog): Promise<ReadonlyMap<string, Reading>> {
  // Whatever the reason, it can be made anew.
  const text = (await log.bytes(file).catch(() => null))?.toString('utf8') ?? 'null';
  try {
    const remembered: unknown = JSON.parse(text);
    return isRemembered(remembered) && remembered.version === version ? new Map(Object.entries(remembered.readings)) : new Map();
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

export async function writeArticlesFile(file: string, version: string, readings: ReadonlyMap<string, Reading>): Promise<void> {
  await replaceDerived(file, JSON.stringify({ version, readings: Object.fromEntries(readings) } satisfies Remembered));
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { version, readings } = value as Partial<Remembered>;
  return typeof version === 'string' && typeof readings === 'object' && readings !== null && Object.values(readings).every(isReading);
}

function isReading(value: unknown): boolean {
  const { article, explanations } = (value ?? {}) as Partial<Reading>;
  return typeof article === 'object' && article !== null && typeof article.ok === 'boolean' && Array.isArray(explanations);
}
