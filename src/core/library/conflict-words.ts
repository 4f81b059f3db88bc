/**
 * How synchronising programs say in brackets that two machines have saved at once, in the languages that they speak;
 * beginnings of words, in lower case.
 */
export const CONFLICT_WORDS: readonly string[] = [
  'conflict',
  'conflicto',
  'conflit',
  'conflito',
  'conflitto',
  'çakışan',
  'in-conflict',
  'konflikt',
  'konfliktní',
  'modstridende',
  'motstridende',
  'ristiriita',
  'sfconflict',
  'xung đột',
  'ütköző',
  'συγκρουόμενο',
  'конфликт',
  'конфлікт',
  'ขัดแย้ง',
  '冲突',
  '衝突',
  '競合コピー',
  '競合した',
  '競合する',
  '競合のコピー',
  '競合ファイル',
  '충돌',
];

/** All of what stands in the brackets that say no day and no name. */
export const WHOLE_CONFLICT_WORDS: readonly string[] = [
  'case conflict',
  'conflict',
  'conflicted',
  'selective sync conflict',
  'unicode encoding conflict',
  'whitespace conflict',
  '競合',
  '競合コピー',
];
