import type { Message } from '../model.ts';

// The details of a reading that was ended.

/** @param megabytes of the heap, where they were probably too few */
export function readerEnded(how: string | number | null, megabytes: number | null): Message {
  const [en, ja] = [`the reader ended with ${how}`, `読み取りのプロセスが ${how} で終わりました`];
  if (megabytes === null) return { en, ja };
  return {
    en: `${en}, probably out of memory (${megabytes} MB)`,
    ja: `${ja}。メモリー不足のようです（${megabytes} MB）`,
  };
}

export function tookLonger(seconds: number): Message {
  return { en: `reading took longer than ${seconds} s`, ja: `読み取りに ${seconds} 秒より長くかかりました` };
}

export function tookMemory(megabytes: number): Message {
  return {
    en: `reading took more than ${megabytes} MB of memory`,
    ja: `読み取りに ${megabytes} MB を超えるメモリーが必要でした`,
  };
}

export const ENDED_FROM_OUTSIDE: Message = {
  en: 'another program ended or stopped the reading twice, which is not the fault of the page',
  ja: '読み取りのプロセスが、別のプログラムに二度終わらされたか止められました。ページのせいではありません',
};

export const READING_ENDED: Message = { en: 'the reading was ended', ja: '読み取りを終わらせました' };
