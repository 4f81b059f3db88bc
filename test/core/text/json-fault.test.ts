import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../src/core/text/json-fault.ts';
import { parsedJson } from '../../../src/core/text/json-values.ts';
import { lawRuns } from '../../counts.ts';

describe('where a text stops being JSON', () => {
  it('is nowhere in JSON, and somewhere in what JSON.parse refuses', () => {
    const signs = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '1',
        'true',
        ' ',
        '\n',
        '"',
        '\\',
        '0',
        '.',
        'e',
        '-',
        'u00',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.json(), signs, fc.string()), (text) => {
        expect(jsonFault(text) === null, text).toBe(parsedJson(text) !== undefined);
      }),
      { numRuns: lawRuns(2_000) },
    );
  });

  it('is the end of what was cut in the middle', () => {
    const cut = fc.tuple(fc.array(fc.jsonValue(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cut, ([value, part]) => {
        const text = JSON.stringify(value, null, 1);
        const rest = text.slice(0, Math.max(1, Math.floor(part * (text.length - 1))));
        expect(jsonFault(rest), rest).toBe('end');
      }),
      { numRuns: lawRuns(2_000) },
    );
  });

  it.each([
    ['[\n {"a": 1},\n]', 3],
    ['[\n {"a" 1}]', 2],
    ["[{'a': 1}]", 1],
    ['{"a": 1}\n{"b": 2}', 2],
    ['{"a": 1]', 1],
    ['[1 2]', 1],
  ])('%j: line %d', (text, line) => {
    expect(jsonFault(text)).toBe(line);
  });
});
