import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Message } from '../../model.ts';

/** Why a text is not YAML, without a full stop: in English as the library says it. */
export function yamlReason({ code, message }: YAMLParseError): Message {
  return { en: message.split('\n')[0] ?? '', ja: JAPANESE[code] };
}

const JAPANESE: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '別名（*）にアンカーやタグは付けられません',
  BAD_ALIAS: '別名（*）の書き方が正しくありません',
  BAD_COLLECTION_TYPE: 'タグと値の形が合いません',
  BAD_DIRECTIVE: '「%」で始まる行の書き方が正しくありません',
  BAD_DQ_ESCAPE: '二重引用符の中に、使えない「\\」の書き方があります',
  BAD_INDENT: '字下げがそろっていないか、括弧が閉じていません',
  BAD_PROP_ORDER: 'アンカーやタグの位置が正しくありません',
  BAD_SCALAR_START: '値をこの記号で始めるには、引用符で囲んでください',
  BLOCK_AS_IMPLICIT_KEY: '一行に「: 」が二つあるか、字下げが深すぎます。「: 」のある値は引用符で囲んでください',
  BLOCK_IN_FLOW: '括弧の中に、改行と字下げの書き方は使えません',
  DUPLICATE_KEY: '同じ名前が二度あります',
  IMPOSSIBLE: '書き方が正しくありません',
  KEY_OVER_1024_CHARS: '名前が長すぎます（1,024 文字まで）',
  MISSING_CHAR: '閉じる引用符、括弧、「:」などが足りません',
  MULTILINE_IMPLICIT_KEY: '名前が一行に収まっていないか、「:」が足りません',
  MULTIPLE_ANCHORS: 'アンカー（&）が二つあります',
  MULTIPLE_DOCS: '「---」で分かれた二つ目の文書があります',
  MULTIPLE_TAGS: 'タグ（!）が二つあります',
  NON_STRING_KEY: '名前が文字列ではありません',
  RESOURCE_EXHAUSTION: '入れ子が深すぎます',
  TAB_AS_INDENT: '字下げにタブは使えません。空白にしてください',
  TAG_RESOLVE_FAILED: 'タグ（!）の値を読めません',
  UNEXPECTED_TOKEN: 'ここには書けない記号や語があります',
};
