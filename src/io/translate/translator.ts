import type { Translate } from '../../core/settings/settings.ts';
import { commandEnvironment, commandName, parseEnded } from '../../core/translate/command.ts';
import { translationId } from '../../core/translate/edition.ts';
import { findService, translatorName, type OverHttp } from '../../core/translate/find-service.ts';
import type { Passage, Translation, Variables } from '../../facts.ts';
import { untranslated } from '../../core/translate/translation.ts';
import type { Translator } from '../../world.ts';
import { openMemory } from './memory.ts';

export interface TranslatorOptions {
  readonly folder: string;
  readonly translate: Translate;
  readonly environment: Variables;
  readonly now: () => Date;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  readonly interrupted: AbortSignal;
  /** In place of the service's own, for tests. */
  readonly origin?: string;
  /** Milliseconds for one run of a command: a model on this machine takes its time. */
  readonly commandMilliseconds?: number;
}
type Each = (passage: Passage, translation: Translation) => Promise<void>;

const COMMANDS_AT_ONCE = 2;

/** What puts texts into Japanese, by the settings. What it has translated it remembers in `.roundup/translations/`. */
export function openTranslator(options: TranslatorOptions): Translator {
  const { folder, translate } = options;
  const memory = openMemory(folder);
  return {
    name: translatorName(translate),
    translate: async (passages, { offline }) => {
      const found = new Map<string, Translation>();
      const missing = new Map<string, Passage>();
      for (const passage of passages) {
        const id = translationId(passage, translate);
        const text = await memory.recall(id);
        if (text === null) missing.set(id, passage);
        else found.set(id, { ok: true, text });
      }
      const arrived: Each = async (passage, translation) => {
        const id = translationId(passage, translate);
        found.set(id, translation);
        if (translation.ok) await memory.remember(id, translation.text);
      };
      if (missing.size > 0 && !offline)
        await ('command' in translate
          ? byCommand(translate.command, [...missing.values()], options, arrived)
          : overHttp(translate, [...missing.values()], options, arrived));
      return passages.map(
        (passage) => found.get(translationId(passage, translate)) ?? untranslated('offline', 'オフラインです'),
      );
    },
  };
}

async function overHttp(
  translate: OverHttp,
  passages: readonly Passage[],
  options: TranslatorOptions,
  each: Each,
): Promise<void> {
  const { folder, environment, now, random, interrupted: signal, origin } = options;
  const { service, keyFile } = findService(translate, origin);
  const { readKey } = await import('../api/key-file.ts');
  const read = keyFile === '' ? { ok: true as const, key: '' } : await readKey(keyFile, folder, environment);
  if (!read.ok) return forAll(passages, read, each);
  const [{ openPoster }, { translateOverHttp }] = await Promise.all([
    import('../api/post.ts'),
    import('./over-http.ts'),
  ]);
  const poster = await openPoster(environment);
  try {
    await translateOverHttp(passages, { service, key: read.key, poster, signal, now, random }, each);
  } finally {
    await poster.close();
  }
}

async function byCommand(
  command: readonly string[],
  passages: readonly Passage[],
  options: TranslatorOptions,
  each: Each,
): Promise<void> {
  const { folder, environment, interrupted: signal, commandMilliseconds: milliseconds = 120_000 } = options;
  const { runCommand } = await import('./run-command.ts');
  const waiting = [...passages];
  const work = async (): Promise<void> => {
    for (let passage = waiting.shift(); passage !== undefined; passage = waiting.shift()) {
      const ended = await runCommand(command, {
        folder,
        environment: { ...environment, ...commandEnvironment(passage) },
        text: passage.text,
        milliseconds,
        signal,
      });
      await each(passage, parseEnded(ended, commandName(command)));
    }
  };
  await Promise.all(Array.from({ length: COMMANDS_AT_ONCE }, work));
}

async function forAll(passages: readonly Passage[], translation: Translation, each: Each): Promise<void> {
  for (const passage of passages) await each(passage, translation);
}
