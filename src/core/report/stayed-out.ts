import type { Link, Message } from '../../model.ts';
import { dayOf } from '../month/month.ts';
import { counted } from '../text/counted.ts';
import { shellWord } from '../text/shell-word.ts';

/** How many links of an import stay out, because the author took them out. */
export function stayedOutMessage(count: number): Message {
  return {
    en: `left out ${counted(count, 'link')} that you took out: "--again" takes all in, ` + '"--verbose" names them',
    ja:
      `取り除いたリンク ${count} 件は、入れていません。すべて入れるには「--again」を付けてください。` +
      '「--verbose」で URL を示します',
  };
}

/** That an import leaves out a link which the author has taken out. */
export function staysOutMessage({ url, savedAt }: Link, timeZone: string): Message {
  const command = `roundup save ${shellWord(url)} --at ${dayOf(savedAt, timeZone)}`;
  return {
    en: `left out, because you took it out: ${url}. "${command}" brings it back`,
    ja: `取り除いたので入れていません: ${url}。「${command}」で戻せます`,
  };
}
