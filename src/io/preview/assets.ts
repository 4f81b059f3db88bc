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

/** Styles that the desk needs before anything is seen, in one answer. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'all.css': ['desk.css', 'post.css', 'panels.css', 'reading.css', 'pictures.css', 'print.css'],
};

/** The page's style and scripts, by name; read once. What is not in the folder cannot be asked for. */
export function openAssets(folder: string): (name: string) => Asset | null {
  const names = new Set(readdirSync(folder).filter((name) => TYPES[extname(name)] !== undefined));
  const read = new Map<string, Asset>();
  return (name) => {
    const parts = Object.hasOwn(TOGETHER, name) ? (TOGETHER[name] ?? []) : [name];
    if (!parts.every((part) => names.has(part))) return null;
    const asset = read.get(name) ?? {
      type: TYPES[extname(name)] ?? '',
      body: Buffer.concat(parts.map((part) => readFileSync(join(folder, part)))),
    };
    read.set(name, asset);
    return asset;
  };
}
