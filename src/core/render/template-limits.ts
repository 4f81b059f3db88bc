/// <reference types="handlebars" />
import { Complaint } from '../complaint.ts';
import { namesCalled } from './template-calls.ts';

const MOST_CHARACTERS = 256_000;
const LONGEST_TAG = 1_000;
const MOST_TAGS = 5_000;
const MOST_BLOCKS = 500;
const DEEPEST = 100;

/**
 * Refuses a template larger than anybody writes by hand, before it is parsed. Throws a `Complaint`.
 * @param characters of this file and those that call it
 */
export function checkSize(source: string, characters: number, file: string): void {
  if (characters > MOST_CHARACTERS)
    throw refused(
      file,
      `a template and what it calls have at most ${MOST_CHARACTERS} characters`,
      `テンプレートは、呼び出すものも合わせて ${MOST_CHARACTERS} 文字までです`,
    );
  const tags = source.match(/\{\{[^}]*/gu) ?? [];
  if (tags.some((tag) => tag.length > LONGEST_TAG))
    throw refused(file, `a tag has at most ${LONGEST_TAG} characters`, `タグは ${LONGEST_TAG} 文字までです`);
  let [blocks, depth] = [0, 0];
  for (const tag of tags) {
    if (/^\{\{~?\/|^\{\{\{\{~?\//u.test(tag)) depth -= 1;
    if (!/^\{\{(?:\{\{)?~?(?:[#^]\s*[^\s~]|else\s+\S)|^\{\{\{\{[^/]/u.test(tag)) continue;
    [blocks, depth] = [blocks + 1, depth + 1];
    if (depth > DEEPEST)
      throw refused(
        file,
        `blocks are nested more than ${DEEPEST} deep`,
        `ブロックの入れ子が ${DEEPEST} 段を超えています`,
      );
  }
  if (tags.length > MOST_TAGS)
    throw refused(file, `a template has at most ${MOST_TAGS} tags`, `テンプレートのタグは ${MOST_TAGS} 個までです`);
  if (blocks > MOST_BLOCKS)
    throw refused(
      file,
      `a template has at most ${MOST_BLOCKS} blocks`,
      `テンプレートのブロックは ${MOST_BLOCKS} 個までです`,
    );
}

// The others may be emptied to leave out what they say: these say the links.
const OF_LINKS: ReadonlySet<string> = new Set(['post', 'item', 'follow-up', 'reference']);

/** Refuses a file without a word that is to print links: they would be missing without one. Throws a `Complaint`. */
export function checkPrints(program: hbs.AST.Program, name: string, file: string): void {
  const isBlank = program.body.every(
    (node) =>
      node.type === 'CommentStatement' ||
      (node.type === 'ContentStatement' && (node as hbs.AST.ContentStatement).value.trim() === ''),
  );
  if (isBlank && OF_LINKS.has(name))
    throw refused(
      file,
      'this template is empty, so that links would be missing: write it, or remove the file for the shipped one',
      'テンプレートが空なので、原稿からリンクが抜けてしまいます。中身を書くか、ファイルを消して付属のものを使ってください',
    );
}

/** Refuses templates that call themselves. Throws a `Complaint`. */
export function checkCalls(
  programs: ReadonlyMap<string, hbs.AST.Program>,
  files: Readonly<Record<string, string>>,
): void {
  const finished = new Set<string>();
  follow('post', []);

  function follow(name: string, way: readonly string[]): void {
    if (finished.has(name)) return;
    const round = [...way.slice(way.indexOf(name)), name].join(' → ');
    if (way.includes(name))
      throw refused(
        files[name] ?? name,
        `this template calls itself (${round})`,
        `テンプレートが自分自身を呼んでいます（${round}）`,
      );
    const program = programs.get(name);
    for (const other of program ? namesCalled(program) : []) follow(other, [...way, name]);
    finished.add(name);
  }
}

function refused(file: string, en: string, ja: string): Complaint {
  return new Complaint({ en: `${file}: ${en}`, ja: `${file}: ${ja}` }, 2);
}
