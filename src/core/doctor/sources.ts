import type { Key, Variables } from '../../facts.ts';
import { keyInVariable } from '../api/key.ts';
import type { SyncSettings } from '../settings/settings.ts';
import { accountProblems, nameOfAccount } from '../sync/accounts.ts';
import { ok, wrong, type Finding } from '../finding/finding.ts';

/** An account of the settings, and what was found of it. */
export interface AccountFacts {
  readonly account: SyncSettings;
  /** The key in its file; null where the account names none. */
  readonly key: Key | null;
  /** Whether the folder of notes is there. */
  readonly isThere: boolean;
}

/** Where `sync` brings links in from, and whether that can work. Nothing is asked. */
export function aboutSources(facts: readonly AccountFacts[], variables: Variables): readonly Finding[] {
  const findings = [
    ...accountProblems(facts.map(({ account }) => account)).map(({ name, message }) =>
      wrong('sources', { en: `${name}: ${message.en}`, ja: `${name}: ${message.ja}` }),
    ),
    ...facts.flatMap((one) => found(one, variables)),
  ];
  if (facts.length === 0 || findings.length > 0) return findings;
  const names = facts.map(({ account }) => nameOfAccount(account));
  return [ok('sources', `sync brings in: ${names.join(', ')}`, `sync の取り込み元: ${names.join('、')}`)];
}

function found({ account, key, isThere }: AccountFacts, variables: Variables): readonly Finding[] {
  const name = nameOfAccount(account);
  const { keyFile, keyVariable, service, path } = account;
  if (service === 'folder' && path !== undefined && !isThere)
    return [
      wrong('sources', { en: `${name}: there is no folder ${path}`, ja: `${name}: フォルダー ${path} がありません` }),
    ];
  const read =
    keyFile === undefined && keyVariable !== undefined ? keyInVariable(variables[keyVariable], keyVariable) : key;
  if (read === null || read.ok) return [];
  return [wrong('sources', { en: `${name}: ${read.why.en}`, ja: `${name}: ${read.why.ja}` })];
}
