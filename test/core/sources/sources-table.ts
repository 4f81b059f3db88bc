import type { Message } from '../../../src/model.ts';
import { SOURCES } from '../../../src/core/sources/all.ts';
import type { Taken } from '../../../src/core/sources/source.ts';

const HEAD: Message = { en: '| from | `--from` | what is taken |', ja: '| 取り込み元 | `--from` | 取り込むもの |' };
const WORDS: Readonly<Record<Taken, Message>> = {
  title: { en: 'title', ja: 'タイトル' },
  note: { en: 'note', ja: 'コメント' },
  quote: { en: 'highlights', ja: '引用' },
  tags: { en: 'tags', ja: 'タグ' },
  folders: { en: 'folders as tags', ja: 'フォルダー（タグになります）' },
  date: { en: 'date', ja: '日付' },
  page: { en: 'the page itself', ja: 'ページそのもの' },
  everything: { en: 'everything', ja: 'すべて' },
};

/** The Sources as README shows them, a row each, in Markdown. */
export function sourcesTable(language: keyof Message): string {
  const rows = Object.entries(SOURCES).map(([kind, { about, takes }]) => {
    const taken = takes.map((one) => WORDS[one][language]).join(language === 'ja' ? '、' : ', ');
    // In a table a bar in code ends the cell too.
    return `| ${about[language].replaceAll('|', '\\|')} | \`${kind}\` | ${taken} |`;
  });
  return [HEAD[language], '|---|---|---|', ...rows].join('\n');
}
