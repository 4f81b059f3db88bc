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
  return joined(renderBlocks(issue, template, most), template);
}

/** The blocks as the template gives them, one by one. */
export function renderBlocks(issue: Issue, template: Template, most = MOST_WRITTEN): readonly FreshBlock[] {
  const budget: Budget = { left: most };
  const blocks: FreshBlock[] = [];
  let outside: string;
  try {
    outside = template.run(issue, { data: { blocks, budget } }).trim();
  } catch (error) {
    throw failed(template.file, runFault(error));
  }
  if (outside !== '')
    throw refused(
      template,
      `"${firstLine(outside)}" stands outside of every {{#block}}`,
      `「${firstLine(outside)}」がどの {{#block}} にも入っていません`,
    );
  return blocks;
}

/** The blocks of a post, one below the other. */
export function joined(blocks: readonly FreshBlock[], template: Template): Fresh {
  const items = blocks.filter(({ kind }) => kind === 'item');
  const nameless = items.find(({ id, url }) => id === '' || url === null);
  if (nameless)
    throw refused(
      template,
      '{{#block "item"}} has to name its item: {{#block "item" lead}}',
      '{{#block "item"}} には、どの項目かを書いてください: {{#block "item" lead}}',
    );
  if (new Set(items.map(({ id }) => id)).size < items.length)
    throw refused(template, 'an item has two blocks', '一つの項目に、ブロックが二つあります');
  return { blocks: withoutTrailingBlank(listsApart(blocks)) };
}

function refused({ file }: Template, en: string, ja: string): Complaint {
  return failed(file, { line: null, says: { en, ja } });
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
