import { isCollection, visit, type Document } from 'yaml';

/**
 * The line of a value that begins with `{{` and is not quoted, from 1: YAML takes it for a map in a map. Null where
 * there is none, or where it does no harm (in a text of several lines).
 */
export function lineOfBareBraces(text: string, document: Document): number | null {
  if (document.errors.length === 0 && !hasMapAsName(document)) return null;
  const at = text.split('\n').findIndex((line) => BARE.test(line.replaceAll(QUOTED, '""').replace(REMARK, '')));
  return at < 0 ? null : at + 1;
}

const BARE = /(?:^|[\s:,[{-])\{\{/u;
const QUOTED = /"(?:\\.|[^"\\])*"|'[^']*'/gu;
const REMARK = /(?:^|\s)#.*$/u;

function hasMapAsName(document: Document): boolean {
  let found = false;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key)) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
