import { wantedTranslations, withTranslations, type WantedTranslation } from '../core/compose/translations.ts';
import { untranslatedMessage } from '../core/report/translation-report.ts';
import type { Translation } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';

/**
 * The Issue with its foreign quotations put into Japanese, where the settings name a translator; what
 * it could not do keeps its slot and is told.
 */
export async function translateIssue(
  world: World,
  issue: Issue,
  { offline }: { readonly offline: boolean },
): Promise<Issue> {
  const wanted = wantedTranslations(issue);
  const translator = wanted.length === 0 ? null : await world.translator();
  if (translator === null) return issue;
  world.screen.progress({ en: `translating with ${translator.name}`, ja: `${translator.name} で翻訳しています` });
  const translations = await translator.translate(wanted, { offline });
  world.screen.progress(null);
  const reasons = new Map<string, { readonly why: Message; readonly count: number }>();
  for (const translation of translations)
    if (!translation.ok)
      reasons.set(translation.why.en, {
        why: translation.why,
        count: (reasons.get(translation.why.en)?.count ?? 0) + 1,
      });
  for (const { why, count } of reasons.values()) {
    const message = untranslatedMessage(translator.name, count, why);
    if (offline) world.screen.tell(message);
    else world.screen.warn(message);
  }
  return withTranslations(issue, wholeTexts(wanted, translations), translator.name);
}

/** By the Item's id; one of which a paragraph is missing keeps its slot, because nobody would see what is not there. */
function wholeTexts(
  wanted: readonly WantedTranslation[],
  translations: readonly Translation[],
): ReadonlyMap<string, string> {
  const texts = new Map<string, string | null>();
  for (const [index, { id }] of wanted.entries()) {
    const translation = translations[index];
    const before = texts.get(id);
    if (translation?.ok !== true || before === null) texts.set(id, null);
    else texts.set(id, before === undefined ? translation.text : `${before}\n\n${translation.text}`);
  }
  return new Map([...texts].flatMap(([id, text]) => (text === null ? [] : [[id, text] as const])));
}
