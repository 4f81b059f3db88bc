/** Whether a path is that of a site's top page, or of its top page in one language. */
export function isTopPath(pathname: string): boolean {
  return /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.\w+)?$/iu.test(pathname);
}
