import type { Entry } from '../../model.ts';
import { headingOf } from '../entry/heading.ts';
import { timeOf } from '../month/month.ts';
import { bigramsOf, type Bigrams } from './dice.ts';
import { ALIASES, CAUSES, COMMON, DIGEST, EVENTS, GANGS, GIANTS, SERIAL } from './vocabulary.ts';

/** What a title says, for telling whether two are of one story. */
export interface Features {
  /** As it is shown; '' where neither the author nor the page gave one. */
  readonly title: string;
  /** When it was saved, in days. */
  readonly day: number;
  readonly bigrams: Bigrams;
  readonly cves: ReadonlySet<string>;
  /** Names of organisations, products, people, places with how much sharing one says: 1 for a plain name, twice as much for one in 「」. */
  readonly names: ReadonlyMap<string, number>;
  readonly events: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  readonly serials: ReadonlySet<string>;
  readonly digest: boolean;
}

export function featuresOf(entry: Entry): Features {
  const title = titleOf(entry);
  const folded = title.normalize('NFKC').toLowerCase().slice(0, LONGEST);
  const cves = new Set([...folded.matchAll(/cve-\d{4}-\d{4,}/gu)].map(([cve]) => cve.toUpperCase()));
  return {
    title,
    day: timeOf(entry.link.savedAt) / 86_400_000,
    bigrams: bigramsOf(folded),
    cves,
    names: namesIn(folded),
    events: kindsIn(folded, EVENTS),
    causes: kindsIn(folded, CAUSES),
    serials: new Set([...folded.matchAll(SERIAL)].map(([serial]) => serial.replaceAll(/\s+/gu, ''))),
    digest: DIGEST.test(folded) || cves.size > 2,
  };
}

// A page may call itself whatever it likes, at any length; the patterns here and in vocabulary.ts are quadratic. What folding makes longer is cut again.
const LONGEST = 1_000;

/** As the post will show it, as far as anybody would read it, without the name of the site behind it. */
export function titleOf(entry: Entry): string {
  const title = headingOf(entry).slice(0, LONGEST);
  const site = (entry.article.ok ? entry.article.value : entry.article.failure.partial)?.site ?? '';
  return site !== '' && title.endsWith(site)
    ? title.slice(0, -site.length).replace(/[\s|｜\-–—:：]+$/u, '') || title
    : title;
}

// Latin words, katakana, kanji; in front of the last two also hiragana where a name can begin (ときわ総合病院).
const NAME =
  /[a-z0-9]*[a-z][a-z0-9.+&'-]*[a-z0-9+]|[a-z]|(?:(?<=^|[\s、。「『（(・のがはにをでと])(?![のがはにをでともへや])[ぁ-ん]{2,4})?(?:[ァ-ヴー]{2,}|[一-龠々]{2,})[ァ-ヴー一-龠々]*/gu;

// Not what the title is about: numbers of vulnerabilities, 「…にも影響」, 米 and 英 in front of a name.
const ASIDE = /cve-\d{4}-\d{4,}|[^、。]*にも(?:影響|波及)|(?<![一-龠])[米英仏韓露豪](?=[一-龠ァ-ヴー])/gu;

/** What is left of the title when the words that any title may have are gone; and a giant's name with the word after it (Google Cloud). */
function namesIn(folded: string): ReadonlyMap<string, number> {
  const text = folded.replaceAll(ASIDE, ' ');
  const names = new Map<string, number>();
  for (const [run] of text.replaceAll(COMMON, ' ').matchAll(NAME)) {
    const name = ALIASES[run] ?? run;
    names.set(name, weightOf(name) * (text.includes(`「${run}」`) ? 2 : 1));
  }
  for (const [, first = '', second = ''] of text.matchAll(/([a-zァ-ヴー]+) ?(?<![a-z])([a-z][a-z0-9-]{2,})/gu)) {
    const giant = ALIASES[first] ?? first;
    if (GIANTS.has(giant) && !GIANTS.has(second)) names.set(`${giant} ${second}`, 1);
  }
  return names;
}

function weightOf(name: string): number {
  if (GANGS.has(name)) return 0.2;
  if (GIANTS.has(name)) return 0.4;
  if (name.length >= 6) return 1.5;
  if (/^[a-z0-9]/u.test(name)) return name.length >= 3 ? 1 : 0.4;
  if (/^[ァ-ヴー]/u.test(name)) return name.length >= 4 ? 1 : 0.6;
  return name.length >= 3 ? 1 : 0.5;
}

function kindsIn(folded: string, kinds: Readonly<Record<string, RegExp>>): ReadonlySet<string> {
  return new Set(
    Object.entries(kinds)
      .filter(([, words]) => words.test(folded))
      .map(([kind]) => kind),
  );
}
