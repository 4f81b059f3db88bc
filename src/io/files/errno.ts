/** `ENOENT` and the like; null for what the operating system did not report. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/u.test(error.code) ? error.code : null;
}

/** For `catch`: nothing where the file is not there; other errors are thrown on. */
export function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** What a file system answers that has no hard links, or not for this file. */
export const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
