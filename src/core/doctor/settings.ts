import { Complaint } from '../complaint.ts';
import type { Settings } from '../settings/settings.ts';
import { powersOf } from '../settings/powers.ts';
import { look, ok, wrongAs, type Finding } from '../finding/finding.ts';

/** roundup.yaml. @param isThere whether there is such a file */
export function aboutSettings(
  file: string,
  isThere: boolean,
  settings: Settings | Complaint,
  isTrusted = true,
): readonly Finding[] {
  if (settings instanceof Complaint) return [wrongAs('settings', settings)];
  if (!isTrusted) return [untrusted(file)];
  const powers = powersOf(settings).join('; ');
  return [
    isThere
      ? ok(
          'settings',
          `${file} is valid${powers && `. It makes a run use ${powers}`}`,
          `${file} に誤りはありません${powers && `。実行時に使うもの: ${powers}`}`,
        )
      : ok(
          'settings',
          `there is no ${file}: every setting has its default`,
          `${file} はありません。設定はすべて既定値です`,
        ),
  ];
}

function untrusted(file: string): Finding {
  return look(
    'settings',
    {
      en:
        `${file} was found in this folder or above it and is not trusted: programs, key files and networks are not ` +
        'taken from it, nor is textlint run',
      ja: `${file} はこのフォルダーか上のフォルダーで見つけたもので、まだ信用していません。プログラム、キー、ネットワークの設定と textlint は使いません`,
    },
    { en: 'If it is yours: roundup trust', ja: '自分のものなら roundup trust を実行してください' },
  );
}
