import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Complaint } from '../core/complaint.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings.ts';
import { notTaken, powersOf, withoutPowers } from '../core/settings/powers.ts';
import type { Message } from '../model.ts';
import type { Memo } from '../world.ts';
import { naming } from './files/file-complaint.ts';
import type { ReadLog } from './files/read-log.ts';

/** roundup.yaml of the folder, read once. Without the file the YAML parser is not even loaded. */
export function openSettings(
  folder: string,
  log: ReadLog,
  memo: Memo,
  { isTrusted, warn }: Trusting = { isTrusted: () => true, warn: () => undefined },
): () => Promise<Settings> {
  const file = join(folder, 'roundup.yaml');
  const read = async (): Promise<Settings> => {
    const settings = await readSettings(file, log, memo);
    const powers = powersOf(settings);
    if (powers.length === 0 || isTrusted()) return settings;
    warn(notTaken(file, powers));
    // What is made without them must not be remembered for a run that has them.
    log.unsettle();
    return withoutPowers(settings);
  };
  let settings: Promise<Settings> | undefined;
  return () => (settings ??= read());
}

interface Trusting {
  readonly isTrusted: () => boolean;
  readonly warn: (message: Message) => void;
}

async function readSettings(file: string, log: ReadLog, memo: Memo): Promise<Settings> {
  const bytes = await naming(file, () => log.bytes(file));
  if (bytes === null) return DEFAULT_SETTINGS;
  // Else a title in Shift_JIS would stand in the draft as what is left of it.
  if (!isUtf8(bytes))
    throw new Complaint(
      {
        en: `${file} is not UTF-8 text. Save it as UTF-8 in your editor`,
        ja: `${file} は UTF-8 ではありません。エディターで UTF-8 で保存し直してください`,
      },
      2,
    );
  const text = bytes.toString('utf8');
  const kept = keptSettings(memo, text);
  if (kept) return kept;
  const { parseSettings } = await import('../core/settings/parse-settings.ts');
  const settings = parseSettings(text, file);
  if (mayBeKept(settings)) await memo.keep('settings', { text, settings } satisfies KeptSettings);
  return settings;
}

interface KeptSettings {
  /** What they were parsed of. */
  readonly text: string;
  readonly settings: Settings;
}

function keptSettings(memo: Memo, text: string): Settings | null {
  const kept = memo.kept('settings') as KeptSettings | null;
  // Programs, keys and networks are taken from roundup.yaml and from nowhere else.
  return kept?.text === text && powersOf(kept.settings).length === 0 ? kept.settings : null;
}

/** What names programs, keys and networks may not; an infinity is not JSON. */
function mayBeKept(settings: Settings): boolean {
  return powersOf(settings).length === 0 && isDeepStrictEqual(JSON.parse(JSON.stringify(settings)), settings);
}

/** What to save a link takes of the settings. */
export interface FewSettings {
  readonly timeZone: string;
  /** Where the author's posts lie, as the settings say it. */
  readonly posts: string;
}

/** These alone, remembered: to parse the settings takes longer than to save a link. */
export function openFewSettings(settings: () => Promise<Settings>, memo: Memo): () => Promise<FewSettings> {
  const read = async (): Promise<FewSettings> => {
    const remembered = memo.recall('few-settings');
    if (remembered !== null) return remembered as FewSettings;
    const all = await settings();
    const few = { timeZone: all.timeZone, posts: all.posts.folder ?? all.publish.to };
    if (all !== DEFAULT_SETTINGS) await memo.remember('few-settings', few);
    return few;
  };
  let few: Promise<FewSettings> | undefined;
  return () => (few ??= read());
}
