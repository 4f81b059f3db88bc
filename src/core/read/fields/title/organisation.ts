import type { PageView } from '../../view.ts';
import { lettersOf, overlap } from '../compare.ts';
import { plain } from '../plain.ts';
import { readsAsProse } from '../summary/lead.ts';
import { segmentsOf } from '../tails.ts';
import type { Subject } from './subject.ts';
import type { Voice } from './voices.ts';

const LONGEST_NAME = 24;
const SHORTEST_TITLE = 10;
const BLOCKS_TO_PROSE = 5;

export interface NamedOrganisation {
  readonly name: string;
  readonly title: string;
}

/**
 * Some sites put the same short name into the `title` of all their pages: the title then stands only above the text.
 * Null where the title element is a title: when a heading repeats it, when it is long, when it has parts.
 */
export function organisationTitle(page: {
  readonly view: PageView;
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
}): NamedOrganisation | null {
  const name = plain(page.view.titleElement);
  if (
    page.subjects.length > 0 ||
    page.voices.some(({ text }) => lettersOf(text) !== lettersOf(name)) ||
    lettersOf(name).length > LONGEST_NAME ||
    !isOneName(page.view, name)
  )
    return null;
  const heading = headingsAboveProse(page.view).find(
    (text) => lettersOf(text).length >= SHORTEST_TITLE && overlap(name, text) < 0.5,
  );
  return heading === undefined ? null : { name, title: heading };
}

/** The name alone, or a section and the name that the page declares as its site's: 「PSIRT | Example Labs」. */
function isOneName({ meta }: PageView, name: string): boolean {
  const parts = segmentsOf(name).map(({ text }) => lettersOf(text));
  const site = lettersOf(plain(meta.get('og:site_name')?.[0] ?? ''));
  const sections = parts.filter((part) => part !== site);
  return parts.length < 2 || (sections.length === parts.length - 1 && sections.join('').length <= LONGEST_SECTION);
}
const LONGEST_SECTION = 12;

/** Headings of the first three levels with prose close below them. */
function headingsAboveProse(view: PageView): readonly string[] {
  return view.blocks.flatMap(({ heading, furniture, text }, index) => {
    if (heading === 0 || heading > 3 || furniture || text.length > 200) return [];
    const below = view.blocks.slice(index + 1, index + 1 + BLOCKS_TO_PROSE);
    const end = below.findIndex((block) => block.heading > 0 && block.heading <= heading);
    return (end < 0 ? below : below.slice(0, end)).some(
      ({ heading: level, furniture: isFurniture, linkShare, text: own }) =>
        level === 0 && !isFurniture && linkShare < 0.5 && (readsAsProse(own, true) || readsAsProse(own, false)),
    )
      ? [plain(text)]
      : [];
  });
}
