import type { Message } from '../../model.ts';
import { LINK_ACTIONS } from './deed.ts';
import { markup, type Html } from './html.ts';

const KEYS: readonly (readonly [key: string, does: Message])[] = [
  ['j', { en: 'next item', ja: '次の項目' }],
  ['k', { en: 'item before', ja: '前の項目' }],
  ['1 2 3', { en: 'the panels', ja: 'パネルの切り替え' }],
  ['s', { en: 'save a URL', ja: 'URL を保存' }],
  ...LINK_ACTIONS.map(({ key, label }) => [key, label] as const),
  ['[ ]', { en: 'sentences of the page', ja: 'ページの文を選ぶ' }],
  ['{ }', { en: 'fewer or more of them', ja: '選ぶ文を減らす、増やす' }],
  ['q', { en: 'quote what is chosen', ja: '選んだ文を引用' }],
  ['c', { en: 'the next thing that check has found', ja: '次の指摘' }],
  ['w', { en: 'write the draft', ja: '原稿を書き出す' }],
  ['z', { en: 'undo', ja: '元に戻す' }],
  ['Ctrl+Enter', { en: 'send what is written in lines', ja: '複数行の入力を送る' }],
  ['Esc', { en: 'out of a field', ja: '入力欄から出る' }],
  ['?', { en: 'this list', ja: 'この一覧' }],
];

/** What each key does; opened by a script. */
export function keysDialog(say: (message: Message) => string): Html {
  return markup`<dialog id="keys" aria-label="${say({ en: 'Keys', ja: 'キー操作' })}">
    <dl>
      ${KEYS.map(
        ([key, does]) =>
          markup`<dt>${key.split(' ').map((one) => markup`<kbd>${one}</kbd> `)}</dt>
            <dd>${say(does)}</dd>`,
      )}
    </dl>
    <form method="dialog"><button>${say({ en: 'Close', ja: '閉じる' })}</button></form>
  </dialog>`;
}
