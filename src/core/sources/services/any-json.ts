import { facebookSaves } from '../shapes/facebook-saves.ts';
import { jsonTexts } from '../shapes/json-texts.ts';
import { trelloBoard } from '../shapes/trello-board.ts';
import { linksInValue } from '../shapes/any-value.ts';
import { json } from '../shapes/json.ts';
import type { Source } from '../source.ts';

export const anyJson: Source = {
  about: {
    en: 'any other JSON with URLs: links, notes, messages (Misskey, Standard Notes, Day One, Roam, Trello, Facebook…)',
    ja: 'URL のあるほかの JSON: リンク、メモ、日記、メッセージ（Misskey、Standard Notes、Day One、Roam、Trello、Facebook など）',
  },
  takes: ['title', 'note', 'quote', 'tags', 'folders', 'date'],
  forms: [facebookSaves, trelloBoard, jsonTexts, json((value) => value !== undefined, linksInValue)],
};
