import type { Message } from '../../model.ts';
import type { Settings } from './settings.ts';

/**
 * What the settings make a run do beyond its folder and the public web: programs, key files,
 * networks; each as `doctor` and the warning name it.
 */
export function powersOf({ translate, fetch, sources }: Settings): readonly string[] {
  const networks = fetch.allowNet.length === 0 ? [] : [`fetch.allowNet: ${fetch.allowNet.join(', ')}`];
  // They send keys to servers, and read folders.
  const accounts =
    sources.length === 0 ? [] : [`sources: ${sources.map(({ name, service }) => name ?? service).join(', ')}`];
  const others = [...networks, ...accounts];
  if (translate === null) return others;
  const [service = '', value] = Object.entries(translate)[0] ?? [];
  return [`translate.${service}: ${typeof value === 'string' ? value : JSON.stringify(value)}`, ...others];
}

/** The settings without them: those of a folder that nobody has said to be the user's. */
export function withoutPowers(settings: Settings): Settings {
  return { ...settings, translate: null, sources: [], fetch: { ...settings.fetch, allowNet: [] } };
}

/** That these settings of a folder are not used. @param powers as they are told by name */
export function notTaken(file: string, powers: readonly string[]): Message {
  const list = powers.join('; ');
  return {
    en:
      `${file} was found in this folder or above it, and not named or trusted by you. Not taken from it: ${list}. ` +
      'If it is yours: roundup trust',
    ja: `${file} はこのフォルダーか上のフォルダーで見つけたもので、まだ信用していません。使わない設定: ${list}。自分のものなら roundup trust を実行してください`,
  };
}
