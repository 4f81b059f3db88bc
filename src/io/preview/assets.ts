import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

/** The page's style and scripts, by name; read once. What is not in the folder cannot be asked for. */
export function openAssets(folder: string): (name: string) => Asset | null {
  const names = new Set(readdirSync(folder).filter((name) => TYPES[extname(name)] !== undefined));
  const read = new Map<string, Asset>();
  return (name) => {
    if (!names.has(name)) return null;
    const asset = read.get(name) ?? { type: TYPES[extname(name)] ?? '', body: readFileSync(join(folder, name)) };
    read.set(name, asset);
    return asset;
  };
}
