import type { Fresh, FreshBlock, Issue } from '../../issue.ts';
import { Complaint } from '../complaint.ts';
import { MOST_WRITTEN, type Budget } from './template-budget.ts';
import type { Template } from './template.ts';

/**
 * The Issue as the blocks of a post. Throws a `Complaint` that names the template for what only shows when it runs.
 * @param most characters that the template may write, loops and partials included
 */
export function renderIssue(issue: Issue, template: Template, most = MOST_WRITTEN): Fresh {
  const budget: Budget = { left: most };
  const blocks: FreshBlock[] = [];
  let outside: string;
  try {
    outside = template.run(issue, { data: { blocks, budget } }).trim();
  } catch (error) {
    throw failed(template.file, error instanceof Error ? wordsOf(error) : String(error));
  }
  if (outside !== '') throw failed(template.file, `"${firstLine(outside)}" stands outside of every {{#block}}`);
  const items = blocks.filter(({ kind }) => kind === 'item');
  const nameless = items.find(({ id, url }) => id === '' || url === null);
  if (nameless) throw failed(template.file, '{{#block "item"}} has to name its item: {{#block "item" lead}}');
  if (new Set(items.map(({ id }) => id)).size < items.length) throw failed(template.file, 'an item has two blocks');
  return { blocks: withoutTrailingBlank(listsApart(blocks)) };
}

/** JavaScript's own words for `quotations.[0].text` where there is no quotation say nothing to who writes templates. */
function wordsOf({ message }: Error): string {
  const name = /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)$/u.exec(message)?.[1];
  return name === undefined
    ? message
    : `"${name}" is asked of something that is not there: enclose it in {{#if …}} or {{#each …}}`;
}

/** Lines of a list stand close together; behind the last one is a blank line. */
function listsApart(blocks: readonly FreshBlock[]): readonly FreshBlock[] {
  const isTight = (block: FreshBlock | undefined): boolean => block !== undefined && !block.text.endsWith('\n\n');
  return blocks.map((block, at) =>
    isTight(block) && !isTight(blocks[at + 1]) ? { ...block, text: `${block.text}\n` } : block,
  );
}

/** The post ends with one newline. */
function withoutTrailingBlank(blocks: readonly FreshBlock[]): readonly FreshBlock[] {
  return blocks.map((block, index) =>
    index === blocks.length - 1 ? { ...block, text: block.text.replace(/(?<!\n)\n+$/u, '\n') } : block,
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.slice(0, 60) ?? '';
}

function failed(file: string, reason: string): Complaint {
  const found = / - (\d+):\d+$/u.exec(reason);
  const place = found ? `${file}:${found[1]}` : file;
  const words = reason.replace(/ - \d+:\d+$/u, '');
  return new Complaint(
    {
      en: `${place}: ${words}. Mend the template, or take it away to use the shipped one`,
      ja: `${place}: ${words}。テンプレートを直すか、外して付属のものを使ってください`,
    },
    2,
  );
}
