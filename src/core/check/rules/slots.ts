import type { Message } from '../../../model.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import { oneLine } from '../../text/one-line.ts';

/** Places that wait for the author's words, and hints of roundup that nobody has dealt with. Neither is published. */
export const slots: CheckRule = {
  name: 'slots',
  about: { en: 'slots left empty and hints left', ja: '書いていない欄、残っている案内' },
  find: (facts) =>
    facts.view.comments
      .filter(({ kind }) => kind !== 'own')
      .map(({ from, text, kind }) =>
        foundAt(facts, from, {
          area: 'slots',
          verdict: 'look',
          says: kind === 'slot' ? emptySlot(oneLine(text, 40)) : leftHint(oneLine(text, 60)),
          todo: kind === 'slot' ? WRITE : DEAL,
        }),
      ),
};

function emptySlot(text: string): Message {
  return { en: `this slot is still empty: ${text}`, ja: `まだ書いていない欄です: ${text}` };
}

function leftHint(text: string): Message {
  return { en: `a hint is left: ${text}`, ja: `案内が残っています: ${text}` };
}

const WRITE: Message = {
  en: 'Write below it, or delete it. It is not published',
  ja: 'この下に書くか、消してください。公開はされません',
};
const DEAL: Message = {
  en: 'Take it up in the text, or delete it. It is not published',
  ja: '本文に書くか、消してください。公開はされません',
};
