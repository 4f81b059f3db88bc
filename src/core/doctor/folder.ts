import type { Message } from '../../model.ts';
import type { FolderFacts, FoundBy, StrayFacts } from '../../facts.ts';
import { TO_HAVE_ONE } from '../library/absent-folder.ts';
import { strayWords } from '../library/stray-messages.ts';
import { look, ok, wrong, type Finding } from '../finding/finding.ts';

const FOUND: Readonly<Record<FoundBy, Message>> = {
  option: { en: 'named by --dir', ja: '--dir で指定' },
  ROUNDUP_DIR: { en: 'named by ROUNDUP_DIR', ja: 'ROUNDUP_DIR で指定' },
  ancestor: {
    en: 'the nearest folder with roundup.yaml, or with links/ of months or nothing',
    ja: 'roundup.yaml か、月のファイルのある（または空の）links/ を持つ、いちばん近いフォルダー',
  },
  default: { en: 'your data folder, because nothing else named one', ja: 'ほかに指定がないので、データフォルダー' },
};
// A month's pages are some ten megabytes.
const [LITTLE, TOO_LITTLE] = [500_000_000, 20_000_000];

/** Where the links, the pages and the drafts are kept, and whether they can be. */
export function aboutFolder(facts: FolderFacts, foundBy: FoundBy): readonly Finding[] {
  return [
    standing(facts, FOUND[foundBy]),
    ...facts.dangling.map(dangling),
    ...facts.unlisted.map(unlisted),
    ...facts.unwritable.map(unwritable),
    ...facts.readOnly.map(readOnly),
    ...space(facts.free),
    ...facts.strays.map(stray),
  ];
}

function standing({ path, state }: FolderFacts, found: Message): Finding {
  const named = { en: `${path} (${found.en})`, ja: `${path}（${found.ja}）` };
  switch (state) {
    case 'folder':
      return ok('folder', named.en, named.ja);
    case 'absent':
      return look('folder', { en: `${named.en} is not there yet`, ja: `${named.ja}はまだありません` }, TO_HAVE_ONE);
    case 'no-folder':
      return wrong(
        'folder',
        { en: `${named.en} is a file, not a folder`, ja: `${named.ja}はフォルダーではなくファイルです` },
        { en: 'Name the folder with --dir or ROUNDUP_DIR', ja: '--dir か ROUNDUP_DIR でフォルダーを指定してください' },
      );
  }
}

function unlisted(path: string): Finding {
  return wrong(
    'folder',
    {
      en: `${path} cannot be looked into, so nothing in it is found`,
      ja: `${path} の中を見られないので、そこにあるものが見つかりません`,
    },
    {
      en: 'It has to be a folder that you may read: check its owner and mode',
      ja: '読み取れるフォルダーでなければなりません。所有者とモードを確かめてください',
    },
  );
}

function unwritable(path: string): Finding {
  return wrong(
    'folder',
    {
      en: `${path} cannot be written to, so nothing can be saved there`,
      ja: `${path} に書き込めないので、保存できません`,
    },
    {
      en: 'Check its owner and mode, and whether the disk is mounted read-only',
      ja: '所有者とモード、ディスクが読み取り専用でないかを確かめてください',
    },
  );
}

function dangling(path: string): Finding {
  return wrong(
    'folder',
    {
      en: `${path} is a symbolic link that leads nowhere`,
      ja: `${path} はシンボリックリンクですが、リンク先がありません`,
    },
    {
      en: 'Mount the disk that it leads to, or make the link anew',
      ja: 'リンク先のディスクをマウントするか、リンクを作り直してください',
    },
  );
}

function readOnly(path: string): Finding {
  return look(
    'folder',
    {
      en: `${path} is read-only, so "roundup draft --write" cannot update it`,
      ja: `${path} は読み取り専用なので、「roundup draft --write」では更新できません`,
    },
    {
      en: 'If that is not what you want, check its owner and mode',
      ja: '意図したものでなければ、所有者とモードを確かめてください',
    },
  );
}

function space(free: number | null): readonly Finding[] {
  if (free === null || free >= LITTLE) return [];
  const left = `${Math.round(free / 1e6)} MB`;
  const says = { en: `${left} are left on the disk`, ja: `ディスクの空きは ${left} です` };
  const todo = {
    en: 'Make room: every page is kept in archive/',
    ja: '空きを作ってください。取得したページはすべて archive/ に残ります',
  };
  return [free < TOO_LITTLE ? wrong('folder', says, todo) : look('folder', says, todo)];
}

/** What a copy or a placeholder holds is missing in every draft; another file may hold nothing. */
function stray({ path, kind, state }: StrayFacts): Finding {
  const { says, todo } = strayWords(kind, { state }, path);
  const found = state === 'unknown' ? look('folder', says, todo) : wrong('folder', says, todo);
  return { ...found, place: { file: path } };
}
