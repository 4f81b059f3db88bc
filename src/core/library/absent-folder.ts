import type { Message } from '../../model.ts';

/** What to do where the roundup folder is not there: it is yet to be made, or another one was meant. */
export const TO_HAVE_ONE: Message = {
  en: 'The first "roundup save" makes it. If you have one already, go there, or name it with --dir or ROUNDUP_DIR',
  ja: '最初の「roundup save」で作られます。すでにあるなら、そこへ移動するか、--dir か ROUNDUP_DIR で指定してください',
};
