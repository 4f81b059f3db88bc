/** Web archives and how their addresses name the page that they have a copy of. */
const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/((?:https?:\/\/?)?[^/].*)$/iu,
  /^https?:\/\/archive\.(?:today|ph|is|li|md|vn|fo)\/(?:o\/\w+\/|newest\/|\d{4,14}\/)((?:https?:\/\/?)?[^/].*\..*)$/iu,
  /^https?:\/\/(?:warp\.(?:da\.)?ndl\.go\.jp|warp\.ndl\.go\.jp)\/(?:info:ndljp\/pid\/\d+|\d{14})\/(.+\..+)$/iu,
  /^https?:\/\/(?:www\.)?megalodon\.jp\/\d{4}-\d{4}-\d{4}-\d{2}\/((?:https?:\/\/)?.+\..+)$/iu,
];

/** The address of which a web archive's page is a copy; null for any other page. */
export function copiedFrom(url: string): string | null {
  const found = ARCHIVES.map((pattern) => pattern.exec(url)?.[1]).find((address) => address !== undefined);
  if (found === undefined) return null;
  const address = /^https?:/iu.test(found) ? found.replace(/^(https?:)\/+/iu, '$1//') : `http://${found}`;
  return URL.canParse(address) ? new URL(address).href : null;
}
