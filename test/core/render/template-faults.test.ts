import handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { parseFault, runFault, TemplateError } from '../../../src/core/render/template-faults.ts';

/** English words in a row, outside of what is quoted as code. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/u;

function faultOf(source: string): ReturnType<typeof parseFault> {
  try {
    handlebars.parse(source);
  } catch (error) {
    return parseFault((error as Error).message);
  }
  throw new Error('Handlebars took it');
}

describe('what Handlebars cannot parse', () => {
  it.each([
    ['a\n{{#if a}}{{/each}}', 2, '{{#if}} が {{/each}} で閉じられています'],
    ['{{#if a}}\n\nx', 3, '閉じていないブロックがあります'],
    ['x{{/if}}', 1, '開いていないブロック'],
    ['{{#if a}}{{else}}{{else}}{{/if}}', 1, '{{else}} をここには書けません'],
    ['x\n{{foo bar=}}', 2, '名前か値が足りない'],
    ['{{a/../b}}', 1, '名前の書き方'],
    ['{{a ~ b}}', 1, '書き方が正しくありません'],
  ])('%j is told with its line, in Japanese too', (source, line, words) => {
    const { line: at, says } = faultOf(source);
    expect(at).toBe(line);
    expect(says.ja).toContain(words);
    expect(says.ja).not.toMatch(SENTENCE);
    expect(says.en).not.toMatch(/ - \d+:\d+$/u);
  });
});

describe('what comes up while a template runs', () => {
  it('is told in both languages where a helper says it', () => {
    const says = { en: 'a list', ja: '並び' };
    expect(runFault(new TemplateError(3, says))).toEqual({ line: 3, says });
  });

  it.each([
    ["Cannot read properties of undefined (reading 'text')", null, '「text」を、ないものに尋ねています'],
    ['"title" not defined in [object Object] - 4:2', 4, '「title」を、ないものに尋ねています'],
    ['nobody expected this at all - 7:1', 7, '実行できません（Error）'],
  ])('%s is told with its line, in Japanese too', (message, line, words) => {
    const fault = runFault(new Error(message));
    expect(fault.line).toBe(line);
    expect(fault.says.ja).toContain(words);
    expect(fault.says.ja).not.toMatch(SENTENCE);
  });
});
