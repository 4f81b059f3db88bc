import type { Month } from '../../model.ts';
import { Complaint } from '../complaint.ts';
import { fillIn, filledFields } from '../compose/fill-in.ts';
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
  const misnamed = unknownNameIn(settings);
  if (misnamed) return [wrongAs('settings', misnamed)];
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

// Any month: only whether the names are known is looked at.
const SOME_MONTH = '2025-04' as Month;

/** What the first draft would say of a name in double braces. */
function unknownNameIn({ title, publish, fields }: Settings): Complaint | null {
  try {
    fillIn(title, SOME_MONTH, 'title');
    fillIn(publish.slug, SOME_MONTH, 'publish.slug');
    filledFields(fields, SOME_MONTH);
    return null;
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
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
