import { pattern } from '../text/pattern.ts';

const PAGE = String.raw`((?:https?:\/\/?)?[^/].*)$`;
const STAMP = String.raw`\d{1,14}(?:[a-z]{2}_)?`;

/** Web archives and how their addresses name the page that they have a copy of. */
const ARCHIVES: readonly RegExp[] = [
  pattern('iu', String.raw`^https?:\/\/(?:web|wayback)\.archive\.org\/web\/${STAMP}\/`, PAGE),
  /^https?:\/\/web\.archive\.org\/(?:web|save)\/(https?:\/\/?[^/].*)$/iu,
  pattern(
    'iu',
    String.raw`^https?:\/\/archive\.(?:today|ph|is|li|md|vn|fo)\/`,
    String.raw`(?:o\/\w+\/|newest\/|timegate\/|oldest\/|\d{4,14}\/|\d{4}\.\d\d\.\d\d-\d{6}\/)`,
    String.raw`((?:https?:\/\/?)?[^/].*\..*)$`,
  ),
  /^https?:\/\/archive\.(?:today|ph|is|li|md|vn|fo)\/(https?:\/\/?[^/].*)$/iu,
  /^https?:\/\/(?:warp\.(?:da\.)?ndl\.go\.jp|warp\.ndl\.go\.jp)\/(?:info:ndljp\/pid\/\d+|\d{14})\/(.+\..+)$/iu,
  /^https?:\/\/(?:www\.)?megalodon\.jp\/\d{4}-\d{4}-\d{4}-\d{2}\/((?:https?:\/\/)?.+\..+)$/iu,
  // Wherever the software of the Wayback Machine runs: Arquivo.pt, the UK's archives, WARP since 2024, Archive-It.
  pattern(
    'iu',
    String.raw`^https?:\/\/[\w.-]+\/(?:wayback|ukgwa|web|was|all|\d{2,6})(?:\/archive)?`,
    String.raw`\/\d{14}(?:[a-z]{2}_)?\/(https?:\/\/?[^/].*)$`,
  ),
];

// What every such address holds: nearly no other does, and all the patterns above take V8 long to compile.
const HINT = /archive\.|ndl\.go\.jp|megalodon\.jp|\d{14}/iu;

/** The address of which a web archive's page is a copy; null for any other page. */
export function copiedFrom(url: string): string | null {
  if (!HINT.test(url)) return null;
  const found = ARCHIVES.map((archive) => archive.exec(url)?.[1]).find((address) => address !== undefined);
  if (found === undefined) return null;
  const address = /^https?:/iu.test(found) ? found.replace(/^(https?:)\/+/iu, '$1//') : `http://${found}`;
  return URL.canParse(address) ? new URL(address).href : null;
}
