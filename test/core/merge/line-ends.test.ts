import { describe, expect, it } from 'vitest';
import { lineEndIn, lineEndOf } from '../../../src/core/merge/line-ends.ts';

describe('the line end of a text', () => {
  it.each([
    ['', '\n'],
    ['a', '\n'],
    ['a\n', '\n'],
    ['a\r\n', '\r\n'],
    ['a\r\nb\n', '\n'],
    ['a\r\nb\r\nc\n', '\r\n'],
    ['a\r\nb\nc\n', '\n'],
    ['a\rb\r', '\n'],
  ])('%j is %j', (text, lineEnd) => {
    expect(lineEndOf(text)).toBe(lineEnd);
  });
});

describe('the line end of a line', () => {
  it.each([
    ['a\n', '\n'],
    ['a\r\n', '\r\n'],
    ['a', ''],
    ['a\r', ''],
    ['', ''],
    ['a\n\n', '\n'],
    ['a\nb', ''],
  ])('%j is %j', (line, lineEnd) => {
    expect(lineEndIn(line)).toBe(lineEnd);
  });
});
