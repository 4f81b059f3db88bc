import type { Message } from '../../model.ts';

/** What is wrong with a template: where, as far as that is known, and why, without a full stop. */
export interface TemplateFault {
  readonly line: number | null;
  readonly says: Message;
}

/** Thrown while a template runs, by the helpers; Handlebars lets it pass. */
export class TemplateError extends Error {
  readonly fault: TemplateFault;

  constructor(line: number | null, says: Message) {
    super(says.en);
    this.name = 'TemplateError';
    this.fault = { line, says };
  }
}

/** What Handlebars' parser complains of. In English as it says it, in Japanese by what is missing. */
export function parseFault(words: string): TemplateFault {
  const { reason, line } = withoutPlace(words.split('\n').at(-1) ?? words);
  const ja = PARSING.find(([said]) => said.test(reason))?.[1] ?? '{{…}} の書き方が正しくありません';
  const [, opened = '', closed = ''] = UNMATCHED.exec(reason) ?? [];
  return {
    line: line ?? Number(/line (\d+)/u.exec(words)?.[1] ?? 1),
    says: { en: reason, ja: ja.replace('OPENED', opened).replace('CLOSED', closed) },
  };
}

/** What came up while a template ran. */
export function runFault(error: unknown): TemplateFault {
  if (error instanceof TemplateError) return error.fault;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  // JavaScript's own words for `quotations.[0].text` where there is no quotation say nothing to who writes templates.
  const asked = /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)$/u.exec(message)?.[1];
  if (asked !== undefined) return { line: null, says: notThere(asked) };
  const { reason, line } = withoutPlace(message);
  const missing = /^"(.+)" not defined in /u.exec(reason)?.[1];
  return {
    line,
    says: missing === undefined ? { en: reason, ja: `実行できません（${name}）` } : notThere(missing),
  };
}

function notThere(name: string): Message {
  return {
    en: `"${name}" is asked of something that is not there: enclose it in {{#if …}} or {{#each …}}`,
    ja: `「${name}」を、ないものに尋ねています。{{#if …}} か {{#each …}} で囲んでください`,
  };
}

interface PlacelessFault {
  readonly reason: string;
  readonly line: number | null;
}

/** Handlebars puts ` - 3:4`, a line and a column, behind some of its messages. */
function withoutPlace(words: string): PlacelessFault {
  const found = / - (\d+):\d+$/u.exec(words);
  return { reason: words.replace(/ - \d+:\d+$/u, ''), line: found ? Number(found[1]) : null };
}

const UNMATCHED = /^(.+) doesn't match (.+)$/u;
const PARSING: readonly (readonly [said: RegExp, ja: string])[] = [
  [UNMATCHED, '{{#OPENED}} が {{/CLOSED}} で閉じられています'],
  [/^Expecting 'EOF', got 'OPEN_ENDBLOCK'/u, '開いていないブロックを {{/…}} で閉じています'],
  [/got 'EOF'/u, '閉じていないブロックがあります。{{#…}} を {{/…}} で閉じてください'],
  [/got 'INVERSE'/u, '{{else}} をここには書けません'],
  [/got 'CLOSE'/u, '{{…}} の中に名前か値が足りないか、括弧の数が合いません'],
  [/^Invalid path/u, '名前の書き方が正しくありません'],
];
