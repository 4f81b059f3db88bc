import type { Message } from '../../model.ts';
import type { SyncSettings } from '../settings/settings.ts';
import { SERVICES } from './sync-services.ts';
import type { Need } from './sync-service.ts';

/** As `roundup sync NAME` calls it. */
export function nameOfAccount({ name, service }: SyncSettings): string {
  return name ?? service;
}

/** What is wrong with the sources of the settings, each with the name it is of. */
export function accountProblems(
  accounts: readonly SyncSettings[],
): readonly { readonly name: string; readonly message: Message }[] {
  const seen = new Set<string>();
  return accounts.flatMap((account) => {
    const name = nameOfAccount(account);
    const missing = needsOfAccount(account).find((need) => !has(account, need));
    const isTwice = seen.has(name);
    seen.add(name);
    return [
      ...(missing === undefined ? [] : [{ name, message: MISSING[missing] }]),
      ...(isTwice ? [{ name, message: TWICE }] : []),
    ];
  });
}

function needsOfAccount({ service }: SyncSettings): readonly Need[] {
  return service === 'folder' ? ['path'] : SERVICES[service].needs;
}

function has(account: SyncSettings, need: Need): boolean {
  if (need === 'key') return account.keyFile !== undefined || account.keyVariable !== undefined;
  return account[need] !== undefined;
}

const MISSING: Readonly<Record<Need, Message>> = {
  url: { en: 'it needs a "url": that of the server, or of the feed', ja: 'url（サーバーかフィードの URL）が必要です' },
  user: { en: 'it needs a "user": your name there', ja: 'user（そのサービスでの名前）が必要です' },
  key: {
    en: 'it needs a "keyFile" (the file that holds the key) or a "keyVariable" (the variable that does)',
    ja: 'keyFile（キーを書いたファイル）か keyVariable（キーの入った環境変数の名前）が必要です',
  },
  path: { en: 'it needs a "path": the folder', ja: 'path（フォルダー）が必要です' },
};
const TWICE: Message = {
  en: 'there are two of this name: give each a "name"',
  ja: '同じ名前が二つあります。それぞれに name を付けてください',
};
