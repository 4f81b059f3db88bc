import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldSpace } from '../../../../src/core/read/view/text.ts';
import { lawRuns } from '../../../counts.ts';

it('white space is folded to one space, of whatever it is made', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u3000', 'x', '猫')).map((parts) => parts.join('')),
      (text) => {
        expect(foldSpace(text)).toBe(text.replaceAll(/\s+/gu, ' '));
      },
    ),
    { numRuns: lawRuns(2000) },
  ));
