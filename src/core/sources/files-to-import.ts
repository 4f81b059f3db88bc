import { pattern } from '../text/pattern.ts';
const NAMES = pattern(
  'iu',
  String.raw`\.(?:adoc|asciidoc|atom|bib|csv|desktop|emlx?|enex|html?|jsonl?|jsonlz4|markdown|mbox|md|mht|mhtml`,
  String.raw`|opml|org|plist|rdf|ris|rss|rst|text|tsv|txt|url|wacz|warc(?:\.gz)?|webloc|xml|zip)$|[\\/]mbox$`,
);
// A profile of a browser holds much; its bookmarks are in these files.
const PROFILES: readonly (readonly string[])[] = [['places.sqlite'], ['Bookmarks', 'AccountBookmarks']];
// Logseq keeps earlier versions of notes beside them.
const KEPT_BESIDE = /[\\/](?:logseq[\\/](?:bak|\.recycle)|\.trash)[\\/]/u;

/** The files under a folder that may hold links: a browser's bookmarks, else whatever `import` reads by its name. */
export function filesToImport(files: readonly string[]): readonly string[] {
  for (const names of PROFILES) {
    const found = files.filter((file) => names.includes(file.split(/[\\/]/u).at(-1) ?? ''));
    if (found.length > 0) return found;
  }
  return files.filter((file) => NAMES.test(file) && !KEPT_BESIDE.test(file));
}
