import type { Entry } from '../../model.ts';
import { timeOf } from '../month/month.ts';
import { matchesIn, matchesWithGroups, NO_TEXTS } from '../text/matches.ts';
import { hostName } from '../url/host-name.ts';
import { amountsIn } from './amounts.ts';
import { compoundsIn, type Compound } from './compounds.ts';
import { causesIn, eventsIn, type Kinds } from './kinds-told.ts';
import { withoutDoubles } from './sets.ts';
import { wordsIn } from './title-words.ts';
import { ALIASES } from './vocabulary/aliases.ts';
import { DIGEST, GUIDE } from './vocabulary/kinds.ts';
import { pairsIn, wordingOf } from './wording.ts';

/** What a title says, for telling whether two are of one story. No list has anything twice. */
export interface Features {
  /** As it is shown, without the name of its site; '' where neither the author nor the page gave one. */
  readonly title: string;
  /** Folded. */
  readonly text: string;
  /** Folded, without punctuation and numbers. */
  readonly wording: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly savedAt: number;
  readonly host: string;
  /** Numbers of vulnerabilities, advisories, patches, papers. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** The name that it begins with. */
  readonly subject: string | undefined;
  readonly common: readonly string[];
  readonly compounds: readonly Compound[];
  /** Neighbouring characters of its Japanese. */
  readonly pairs: readonly string[];
  /** What stands in 「」. */
  readonly quoted: readonly string[];
  readonly versions: readonly string[];
  /** Versions by the name in front of them. */
  readonly releases: ReadonlyMap<string, readonly string[]>;
  /** The numbers of things that it tells of. */
  readonly amounts: readonly string[];
  /** Numbers that count nothing: of a part, an issue, a month, a version. */
  readonly serials: string;
  readonly events: Kinds;
  readonly causes: Kinds;
  readonly digest: boolean;
  readonly guide: boolean;
}

// Titles come at any length, and what looks ahead is quadratic. What folding makes longer is cut again.
const LONGEST = 1_000;

const CVE = 'cve-\\d{4}-\\d{4,}';
const VENDORS = 'apsb\\d\\d-\\d+|ms\\d\\d-\\d{3}|kb\\d{6,}|ghsa(?:[- ][a-z0-9]{4}){3}';
const NOTES = 'jvn(?:vu)?#\\d+|jvndb-\\d{4}-\\d+|vu#\\d+';
const PAPER = '\\b\\d{4}\\.\\d{5}\\b';
const ID = new RegExp([CVE, VENDORS, NOTES, PAPER].join('|'), 'gu');
const VERSION = /(?<![\d.])\d+(?:\.\d+)+/gu;
const NAMED = '([a-zァ-ヴー][\\w.ァ-ヴー]*?)[\\s」』]*v?';
const RELEASE = new RegExp(`${NAMED}(\\d+(?:\\.\\d+)+)`, 'gu');
// In Japanese what is counted is followed by what counts it, and a year by 年; in English a number says nothing.
const EDITION = new RegExp(
  `${NAMED}(\\d{1,3}(?:\\.\\d+)*)(?![\\d.]*(?:\\s?[一-龠つ%]|[ァ-ヴー]|\\s?(?:カ|ヶ|ページ|ドル|ユーロ|パーセント)))`,
  'gu',
);
// What is counted may change from one report to the next; and a day says when it was reported.
const COUNTED = /\d[\d,.]*\s*(?:万|億|千|件|人|円|社|台|名|ドル|%|percent|million|billion)|\d+日|\d{3,},?\d{3,}/gu;
// Not what the title is about: 「…にも影響」 from the start of its clause, 米 and 英 in front of a name.
const ASIDE = /(?<![^、。])[^、。]*にも(?:影響|波及)|(?<![一-龠])[米英仏韓露豪](?=[一-龠ァ-ヴー])/gu;

const MAY_BE_ASIDE = /にも|[米英仏韓露豪]/u;

const QUOTED = /[「『]([^」』]{2,20})[」』]/gu;
const MONTH = /(20\d\d)\s?年\s?(\d{1,2})\s?月(?!\s?\d)/u;
const VENDOR = /microsoft|マイクロソフト|oracle|オラクル/u;
const UPDATES = /セキュリティ(?:更新|情報|アップデート)|脆弱性対策|月例|クリティカルパッチ|定例パッチ/u;

/** @param bare the title without the name of its site */
export function featuresOf({ link }: Entry, bare: string): Features {
  const folded = bare.slice(0, LONGEST).normalize('NFKC').toLowerCase().replaceAll('’', "'").slice(0, LONGEST);
  const hasDigits = /\d/u.test(folded);
  // Of the numbers of things only one kind may be without a digit.
  const ids = hasDigits || folded.includes('ghsa') ? idsIn(folded) : NO_TEXTS;
  const text = ids.length === 0 ? folded : folded.replaceAll(ID, ' ');
  const numbers = hasDigits ? numbersIn(text) : NO_NUMBERS;
  const { names, common } = wordsIn(MAY_BE_ASIDE.test(text) ? text.replaceAll(ASIDE, ' ') : text);
  return {
    title: bare,
    text: folded,
    wording: wordingOf(text),
    savedAt: timeOf(link.savedAt),
    host: hostName(link.url),
    ids,
    names,
    subject: names[0],
    common,
    compounds: compoundsIn(text, names),
    pairs: pairsIn(text),
    quoted: withoutDoubles(matchesWithGroups(folded, QUOTED).map(([, name = '']) => name)),
    versions: numbers.versions,
    releases: numbers.releases,
    amounts: numbers.amounts,
    serials: numbers.serials,
    events: eventsIn(folded),
    causes: causesIn(folded),
    digest: DIGEST.test(folded) || ids.filter((id) => id.startsWith('cve-')).length > 2,
    guide: GUIDE.test(folded),
  };
}

type Numbers = Pick<Features, 'versions' | 'releases' | 'amounts' | 'serials'>;

function numbersIn(text: string): Numbers {
  return {
    versions: withoutDoubles(matchesIn(text, VERSION)),
    releases: releasesIn(text),
    amounts: amountsIn(text),
    serials: matchesIn(text.replaceAll(COUNTED, ' '), /\d+/gu).join(' '),
  };
}
const NO_RELEASES: ReadonlyMap<string, readonly string[]> = new Map();
const NO_NUMBERS: Numbers = { versions: NO_TEXTS, releases: NO_RELEASES, amounts: NO_TEXTS, serials: '' };

function releasesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const found = matchesWithGroups(text, /[ぁ-んァ-ヴ一-龠]/u.test(text) ? EDITION : RELEASE);
  if (found.length === 0) return NO_RELEASES;
  const releases = new Map<string, string[]>();
  for (const [, name = '', version = ''] of found) releases.set(name, [...(releases.get(name) ?? []), version]);
  return releases;
}

function idsIn(folded: string): readonly string[] {
  return withoutDoubles([...matchesIn(folded, ID).map((id) => id.replaceAll(' ', '-')), ...monthlyIn(folded)]);
}

/** The vendor's updates of a month are one thing, whoever writes of them. */
function monthlyIn(folded: string): readonly string[] {
  const [, year = '', month = ''] = MONTH.exec(folded) ?? [];
  if (month === '' || !UPDATES.test(folded)) return [];
  const [vendor] = VENDOR.exec(folded) ?? [];
  return vendor === undefined ? [] : [`monthly-${ALIASES.get(vendor) ?? vendor}-${year}-${Number(month)}`];
}
