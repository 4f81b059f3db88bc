import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { segmentsOf } from '../tails.ts';
import { TEXT_KINDS } from './text-kinds.ts';

const SHORTEST_TITLE = 10;

/** A title without the sections behind it, where a bar parts them and a title is left. */
export function withoutSection(title: string, view: PageView): string {
  if (!/[|｜]/u.test(title)) return title;
  const parts = segmentsOf(title);
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last === undefined || before === undefined || !isSection(last.text, view)) return title;
  const rest = title.slice(0, before.end);
  return /[|｜]/u.test(title.slice(before.end, last.start)) && lettersOf(rest).length >= SHORTEST_TITLE
    ? withoutSection(rest, view)
    : title;
}

/** Whether the page says that it stands under this, or it is a kind of text. */
function isSection(name: string, { meta, jsonLd }: PageView): boolean {
  const letters = lettersOf(name);
  const declared = (): readonly string[] => [
    ...(meta.get('article:section') ?? []),
    ...jsonLd
      .flatMap(({ articleSection }) => (Array.isArray(articleSection) ? articleSection : [articleSection]))
      .map((one: unknown) => ldText(one)),
  ];
  return letters !== '' && (KINDS.has(letters) || declared().some((one) => lettersOf(one) === letters));
}
const KINDS: ReadonlySet<string> = new Set(TEXT_KINDS.map(lettersOf));
