import type { Fresh, FreshBlock, Issue } from '../../issue.ts';
import { Complaint } from '../complaint.ts';
import { MOST_WRITTEN, type Budget } from './template-budget.ts';
import { runFault, type TemplateFault } from './template-faults.ts';
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
    throw failed(template.file, runFault(error));
  }
  const refuse = (en: string, ja: string): Complaint => failed(template.file, { line: null, says: { en, ja } });
  if (outside !== '')
    throw refuse(
      `"${firstLine(outside)}" stands outside of every {{#block}}`,
      `「${firstLine(outside)}」がどの {{#block}} にも入っていません`,
    );
  const items = blocks.filter(({ kind }) => kind === 'item');
  const nameless = items.find(({ id, url }) => id === '' || url === null);
  if (nameless)
    throw refuse(
      '{{#block "item"}} has to name its item: {{#block "item" lead}}',
      '{{#block "item"}} には、どの項目かを書いてください: {{#block "item" lead}}',
    );
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw refuse('an item has two blocks', '一つの項目に、ブロックが二つあります');
  return { blocks: withoutTrailingBlank(listsApart(blocks)) };
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

function failed(file: string, { line, says }: TemplateFault): Complaint {
  const place = line === null ? file : `${file}:${line}`;
  return new Complaint(
    {
      en: `${place}: ${says.en}. Mend the template, or take it away to use the shipped one`,
      ja: `${place}: ${says.ja}。テンプレートを直すか、外して付属のものを使ってください`,
    },
    2,
  );
}
