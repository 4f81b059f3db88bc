import { Complaint } from '../complaint.ts';
import { isBlank } from '../merge/is-blank.ts';
import { parseDraft, type ParsedDraft } from '../merge/parse-draft.ts';
import type { Message, Month } from '../../model.ts';
import { look, ok, wrong, wrongAs, type Finding } from '../finding/finding.ts';
import { counted } from '../text/counted.ts';

export interface DraftFacts {
  readonly month: Month;
  readonly path: string;
  readonly text: string | Complaint;
  /** How many earlier versions are kept and can be read. */
  readonly backups: number | Complaint;
  /** What is wrong with each of the others. */
  readonly damagedBackups: readonly Complaint[];
}

/** drafts/*.md: whether the markers that merging needs can be read. */
export function aboutDrafts(drafts: readonly DraftFacts[]): readonly Finding[] {
  return drafts.length === 0
    ? [ok('drafts', 'there is no draft yet', 'まだ原稿はありません')]
    : drafts.flatMap(aboutDraft);
}

function aboutDraft({ month, path, text, backups, damagedBackups }: DraftFacts): readonly Finding[] {
  const unkept = backups instanceof Complaint ? [wrongAs('drafts', backups)] : damagedBackups.map(passedOver);
  if (text instanceof Complaint)
    return [{ ...wrongAs('drafts', text), todo: backups === 0 ? null : bringBack(month) }, ...unkept];
  if (isBlank(text)) return [isEmpty(path, month, backups), ...unkept];
  const draft = parseDraft(text);
  const items = draft.blocks.filter(({ marker }) => marker && /^https?:/iu.test(marker.target)).length;
  const versions =
    backups instanceof Complaint
      ? { en: 'earlier versions cannot be', ja: 'は読めません' }
      : { en: counted(backups, 'earlier version'), ja: `${backups} 件` };
  const standing = ok(
    'drafts',
    `${path}: ${counted(items, 'item')}; ${versions.en} kept`,
    `${path}: 記事 ${items} 件、前の版 ${versions.ja}`,
  );
  return [draft.blocks.length === 1 ? notOurs(path) : standing, ...damage(draft, path, month, backups), ...unkept];
}

function isEmpty(path: string, month: Month, backups: number | Complaint): Finding {
  const again = { en: 'To begin anew, delete the file', ja: '最初から作り直すなら、ファイルを削除してください' };
  return wrong(
    'drafts',
    {
      en: `${path} is empty: a shell (">"), an editor or a synchronising program has emptied it`,
      ja: `${path} が空です。シェルの「>」か、エディターか、同期のプログラムが空にしたものです`,
    },
    backups === 0
      ? again
      : {
          en: `Bring back what was kept of it ("roundup restore ${month}"). ${again.en}`,
          ja: `残っている版に戻してください（roundup restore ${month}）。${again.ja}`,
        },
  );
}

function passedOver({ says }: Complaint): Finding {
  return look('drafts', says, {
    en: 'It is an earlier version of a draft, which "roundup restore" passes over: repair it, or delete it',
    ja: 'これは原稿の前の版で、「roundup restore」はこれを飛ばします。直すか、削除してください',
  });
}

function bringBack(month: Month): Message {
  return {
    en: `Or move it elsewhere, and bring an earlier version back ("roundup restore ${month}")`,
    ja: `別の場所へ移してから、前の版に戻すこともできます（roundup restore ${month}）`,
  };
}

function notOurs(path: string): Finding {
  return look(
    'drafts',
    {
      en: `${path} has no marker that can be read, so "roundup draft --write" leaves it as it is`,
      ja: `${path} には読める印がないので、「roundup draft --write」は何も変えません`,
    },
    {
      en:
        'Print the fresh text elsewhere with "roundup draft --fresh -o FILE", or bring an earlier version back ' +
        'with "roundup restore"',
      ja: '「roundup draft --fresh -o ファイル」で別に書き出すか、「roundup restore」で前の版に戻してください',
    },
  );
}

function damage(draft: ParsedDraft, path: string, month: Month, backups: number | Complaint): readonly Finding[] {
  const back =
    backups === 0
      ? { en: '', ja: '' }
      : {
          en: `, or bring an earlier version back ("roundup restore --list ${month}")`,
          ja: `。前の版に戻すこともできます（roundup restore --list ${month}）`,
        };
  const found = draft.disregarded.map(({ line, marker }) =>
    marker === null
      ? look(
          'drafts',
          {
            en: `${path}:${line}: this marker is damaged: what follows it counts as your own text and is kept as it is`,
            ja: `${path}:${line}: 印が壊れています。続く部分はあなたの文章として残します`,
          },
          { en: `Delete the line if that is right${back.en}`, ja: `それでよければ、この行を消してください${back.ja}` },
        )
      : look(
          'drafts',
          {
            en: `${path}:${line}: a second marker for the same block: what follows it is kept as it is`,
            ja: `${path}:${line}: 同じものの印が二つあります。続く部分はそのまま残します`,
          },
          {
            en: `If it is a copy that was pasted by mistake, delete it${back.en}`,
            ja: `誤って貼り付けた写しなら、消してください${back.ja}`,
          },
        ),
  );
  if (draft.blocks.length === 1 || draft.blocks.some(({ key }) => key === 'end')) return found;
  const forgotten = look(
    'drafts',
    {
      en: `${path}: the last marker is missing, which remembers what you removed: removed items may come back`,
      ja: `${path}: 最後の印がありません。削除した記事を覚えている印なので、削除した記事がまた入るかもしれません`,
    },
    {
      en: `"roundup draft --write" writes a new one${back.en}`,
      ja: `「roundup draft --write」が新しく書きます${back.ja}`,
    },
  );
  return [...found, forgotten];
}
