import type { PageView } from '../../view.ts';
import { ldText } from '../../view/json-ld.ts';
import { lettersOf } from '../compare.ts';
import { segmentsOf } from '../tails.ts';
import { TEXT_KINDS } from './text-kinds.ts';

const SHORTEST_TITLE = 10;

/** What the page says that it stands under. */
export function sectionNames({ meta, jsonLd }: PageView): ReadonlySet<string> {
  const declared = [
    ...(meta.get('article:section') ?? []),
    ...jsonLd.flatMap(({ articleSection }) => (Array.isArray(articleSection) ? articleSection : [articleSection])),
  ].map((name: unknown) => ldText(name));
  return new Set([...TEXT_KINDS, ...declared].map(lettersOf).filter((name) => name !== ''));
}

/** A title without the sections behind it, where a bar parts them and a title is left. */
export function withoutSection(title: string, sections: ReadonlySet<string>): string {
  const parts = segmentsOf(title);
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last === undefined || before === undefined || !sections.has(lettersOf(last.text))) return title;
  const rest = title.slice(0, before.end);
  return /[|｜]/u.test(title.slice(before.end, last.start)) && lettersOf(rest).length >= SHORTEST_TITLE
    ? withoutSection(rest, sections)
    : title;
}
