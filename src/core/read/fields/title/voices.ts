import type { PageView } from '../../view.ts';
import { isOfType, ldText } from '../../view/json-ld.ts';
import { plain } from '../plain.ts';

/** What says the title beside the page's own headings. */
export interface Voice {
  readonly name: string;
  readonly text: string;
}

const MOST = 24;
export const ARTICLE_TYPE =
  /(?:Article|Posting|Report|Review|Recipe|VideoObject|Episode|HowTo|Event|Course|Book|Product|Dataset|Question)$/u;

// Of one kind; each is held against each.
const MOST_VOICES = 12;

export function titleVoices(view: PageView): readonly Voice[] {
  const meta = (name: string, key: string): readonly Voice[] =>
    (view.meta.get(key) ?? []).slice(0, MOST_VOICES).map((text) => ({ name, text: plain(text.slice(0, 1000)) }));
  const headlines = view.jsonLd
    .filter((node) => isOfType(node, ARTICLE_TYPE) || node['@type'] === undefined)
    .slice(0, MOST_VOICES)
    .map((node) => ({ name: 'JSON-LD headline', text: plain(ldText(node['headline']).slice(0, 500)) }));
  const voices = [
    ...meta('og:title', 'og:title'),
    ...headlines,
    ...meta('twitter:title', 'twitter:title'),
    ...meta('itemprop headline', 'headline'),
    ...meta('meta title', 'title'),
    ...meta('DC.title', 'dc.title'),
    ...meta('citation_title', 'citation_title'),
    { name: 'title element', text: plain(view.titleElement.trimStart().slice(0, 1000)) },
  ]
    .filter(({ text }) => text !== '' && text.length <= 400)
    .slice(0, MOST);
  return voices.filter(
    ({ text, name }, index) => voices.findIndex((other) => other.text === text && other.name === name) === index,
  );
}
