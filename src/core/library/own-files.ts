import { MONTH_FILES } from '../month/month-files.ts';

const FOLDERS = [
  ...Object.keys(MONTH_FILES).filter((name) => name !== 'drafts'),
  '.roundup',
  'drafts/.backup',
] as const;
const FILES = ['roundup.yaml', 'posts.jsonl'] as const;

/**
 * Whether a path is one of the files that a roundup folder is made of, drafts left out: no draft may be written over
 * one. Both are absolute, with no symbolic link left in them. Another roundup folder's are known by their names.
 * @param templates the folder of the author's templates
 */
export function isOwnFile(folder: string, templates: string, path: string): boolean {
  const own = [...FOLDERS.map((name) => `${folder}/${name}`), templates];
  return (
    own.some((place) => path === place || path.startsWith(`${place}/`)) ||
    FILES.some((name) => path === `${folder}/${name}`) ||
    OF_ANY_FOLDER.test(path)
  );
}

const OF_ANY_FOLDER =
  /\/(?:roundup\.yaml|links\/\d{4}-\d\d\.jsonl|archive\/\d{4}-\d\d\.warc\.gz|\.roundup\/.+|drafts\/\.backup\/.+)$/u;
