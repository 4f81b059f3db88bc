import { expect, it } from 'vitest';
import { meaning } from '../../../../src/core/read/fields/published/meaning.ts';

it.each([
  ['実施日 ', '(木)'],
  ['作業日:', ''],
  ['発生日:', ''],
  ['復旧年月日 ', ''],
  ['', '(木)復旧'],
  ['', 'に発生'],
])('takes a day between %j and %j for that of what happened', (before, behind) => {
  expect(meaning(before, behind)).toBe('event');
});

it.each([
  ['障害の発生について ', ''],
  ['', '(木)'],
])('takes a day between %j and %j for nothing else than the page’s', (before, behind) => {
  expect(meaning(before, behind)).toBe('unknown');
});
