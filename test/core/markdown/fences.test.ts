import { describe, expect, it } from 'vitest';
import { closedFences } from '../../../src/core/markdown/fences.ts';

describe('the lines in fenced code blocks', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['stand between two fences', ['a', '```', 'b', 'c', '```', 'd'], [2, 3]],
    ['stand in tildes too', ['~~~', 'b', '~~~'], [1]],
    ['stand in each of several', ['```', 'a', '```', 'b', '```', 'c', '```'], [1, 5]],
    ['may be none', ['```', '```'], []],
    ['are none behind a fence that nobody closes', ['a', '```', 'b'], []],
    ['end at a fence of the same kind', ['```', 'a', '~~~', 'b', '```'], [1, 2, 3]],
    ['end at a fence as long', ['````', 'a', '```', 'b', '````'], [1, 2, 3]],
    ['end at a longer fence', ['```', 'a', '````', 'b'], [1]],
    ['begin with a language', ['```ts title', 'a', '```'], [1]],
    ['do not end with one', ['```', 'a', '```ts', 'b', '```'], [1, 2, 3]],
    ['end with spaces behind the fence', ['```', 'a', '```  \t', 'b'], [1]],
    ['end with the fence at a line end of any kind', ['```\r\n', 'a\r\n', '```\r\n', 'b'], [1]],
    ['begin with at most three spaces', ['   ```', 'a', '   ```', '    ```', 'b', '    ```'], [1]],
    ['do not begin in the middle of a line', ['a ```', 'b', '```', 'c', '```'], [3]],
    ['do not begin with two', ['``', 'a', '``'], []],
    ['do not begin with an inline code of three backticks', ['```a```', 'b', '```', 'c', '```'], [3]],
    ['begin with tildes whatever follows them', ['~~~ a~~~ `b`', 'c', '~~~'], [1]],
    ['do not begin with two tildes', ['~~', '~~~', 'a', '~~~'], [2]],
  ])('%s', (_, lines, inside) => {
    expect([...closedFences(lines)]).toEqual(inside);
  });
});
