import { describe, expect, it } from 'vitest';
import { mailLinks } from '../../../../src/core/sources/shapes/mail/mail-links.ts';
import type { RawLink } from '../../../../src/core/sources/source.ts';

const OWN = { From: '私 <me@mail.example>', To: 'Me@mail.example', Subject: 'memo' };

async function linksOf(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly Omit<RawLink, 'line'>[]> {
  const head = Object.entries({ ...OWN, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  const mail = `${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`;
  const found = await mailLinks(Buffer.from(mail), 'Asia/Tokyo');
  if ('damage' in found) throw new Error(found.damage.en);
  return found;
}

describe('a mail to oneself', () => {
  it.each([
    ['これ気になる https://news.example/1 あとで', 'これ気になる あとで'],
    ['これは面白い。\n\n段落がもう一つ。\n\nhttps://news.example/1\n', 'これは面白い。\n\n段落がもう一つ。'],
    ['https://news.example/1\n\nまとめに使う\n-- \n私の署名\nhttps://me.example/', 'まとめに使う'],
    ['https://news.example/1\n\niPhoneから送信', ''],
    ['https://news.example/1\n読む\n\n----------\n私\nme@mail.example\n----------', '読む'],
    ['https://news.example/1 読む\n\nOn Wed, Apr 30, 2025 at 9:00 PM A\n<a@b.example> wrote:\n> 他人の言葉', '読む'],
    ['https://news.example/1 読む\n\n-----Original Message-----\nFrom: a@b.example\n\n他人の言葉', '読む'],
    ['https://news.example/1 読む\n\n差出人: 山田\n日時: 2025年4月30日\n件名: 話\n\n他人の言葉', '読む'],
  ])('gives his words, and nobody else’s: %j', async (body, note) => {
    expect(await linksOf(body)).toMatchObject([{ url: 'https://news.example/1', note }]);
  });

  it.each([
    ['ボットネットの拡大', 'ボットネットの拡大', ''],
    ['あとで読む', '', 'あとで読む'],
    ['無題', '', ''],
    ['Fwd: 他人の題', '', ''],
  ])('is about its link from the subject on: %s', async (subject, title, note) => {
    const coded = `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`;
    expect(await linksOf('https://news.example/1', { Subject: coded })).toMatchObject([{ title, note }]);
  });

  it('keeps what he says above a mail that he passes on', async () => {
    const body =
      '来月まとめる\n\n---------- Forwarded message ---------\nFrom: a@b.example\n\n他人 https://news.example/2';
    expect(await linksOf(body)).toMatchObject([{ url: 'https://news.example/2', note: '来月まとめる' }]);
  });
});

describe('another mail', () => {
  it.each([
    ['of somebody else', { From: 'a@b.example' }],
    ['to others as well', { To: 'me@mail.example, a@b.example' }],
    ['to others in copy', { Cc: 'a@b.example' }],
    ['of a list', { 'List-Unsubscribe': '<https://list.example/>' }],
    ['that a server found forged', { 'Authentication-Results': 'mx.example; spf=pass; dmarc=fail' }],
    ['among the spam', { 'X-Gmail-Labels': 'Inbox,Spam' }],
  ])('gives links and no words: %s', async (_, headers) => {
    const [link] = await linksOf('ことば https://news.example/1', headers);
    expect(link).toMatchObject({ url: 'https://news.example/1', note: '' });
  });
});
