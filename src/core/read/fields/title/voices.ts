import type { PageView } from '../../view.ts';
import { ARTICLE_TYPE, isOfType, ldText } from '../../view/json-ld.ts';
import { overlap } from '../compare.ts';
import { plain } from '../plain.ts';

/** What says the title beside the page's own headings. */
export interface Voice {
  readonly name: string;
  readonly text: string;
}

const HEADLINE = 'JSON-LD headline';
const MOST = 24;

// The most of one kind: each is held against each.
const MOST_VOICES = 12;

/** The voices in the order of trust, each text once for each that says it; the most of one kind are twelve. */
export function titleVoices(view: PageView): readonly Voice[] {
  const meta = (name: string, key: string): readonly Voice[] =>
    (view.meta.get(key) ?? []).slice(0, MOST_VOICES).map((text) => ({ name, text: plain(text.slice(0, 1000)) }));
  const headlines = view.jsonLd
    .filter((node) => isOfType(node, ARTICLE_TYPE) || node['@type'] === undefined)
    .slice(0, MOST_VOICES)
    .map((node) => ({ name: HEADLINE, text: plain(ldText(node['headline']).slice(0, 500)) }));
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
    (voice, index) =>
      voices.findIndex(({ text, name }) => text === voice.text && name === voice.name) === index &&
      !(voice.name === HEADLINE && isOfAnother(voice.text, voices)),
  );
}

/**
 * A page may describe a second article, a teaser or a video: where another headline is what the title element or
 * og:title says, this one is not the page's.
 */
function isOfAnother(headline: string, voices: readonly Voice[]): boolean {
  const said = voices.filter(({ name }) => name === 'og:title' || name === 'title element').map(({ text }) => text);
  const isSaid = (text: string): boolean =>
    said.some((one) => overlap(text, one) >= SAID || overlap(one, text) >= SAID);
  return !isSaid(headline) && voices.some(({ name, text }) => name === HEADLINE && isSaid(text));
}
const SAID = 0.5;
