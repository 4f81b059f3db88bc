import type { Surroundings } from '../../facts.ts';
import { look, ok, wrong, type Finding } from '../finding/finding.ts';

const LEAST: readonly [major: number, minor: number] = [20, 19];
/** The last day with security fixes (github.com/nodejs/Release, schedule.json). */
const LAST_DAYS: ReadonlyMap<number, string> = new Map([
  [20, '2026-04-30'],
  [21, '2024-06-01'],
  [22, '2027-04-30'],
  [23, '2025-06-01'],
  [24, '2028-04-30'],
  [25, '2026-06-01'],
  [26, '2029-04-30'],
]);

/** The versions. @param today `2025-05-02` */
export function aboutProgram(
  { version, node }: Pick<Surroundings, 'version' | 'node'>,
  today: string,
): readonly Finding[] {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const least = LEAST.join('.');
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
    return [
      wrong(
        'program',
        {
          en: `roundup ${version} needs node ${least} or newer; this is node ${node}`,
          ja: `roundup ${version} には node ${least} 以降が必要です。今は node ${node} です`,
        },
        NEWER,
      ),
    ];
  }
  const last = LAST_DAYS.get(major);
  if (last === undefined || today <= last)
    return [ok('program', `roundup ${version}, node ${node}`, `roundup ${version}、node ${node}`)];
  return [
    look(
      'program',
      {
        en: `roundup ${version}, node ${node}: node ${major} has had no security fixes since ${last}`,
        ja: `roundup ${version}、node ${node}: node ${major} のセキュリティ修正は ${last} で終わっています`,
      },
      NEWER,
    ),
  ];
}

const NEWER = {
  en: 'Install a version of node that is still looked after (nodejs.org)',
  ja: 'サポート中の node を入れてください（nodejs.org）',
};
