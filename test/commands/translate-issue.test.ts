import { describe, expect, it } from 'vitest';
import { translateIssue } from '../../src/commands/translate-issue.ts';
import type { Translation } from '../../src/facts.ts';
import type { Issue } from '../../src/issue.ts';
import type { Translator, World } from '../../src/world.ts';
import { issueWith, itemWith, passageWith } from '../core/render/issues.ts';
import { savingWorld } from './saving-world.ts';

const SLOT = { text: '', by: '', url: 'https://t.example', passages: [] };
const foreign = (id: string, text: string): Issue['groups'][number]['stories'][number] => ({
  lead: itemWith({ id, language: 'en', translation: SLOT, quotations: [passageWith({ text })] }),
  followUps: [],
});
const ISSUE = issueWith([foreign('00000001', 'One.'), foreign('00000002', 'Two.'), foreign('00000003', 'Three.')]);
const refused = (why: string): Translation => ({ ok: false, why: { en: why, ja: why } });

function worldWith(translate: Translator['translate'] | null): {
  readonly world: World;
  readonly said: readonly string[];
  readonly opened: () => number;
} {
  const { world, said } = savingWorld();
  let opened = 0;
  const translator = async (): Promise<Translator | null> => {
    opened += 1;
    return translate && { name: 'DeepL', translate };
  };
  return { world: { ...world, translator }, said, opened: () => opened };
}

describe('translating an issue', () => {
  it('fills the slots in their order and tells every reason once', async () => {
    const { world, said } = worldWith(async (passages) =>
      passages.map(({ text }) => (text === 'Two.' ? { ok: true, text: '二。' } : refused('the quota is used up'))),
    );
    const issue = await translateIssue(world, ISSUE, { offline: false });
    expect(issue.groups[0]?.stories.map(({ lead }) => lead.translation)).toEqual([
      SLOT,
      { ...SLOT, text: '二。', by: 'DeepL' },
      SLOT,
    ]);
    expect(said).toEqual([
      'DeepL did not translate 2 quotations: the quota is used up. The draft keeps the slot for the translation',
    ]);
  });

  it('puts a passage of several paragraphs together again, and keeps the slot of one that lacks a paragraph', async () => {
    const { world } = worldWith(async (passages) =>
      passages.map(({ text }) => (text === 'Bad.' ? refused('no') : { ok: true, text: `訳${text}` })),
    );
    const issue = issueWith([foreign('00000001', 'One.\n\nTwo.'), foreign('00000002', 'One.\n\nBad.\n\nTwo.')]);
    const { groups } = await translateIssue(world, issue, { offline: false });
    expect(groups[0]?.stories.map(({ lead }) => lead.translation?.text)).toEqual(['訳One.\n\n訳Two.', '']);
  });

  it('leaves the issue as it is without a translator, and asks for none where nothing is foreign', async () => {
    const { world, opened } = worldWith(null);
    expect(await translateIssue(world, ISSUE, { offline: false })).toBe(ISSUE);
    const plain = issueWith([{ lead: itemWith(), followUps: [] }]);
    expect(await translateIssue(world, plain, { offline: false })).toBe(plain);
    expect(opened()).toBe(1);
  });

  it('says to the translator whether it may send anything', async () => {
    const asked: boolean[] = [];
    const { world } = worldWith(async (passages, { offline }) => {
      asked.push(offline);
      return passages.map(() => refused('offline'));
    });
    await translateIssue(world, ISSUE, { offline: true });
    expect(asked).toEqual([true]);
  });
});
