import { createHash } from 'node:crypto';
import type { Translate } from '../settings/settings.ts';
import type { Passage } from '../../facts.ts';

/**
 * What a translation is remembered by: 64 hex digits of the text and of all that
 * it depends on. The keys are not part of it.
 */
export function translationId(passage: Passage, translate: Translate): string {
  const { text, from, url, title } = passage;
  const depends = 'command' in translate ? [text, from, url, title] : [text];
  return createHash('sha256')
    .update(JSON.stringify([1, 'ja', edition(translate), depends]))
    .digest('hex');
}

function edition(translate: Translate): unknown {
  if ('command' in translate) return ['command', ...translate.command];
  if ('libretranslate' in translate) return ['libretranslate', translate.libretranslate.url];
  return Object.keys(translate);
}
