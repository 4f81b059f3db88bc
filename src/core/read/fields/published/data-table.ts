import type { Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';

const COLUMNS = 3;
const MOST_ROWS = 4;

/** Whether a cell belongs to a table with a row of headings: its dates are those of the things that are listed. */
export function isInDataTable(cell: Element): boolean {
  if (cell.name !== 'td') return false;
  for (let node: ParentNode | null = cell.parent; node !== null && 'attribs' in node; node = node.parent)
    if (node.name === 'table') return headRows(node).some((row) => headings(row) >= COLUMNS);
  return false;
}

/** The first rows of a table, in its head or its body. */
function headRows(table: ParentNode): readonly Element[] {
  const parts = table.children.slice(0, 2 * MOST_ROWS).filter(isTag);
  return parts.flatMap((part) =>
    part.name === 'tr'
      ? [part]
      : part.children
          .slice(0, 2 * MOST_ROWS)
          .filter(isTag)
          .filter(({ name }) => name === 'tr'),
  );
}

function headings(row: Element): number {
  return row.children.filter((one) => isTag(one) && one.name === 'th').length;
}
