import { Complaint } from '../complaint.ts';
import type { Settings } from '../settings/settings.ts';
import { ok, wrongAs, type Finding } from '../finding/finding.ts';

/** roundup.yaml. @param isThere whether there is such a file */
export function aboutSettings(file: string, isThere: boolean, settings: Settings | Complaint): readonly Finding[] {
  if (settings instanceof Complaint) return [wrongAs('settings', settings)];
  return [
    isThere
      ? ok('settings', `${file} is valid`, `${file} に誤りはありません`)
      : ok(
          'settings',
          `there is no ${file}: every setting has its default`,
          `${file} はありません。設定はすべて既定値です`,
        ),
  ];
}
