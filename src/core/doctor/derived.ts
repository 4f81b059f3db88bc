import type { FolderFacts, LockFacts } from '../../facts.ts';
import { look, ok, wrong, type Finding } from '../finding/finding.ts';

/** `.roundup/`: locks, and what cannot be read. All of it may be deleted, so that is the repair. */
export function aboutDerived({ locks, unreadable }: Pick<FolderFacts, 'locks' | 'unreadable'>): readonly Finding[] {
  const found = [...locks.map(aboutLock), ...unreadable.map(aboutUnreadable)];
  return found.length > 0
    ? found
    : [
        ok(
          'derived',
          'no other run is at work, and what is remembered can be read',
          'ほかの実行はなく、.roundup/ も読めます',
        ),
      ];
}

function aboutLock({ file, holder, alive }: LockFacts): Finding {
  if (holder === null) {
    return look(
      'derived',
      { en: `${file} does not say who holds it`, ja: `${file} を誰が使っているのか、書かれていません` },
      { en: 'The next run replaces it', ja: '次の実行が作り直します' },
    );
  }
  const who = `pid ${holder.pid}, ${holder.host}, ${holder.since}`;
  if (!alive) {
    return look(
      'derived',
      {
        en: `${file} was left by a run that has ended (${who})`,
        ja: `${file} は、終わった実行（${who}）が残したものです`,
      },
      { en: 'Nothing to do: the next run replaces it', ja: '何もしなくて構いません。次の実行が作り直します' },
    );
  }
  return look(
    'derived',
    { en: `another roundup is at work (${who})`, ja: `別の roundup が動いています（${who}）` },
    {
      en: `Other runs wait for it. If it does not run any more, delete ${file}`,
      ja: `ほかの実行は終わるのを待ちます。もう動いていないなら ${file} を削除してください`,
    },
  );
}

function aboutUnreadable(path: string): Finding {
  return wrong(
    'derived',
    { en: `${path} cannot be read`, ja: `${path} を読めません` },
    {
      en: 'Delete it: what is under .roundup/ is made again',
      ja: '削除してください。.roundup/ の中身は作り直されます',
    },
  );
}
