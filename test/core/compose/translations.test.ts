import { describe, expect, it } from 'vitest';
import { wantedTranslations, withTranslations } from '../../../src/core/compose/translations.ts';
import { issueWith, itemWith, passageWith } from '../render/issues.ts';

const SLOT = { text: '', by: '', url: 'https://t.example', passages: [] };
const foreign = itemWith({
  id: '00000001',
  language: 'en',
  title: 'A title',
  translation: SLOT,
  quotations: [passageWith({ text: 'One.' }), passageWith({ text: 'Two.' })],
});
const followUp = itemWith({
  id: '00000002',
  language: 'fr',
  translation: SLOT,
  quotations: [passageWith({ text: 'Trois.' })],
});

describe('what is to be translated', () => {
  it('are the quotations of every open slot by their paragraphs, follow-ups included', () => {
    expect(wantedTranslations(issueWith([{ lead: foreign, followUps: [followUp] }]))).toEqual([
      { id: '00000001', text: 'One.', from: 'en', url: foreign.url, title: 'A title' },
      { id: '00000001', text: 'Two.', from: 'en', url: foreign.url, title: 'A title' },
      { id: '00000002', text: 'Trois.', from: 'fr', url: followUp.url, title: followUp.title },
    ]);
  });

  it.each([
    ['without a slot', { translation: null }],
    ['whose slot is filled', { translation: { ...SLOT, text: '訳' } }],
    ['without a quotation', { quotations: [] }],
    ['that he quoted in Japanese', { quotations: [passageWith({ text: '港の倉庫で terminal が見つかった。' })] }],
    ['tagged private', { tags: ['Private'] }],
    ['tagged 非公開', { tags: ['非公開'] }],
    ['tagged in another width', { tags: ['ｐｒｉｖａｔｅ'] }],
  ])('nothing of an item %s', (_name, different) => {
    expect(wantedTranslations(issueWith([{ lead: { ...foreign, ...different }, followUps: [] }]))).toEqual([]);
  });
});

it('a foreign sentence with a Japanese word in it is foreign', () => {
  const text = 'The word for it, さくら, has been used by vendors for many years now.';
  expect(
    wantedTranslations(issueWith([{ lead: { ...foreign, quotations: [passageWith({ text })] }, followUps: [] }])),
  ).toMatchObject([{ text }]);
});

describe('translations', () => {
  it('fill their own slots and leave everything else as it was', () => {
    const plain = itemWith({ id: '00000003' });
    const done = itemWith({ id: '00000004', translation: { ...SLOT, text: '前の訳', by: '著者' } });
    const issue = issueWith([{ lead: foreign, followUps: [followUp, plain, done] }]);
    const filled = withTranslations(
      issue,
      new Map([
        ['00000002', '三。'],
        ['00000003', '?'],
        ['00000004', '?'],
      ]),
      'DeepL',
    );
    expect(filled).toEqual(
      issueWith([
        {
          lead: foreign,
          followUps: [{ ...followUp, translation: { ...SLOT, text: '三。', by: 'DeepL' } }, plain, done],
        },
      ]),
    );
    expect(withTranslations(issue, new Map(), 'DeepL')).toEqual(issue);
  });
});
