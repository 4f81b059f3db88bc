import { describe, expect, it } from 'vitest';
import { commandEnvironment, parseEnded } from '../../../src/core/translate/command.ts';
import { translationId } from '../../../src/core/translate/edition.ts';

const PASSAGE = { text: 'Hello.', from: 'en', url: 'https://news.example/a', title: 'A title' };

describe('a command', () => {
  it('is told what it translates in its environment', () => {
    expect(commandEnvironment(PASSAGE)).toEqual({
      ROUNDUP_FROM: 'en',
      ROUNDUP_TO: 'ja',
      ROUNDUP_URL: 'https://news.example/a',
      ROUNDUP_TITLE: 'A title',
    });
    expect(commandEnvironment({ ...PASSAGE, from: null, title: `\u0000\n${'長'.repeat(5000)}` })).toMatchObject({
      ROUNDUP_FROM: '',
      ROUNDUP_TITLE: '長'.repeat(1000),
    });
  });

  it.each([
    [
      { how: '0', stdout: '訳文です。\n', stderr: 'noise' },
      { ok: true, text: '訳文です。' },
    ],
    [
      { how: '0', stdout: ' \n', stderr: '' },
      { ok: false, why: { en: 'trans wrote nothing', ja: 'trans が何も出力しませんでした' } },
    ],
    [
      { how: '3', stdout: 'x', stderr: 'one\nquota\u001b[31m exceeded\n' },
      {
        ok: false,
        why: { en: 'trans ended with 3: quota[31m exceeded', ja: 'trans が 3 で終わりました: quota[31m exceeded' },
      },
    ],
    [
      { how: 'ENOENT', stdout: '', stderr: '' },
      {
        ok: false,
        why: {
          en: 'there is no command trans. Install it, or give its path in roundup.yaml',
          ja: 'trans というコマンドがありません。インストールするか、roundup.yaml にパスを書いてください',
        },
      },
    ],
    [
      { how: 'EACCES', stdout: '', stderr: '' },
      {
        ok: false,
        why: {
          en: 'trans may not be run. Make it executable (chmod +x)',
          ja: 'trans を実行できません。実行権限を付けてください（chmod +x）',
        },
      },
    ],
    [
      { how: 'timeout', stdout: 'x', stderr: '' },
      { ok: false, why: { en: 'trans took too long', ja: 'trans が時間内に終わりませんでした' } },
    ],
  ])('that ended as %j is %j', (ended, translation) => {
    expect(parseEnded(ended, 'trans')).toEqual(translation);
  });
});

describe('what a translation is remembered by', () => {
  const deepl = { deepl: { keyFile: 'key' } };

  it('is the text and the translator; not the key, nor what the translator is not told', () => {
    expect(translationId(PASSAGE, deepl)).toMatch(/^[0-9a-f]{64}$/u);
    expect(
      translationId(
        { ...PASSAGE, title: 'other', url: 'https://b.example', from: null },
        { deepl: { keyFile: 'other' } },
      ),
    ).toBe(translationId(PASSAGE, deepl));
    const ids = [
      deepl,
      { google: { keyFile: 'key' } },
      { libretranslate: { url: 'http://a.example' } },
      { libretranslate: { url: 'http://b.example' } },
      { command: ['a'] },
      { command: ['a', 'b'] },
      { command: ['a b'] },
    ].map((translate) => translationId(PASSAGE, translate));
    expect(new Set(ids).size).toBe(ids.length);
    expect(translationId({ ...PASSAGE, text: 'Other.' }, deepl)).not.toBe(ids[0]);
  });

  it('is all that a command is told', () => {
    const command = { command: ['trans'] };
    const ids = [
      PASSAGE,
      { ...PASSAGE, from: 'fr' },
      { ...PASSAGE, title: 'x' },
      { ...PASSAGE, url: 'https://b.example' },
    ].map((passage) => translationId(passage, command));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
