import type { Message, Month } from '../../model.ts';

/** What the desk can do: each is a command, with the words that one would type. */
export type Deed =
  | { readonly command: 'mark'; readonly url: string; readonly mark: string }
  /** `at`: a day of the month that is shown, where today is in another one. */
  | { readonly command: 'save'; readonly url: string; readonly at?: string }
  | { readonly command: 'quote'; readonly url: string; readonly passage: string }
  | { readonly command: 'rm'; readonly url: string }
  | { readonly command: 'undo' }
  | { readonly command: 'fetch' }
  | { readonly command: 'draft' };

/** The words behind `roundup`. */
export function wordsOf(deed: Deed, month: string): readonly string[] {
  switch (deed.command) {
    case 'mark':
      return ['mark', deed.url, deed.mark];
    case 'save':
      return ['save', deed.url, ...(deed.at === undefined ? [] : ['--at', deed.at])];
    case 'quote':
      return ['quote', deed.url, '-'];
    case 'rm':
      return ['rm', deed.url];
    case 'undo':
      return ['undo'];
    case 'fetch':
      return ['fetch', month];
    case 'draft':
      return ['draft', month, '--write'];
  }
}

/** A button of a link, in the order in which they are shown. */
export interface LinkAction {
  /** As the form names it. */
  readonly name: string;
  readonly key: string;
  readonly label: Message;
  /** What its field asks for; null where it needs none. */
  readonly asks: Message | null;
  /** @param value of the field, '' without one */
  readonly deed: (url: string, value: string) => Deed;
}

const marking =
  (mark: string) =>
  (url: string): Deed => ({ command: 'mark', url, mark });

export const LINK_ACTIONS: readonly LinkAction[] = [
  { name: 'lead', key: 'l', label: { en: 'Put first', ja: '先頭に置く' }, asks: null, deed: marking('lead') },
  { name: 'later', key: 'n', label: { en: 'Off to next month', ja: '翌月に回す' }, asks: null, deed: marking('later') },
  { name: 'skip', key: 'x', label: { en: 'Leave out', ja: '外す' }, asks: null, deed: marking('skip') },
  { name: 'none', key: 'u', label: { en: 'Take the mark back', ja: '印を消す' }, asks: null, deed: marking('none') },
  {
    name: 'title',
    key: 't',
    label: { en: 'Title', ja: 'タイトル' },
    asks: { en: 'your title (empty: the page’s)', ja: '自分のタイトル（空にするとページのもの）' },
    deed: (url, value) => ({ command: 'mark', url, mark: `title=${value}` }),
  },
  {
    name: 'note',
    key: 'm',
    label: { en: 'Note', ja: 'コメント' },
    asks: { en: 'your words about it', ja: '自分のことば' },
    deed: (url, value) => ({ command: 'mark', url, mark: `note=${value}` }),
  },
  {
    name: 'follows',
    key: 'f',
    label: { en: 'Join to', ja: '続報にする' },
    asks: {
      en: 'what it goes on from: a word of its title, or its URL',
      ja: 'どのリンクの続報か（タイトルの一部か URL）',
    },
    deed: (url, value) => ({ command: 'mark', url, mark: `follows=${value}` }),
  },
  {
    name: 'apart',
    key: 'p',
    label: { en: 'A story of its own', ja: '独立させる' },
    asks: null,
    deed: marking('follows=none'),
  },
  {
    name: 'rm',
    key: 'd',
    label: { en: 'Remove from the library', ja: '保存を取り消す' },
    asks: null,
    deed: (url) => ({ command: 'rm', url }),
  },
];

/** What is saved at the desk of another month than today's is saved into that month. */
export function inMonthShown(deed: Deed, month: Month, today: string): Deed {
  if (deed.command !== 'save' || today.startsWith(month)) return deed;
  const end = Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0);
  return { ...deed, at: today < month ? `${month}-01` : new Date(end).toISOString().slice(0, 10) };
}

/** What a form asks for; null where it says nothing that the desk knows. */
export function deedOf(form: ReadonlyMap<string, string>): Deed | null {
  const [name = '', url = '', value = ''] = ['do', 'url', 'value'].map((field) => form.get(field)?.trim() ?? '');
  if (name === 'draft' || name === 'fetch' || name === 'undo') return { command: name };
  if (name === 'save') return url === '' ? null : { command: 'save', url };
  if (name === 'quote') return url === '' || value === '' ? null : { command: 'quote', url, passage: value };
  const action = LINK_ACTIONS.find((one) => one.name === name);
  if (action === undefined || url === '') return null;
  return action.name === 'follows' && value === '' ? null : action.deed(url, value);
}
