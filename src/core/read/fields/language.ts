import { ownCopy } from '../../text/own-copy.ts';
import type { PageView } from '../view.ts';
import { countLetters, scriptLanguage, type Letters } from './scripts.ts';
import { firstGood, type Chosen, type Rule } from './rule.ts';

interface WrittenTag {
  readonly view: PageView;
  readonly text: string;
  readonly letters: Letters;
}

export const LANGUAGE_RULES: readonly Rule<WrittenTag>[] = [
  { name: 'declared and written', find: ({ view, letters }) => declared(view).filter((tag) => agrees(tag, letters)) },
  { name: 'script of the text', find: ({ letters }) => [scriptLanguage(letters)] },
  { name: 'words of the text', find: ({ text }) => [wordLanguage(text)] },
  { name: 'declared', find: ({ view }) => declared(view) },
];

/** Declared, where the text does not speak against it; else what the text is written in. BCP 47. */
export function readLanguage(view: PageView): Chosen {
  const text = sample(view);
  return firstGood('language', LANGUAGE_RULES, { view, text, letters: countLetters(text) }, (value) =>
    /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(value) ? null : 'no language',
  );
}

function declared(view: PageView): readonly string[] {
  const metas = ['content-language', 'og:locale', 'dc.language', 'dcterms.language', 'language', 'inlanguage'].flatMap(
    (key) => view.meta.get(key) ?? [],
  );
  const linked = view.jsonLd
    .map((node) => node['inLanguage'])
    .filter((value): value is string => typeof value === 'string');
  return [view.declaredLanguage, ...metas, ...linked].map(normal).filter((tag) => tag !== '');
}

// Few tags are declared, and what Intl makes of one takes as long as much of a page.
const NORMAL = new Map<string, string>();

function normal(tag: string): string {
  const known = NORMAL.get(tag);
  if (known !== undefined) return known;
  const made = normalOf(tag);
  if (NORMAL.size < 500 && tag.length < 40) NORMAL.set(ownCopy(tag), made);
  return made;
}

function normalOf(tag: string): string {
  const [primary = '', ...rest] = (tag.split(/[,;\s]/u)[0] ?? '').replaceAll('_', '-').split('-');
  const language = primary.toLowerCase();
  const known = NAMED.get(language) ?? language;
  const whole = [known, ...rest.map(subtag)].join('-');
  return isTag(whole) ? whole : known;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['japanese', 'ja'],
  ['english', 'en'],
  ['jp', 'ja'],
  ['jpn', 'ja'],
  ['eng', 'en'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['french', 'fr'],
  ['kr', 'ko'],
  ['cn', 'zh'],
]);

/** `Intl` throws on 「ja-JP-JP」 and 「ja-jp-mac」, which the standard does not know. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The page's longest blocks: what is read, not what is around it. */
function sample(view: PageView): string {
  const long = view.blocks
    .filter(({ furniture, linkShare, text }) => !furniture && linkShare < 0.5 && text.length >= 15)
    .slice(0, 30);
  const text = long
    .map((block) => block.text)
    .join(' ')
    .slice(0, 2000);
  return `${view.titleElement} ${
    text === ''
      ? view.blocks
          .slice(0, 40)
          .map((block) => block.text)
          .join(' ')
          .slice(0, 1000)
      : text
  } ${(view.meta.get('og:description') ?? [])[0] ?? ''}`;
}

/** Whether a page that declares this language is written in a script of it. */
function agrees(tag: string, letters: Letters): boolean {
  const script = scriptLanguage(letters);
  const primary = tag.split('-')[0]?.toLowerCase() ?? '';
  if (script === '') return letters.all < 80 || !OTHER_SCRIPTS.has(primary);
  return primary === script || (SHARED_SCRIPTS[script] ?? []).includes(primary);
}
const OTHER_SCRIPTS: ReadonlySet<string> = new Set(['ja', 'ko', 'zh', 'ru', 'uk', 'ar', 'he', 'th', 'el', 'hi']);
const SHARED_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  zh: ['yue'],
  ru: ['uk', 'bg', 'sr', 'be', 'mk', 'kk', 'mn', 'ky', 'tg'],
  uk: ['ru'],
  ar: ['fa', 'ur', 'ps', 'ckb'],
  hi: ['mr', 'ne'],
  he: ['yi'],
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'and',
    'of',
    'to',
    'in',
    'is',
    'that',
    'for',
    'with',
    'was',
    'are',
    'this',
    'by',
    'from',
    'which',
    'can',
    'you',
    'be',
    'have',
    'will',
    'should',
  ],
  de: ['der', 'die', 'und', 'das', 'ist', 'nicht', 'mit', 'den', 'ein', 'eine', 'auf', 'für', 'von'],
  fr: ['les', 'des', 'est', 'une', 'dans', 'pour', 'que', 'qui', 'sur', 'avec', 'pas', 'du'],
  es: ['los', 'las', 'una', 'que', 'del', 'por', 'con', 'para', 'el', 'es', 'como', 'más'],
  it: ['che', 'di', 'della', 'il', 'per', 'una', 'con', 'sono', 'gli', 'del', 'nel', 'è'],
  pt: ['que', 'não', 'uma', 'com', 'para', 'dos', 'das', 'em', 'os', 'mais', 'ao', 'é'],
  nl: ['het', 'een', 'van', 'en', 'niet', 'dat', 'zijn', 'voor', 'met', 'op', 'de'],
  sv: ['och', 'att', 'det', 'som', 'inte', 'för', 'är', 'på', 'med', 'den', 'till'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'daha', 'çok', 'olan', 'sonra'],
};

/** The language by a text's most usual words (BCP 47); '' where fewer than three tell, or two tell as much. */
export function wordLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(WORDS).map(
    ([language, common]) => [language, words.filter((word) => common.includes(word)).length] as const,
  );
  const [best, second] = [...scores].sort((one, other) => other[1] - one[1]);
  return best !== undefined && best[1] >= 3 && best[1] > (second?.[1] ?? 0) ? best[0] : '';
}

/** A region in capitals, a script with one (RFC 5646, 2.1.1). */
function subtag(part: string): string {
  if (part.length === 2) return part.toUpperCase();
  return part.length === 4 ? `${part[0]?.toUpperCase()}${part.slice(1).toLowerCase()}` : part;
}
