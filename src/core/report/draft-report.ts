import type { BlockChange } from '../../issue.ts';
import type { Message } from '../../model.ts';
import { oneLine } from '../text/one-line.ts';

/** What merging did with one block, on stderr. A kept block tells, line by line, what the fresh text would change. */
export function changeMessage(change: BlockChange): Message {
  const { en, ja } = sentence(change);
  const place = change.place === null ? '' : `${change.place.file}:${change.place.line}: `;
  const difference = change.difference
    .map((line) => `\n    ${line.length > LONGEST_LINE ? oneLine(line, LONGEST_LINE) : line}`)
    .join('');
  return { en: `${place}${en}${difference}`, ja: `${place}${ja}${difference}` };
}

export function writtenMessage(path: string): Message {
  return { en: `written: ${path}`, ja: `書き込みました: ${path}` };
}

export function unchangedMessage(path: string): Message {
  return { en: `nothing new for ${path}`, ja: `${path} に変更はありません` };
}

/** Behind the changes of a draft that was only printed: they name places in its file. */
export function asItWasMessage(path: string): Message {
  return {
    en: `${path} is as it was: --write carries this out`,
    ja: `${path} は変えていません。反映するには --write を付けてください`,
  };
}

export function altersDraft({ kind }: BlockChange): boolean {
  return ['added', 'refreshed', 'moved', 'moved-short', 'taken-out'].includes(kind);
}

// A title may have as many characters as a page; `--json` has them all.
const LONGEST_LINE = 1_000;

/** What stands before the stories and after them has no title. */
const UNTITLED: Readonly<Record<string, Message>> = {
  head: { en: 'the front matter and the opening', ja: '冒頭（front matter とはじめに）' },
  closing: { en: 'the closing', ja: 'おわりに' },
};

function sentence(change: BlockChange): Message {
  const { id, url, title } = change;
  const name = title || url || id;
  const untitled = name === id ? UNTITLED[id] : undefined;
  return {
    en: sentenceAbout(untitled?.en ?? name, change).en,
    ja: sentenceAbout(untitled?.ja ?? name, change).ja,
  };
}

function sentenceAbout(name: string, { kind, title, url, id }: BlockChange): Message {
  switch (kind) {
    case 'added':
      return { en: `added: ${name}`, ja: `追加しました: ${name}` };
    case 'refreshed':
      return { en: `refreshed: ${name}`, ja: `更新しました: ${name}` };
    case 'moved':
      return { en: `moved: ${name}`, ja: `移しました: ${name}` };
    case 'moved-short':
      return {
        en: `moved as near to its place as what you have written, or moved yourself, allows: ${name}`,
        ja: `あなたの文章や、自分で並べ替えた記事は動かさず、行けるところまで移しました: ${name}`,
      };
    case 'taken-out':
      return {
        en: `taken out, as it is no longer for this month: ${name}`,
        ja: `この月の記事に入れないことになったので外しました: ${name}`,
      };
    case 'kept-in-place':
      return {
        en: `would stand elsewhere now; left where it is, so that your own words are not moved: ${name}`,
        ja: `今の決め方では別の場所になりますが、あなたの文章を動かさないよう、そのままにしました: ${name}`,
      };
    case 'kept-as-read':
      return {
        en: `could not be read again; what the draft has stays: ${name}`,
        ja: `もう一度読もうとしましたが読めませんでした。原稿の内容はそのままです: ${name}`,
      };
    case 'linked-in-text':
      return {
        en: `not added, because you link to it in your own words: ${name}. "--restore ${url ?? id}" adds it`,
        ja: `あなたの文中にリンクがあるので追加しませんでした: ${name}。「--restore ${url ?? id}」で追加できます`,
      };
    case 'kept-edited':
      return {
        en: `kept as you edited it: ${name}. The fresh text would change:`,
        ja: `編集済みなのでそのまま残しました: ${name}。新しい文面との違い:`,
      };
    case 'kept-gone-from-library':
      return {
        en: `no longer for this month, but kept, because you have written in or beside it: ${name}`,
        ja: `この月の記事に入れないことになりましたが、あなたの文章があるので残しました: ${name}`,
      };
    case 'removed-by-author':
      return {
        en: `left out, because you removed it: ${name}. "--restore ${url ?? id}" brings it back`,
        ja: `削除済みなので入れませんでした: ${name}。「--restore ${url ?? id}」で戻せます`,
      };
    case 'restored':
      return { en: `brought back: ${name}`, ja: `元に戻しました: ${name}` };
    case 'draft-not-ours':
      return {
        en:
          'there is no marker of roundup in this draft, so nothing was changed. "-o FILE" writes the fresh text ' +
          'elsewhere',
        ja: 'この原稿には roundup の印がないので、何も変えていません。「-o ファイル」で新しい文面を別に書き出せます',
      };
    case 'damaged-marker':
      if (title === '')
        return {
          en:
            'the last marker was gone and is there again. It knew what you had removed: remove that again where it ' +
            'has come back',
          ja: '末尾の印がなくなっていたので付け直しました。削除済みのリンクが戻っていたら、もう一度削除してください',
        };
      return {
        en: `a marker is damaged; what follows it is kept as yours: ${name}`,
        ja: `印が壊れているので、続く部分はあなたの文章として残しました: ${name}`,
      };
  }
}
