import { pattern } from '../../text/pattern.ts';
import type { Element } from 'domhandler';
import type { PageView } from '../view.ts';
import { ARTICLE_TYPE, isOfType } from '../view/json-ld.ts';
import { textOf } from '../view/text.ts';
import { lettersOf } from './compare.ts';
import { plain } from './plain.ts';
import { firstGood, type Chosen, type Rule } from './rule.ts';

interface AuthorPage {
  readonly view: PageView;
  readonly site: string;
}

export const AUTHOR_RULES: readonly Rule<AuthorPage>[] = [
  {
    name: 'JSON-LD author',
    find: ({ view }) =>
      view.jsonLd
        .filter((node) => isOfType(node, ARTICLE_TYPE))
        .map((node) => names(node['author'] ?? node['creator'])),
  },
  {
    name: 'meta',
    find: ({ view }) =>
      [
        'author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'parsely-author',
        'sailthru.author',
        'twitter:creator',
      ].map((key) => (view.meta.get(key) ?? []).filter((name) => !name.startsWith('@')).join(', ')),
  },
  {
    name: 'element named an author',
    find: ({ view }) =>
      view.marks
        .filter(({ kind, furniture, quoted }) => kind === 'author' && !furniture && !quoted)
        .slice(0, 8)
        .map(({ element }) => linkedName(element) || textOf(element, 81)),
  },
];

/** The name that is a link right behind 「by」: a long byline goes on after it. '' where it is not so. */
function linkedName(element: Element): string {
  const link = element.children.find((child) => 'attribs' in child && child.name === 'a');
  if (link === undefined) return '';
  const before = element.children
    .slice(0, element.children.indexOf(link))
    .map((child) => textOf(child))
    .join(' ');
  const name = textOf(link, 81);
  return before.trim() !== '' && LABEL.test(`${before.trim()} `) && before.trim().length <= 20 ? name : '';
}

/** Who wrote the page; '' where it names nobody, or only its site. */
export function readAuthor(page: AuthorPage): Chosen {
  const cleaned = AUTHOR_RULES.map(({ name, find }): Rule<AuthorPage> => ({
    name,
    find: (given) => find(given).map(cleanName),
  }));
  return firstGood('author', cleaned, page, (value) => {
    if (/https?:|www\.|@.*\./u.test(value)) return 'an address';
    if (value.length > 80 || (value.includes('、') && value.length > 24)) return 'too long for a name';
    if (NO_NAME.test(value) || lettersOf(value).length < 2) return 'no name';
    return lettersOf(value) === lettersOf(page.site) ? "the site's name" : null;
  });
}

function cleanName(text: string): string {
  return plain(text.slice(0, MOST_CHARACTERS))
    .replace(/^[[［(（【](.+)[\]］)）】]$/u, '$1')
    .replace(LABEL, '')
    .replace(BEHIND_NAME, '')
    .replace(/^[\s:：|｜,、—–-]+|[\s:：|｜,、—–-]+$/gu, '');
}

const NO_NAME = pattern(
  'iu',
  String.raw`\d{4}[年/.-]|。|^.$`,
  String.raw`|^(?:admin(?:istrator)?|staff|unknown|anonymous|著者|author|記者|none|name|個人|編集部`,
  String.raw`|profile|プロフィール|follow.*|by|von|par|por|(?:posted|published|updated|written)\b.*)$`,
);
// A date, a label or another name.
const BEHIND_NAME = pattern(
  'iu',
  String.raw`(?<!\s)\s*(?:[|｜*•·]|(?:(?<!\p{L})\p{L}+\s)?(?<!\d)\d{1,4}[./年-]\d{1,2}|(?:Stand|Published|Updated`,
  String.raw`|Posted|公開|更新|投稿日?|配信)\s*[:：]|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov`,
  String.raw`|Dec)[a-z]*\.? \d).*$`,
);

/** Several times what can still become a name. */
const MOST_CHARACTERS = 1_000;
const LABEL =
  /^(?:by|von|par|por|written by|posted by|この記事を書いた人|文|著者?|筆者|執筆者?|取材|投稿者|作者|ライター)\s*(?:[:：＝=／/]\s*|\s+|(?<=書いた人))/iu;

/** The names of one or several persons, parted by commas. */
function names(value: unknown): string {
  const list = Array.isArray(value) ? value : [value];
  return list
    .map((one: unknown) => (typeof one === 'string' ? one : nameOf(one)))
    .filter((name) => name !== '')
    .join(', ');
}

function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  const { name } = value;
  if (Array.isArray(name)) return String(name[0] ?? '');
  return typeof name === 'string' ? name : '';
}
