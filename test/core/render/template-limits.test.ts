import { describe, expect, it } from 'vitest';
import { spend } from '../../../src/core/render/template-budget.ts';
import { compileTemplate } from '../../../src/core/render/template.ts';
import { checkSize } from '../../../src/core/render/template-limits.ts';

const times = (text: string, count: number): string => text.repeat(count);
const check =
  (source: string, characters = source.length) =>
  () =>
    checkSize(source, characters, 'templates/post.hbs');

describe('a template', () => {
  it.each<[string, string, number, string]>([
    ['characters', 'x', 256_000, 'a template and what it calls have at most 256000 characters'],
    ['characters of a tag', `{{${times('x', 998)}`, 1, ''],
    ['tags', '{{x}}', 5_000, 'a template has at most 5000 tags'],
    ['blocks one after another', '{{#if x}}{{/if}}', 500, 'a template has at most 500 blocks'],
    ['blocks in blocks', '{{#if x}}', 100, 'blocks are nested more than 100 deep'],
    ['inverse blocks in blocks', '{{~^if x}}', 100, 'blocks are nested more than 100 deep'],
    ['else-ifs', '{{else if x}}', 100, 'blocks are nested more than 100 deep'],
    ['raw blocks', '{{{{if}}}}', 100, 'blocks are nested more than 100 deep'],
  ])('may have so many %s, and not one more', (_name, part, most, complaint) => {
    expect(check(times(part, most))).not.toThrow();
    if (complaint !== '') expect(check(times(part, most + 1))).toThrow(`templates/post.hbs: ${complaint}`);
  });

  it('may have a tag of a thousand characters, with what it calls as many as one', () => {
    expect(check(`{{${times('x', 999)}}}`)).toThrow('a tag has at most 1000 characters');
    expect(check('x', 256_001)).toThrow('what it calls');
  });

  it('that ends its blocks may have more of them', () => {
    expect(check(times(`${times('{{#if x}}', 50)}${times('{{/if}}', 50)}`, 5))).not.toThrow();
    expect(check(times('{{else}}', 200))).not.toThrow();
    expect(check(times('{{^}}', 200))).not.toThrow();
    expect(check(`${times('{{{{a}}}}{{{{/a}}}}', 150)}`)).not.toThrow();
  });
});

it('a budget is spent to the last character, and no further', () => {
  const budget = { left: 100 };
  spend(budget, 100);
  expect(budget.left).toBe(0);
  expect(() => spend(budget, 1)).toThrow('the template writes too much');
});

describe('an empty file', () => {
  const compiled = (name: string, source: string) =>
    compileTemplate({
      files: { post: 'post.hbs', [name]: `${name}.hbs` },
      sources: { post: `{{> ${name}}}`, [name]: source },
      precompiled: null,
    });

  it.each(['item', 'follow-up', 'reference'])('that is to print links is refused: %s', async (name) => {
    for (const source of ['', ' \n\n', '{{! later }}\n'])
      await expect(compiled(name, source)).rejects.toThrow(`${name}.hbs: this template is empty`);
    await expect(compiled(name, '- x\n')).resolves.toBeDefined();
  });

  it.each(['closing', 'memory', 'follow-up-hint'])('of what else may be said leaves that out: %s', async (name) => {
    await expect(compiled(name, '')).resolves.toBeDefined();
  });

  it('as a whole is refused', async () => {
    await expect(
      compileTemplate({ files: { post: 'mine.hbs' }, sources: { post: '\n' }, precompiled: null }),
    ).rejects.toThrow('mine.hbs: this template is empty');
  });
});
