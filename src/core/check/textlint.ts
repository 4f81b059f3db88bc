import type { Finding } from '../finding/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { positionOf, type DraftView } from '../merge/draft-view.ts';
import { parsedJson } from '../text/json-values.ts';

/**
 * What textlint prints with `--format json`, as far as it is read. `index` counts UTF-16 units
 * from the start; its columns are not relied on.
 */
interface Result {
  readonly messages?: readonly {
    readonly ruleId?: string;
    readonly message?: string;
    readonly index?: number;
    readonly severity?: number;
  }[];
}

/** The findings of textlint's answer; null where it did not answer as it should. */
export function parseTextlint(output: string, file: string, { text }: DraftView): readonly Finding[] | null {
  const results = parsedJson(output);
  if (!Array.isArray(results)) return null;
  return (results as readonly Result[]).flatMap(({ messages = [] }) =>
    messages.map(({ ruleId = 'textlint', message = '', index = 0 }) => ({
      area: `textlint/${ruleId}`,
      verdict: 'look' as const,
      says: { en: oneLine(message, 200), ja: oneLine(message, 200) },
      todo: null,
      place: { file, ...positionOf(text, index) },
    })),
  );
}
