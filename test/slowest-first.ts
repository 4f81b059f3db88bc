import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What takes longest begins first, so that no core waits for it at the end.
const SLOW = [
  'chaos/months-inside',
  'chaos/signals',
  'hostile/hostile-pages',
  'io/http/streams',
  'chaos/command-faults',
  'io/archive/damage',
  'chaos/disk-sizes',
  'chaos/kills-inside',
  'chaos/lock-kills',
  'chaos/month.',
  'regexes',
  'laws/',
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((name) => moduleId.includes(`/test/${name}`));
  return rank < 0 ? SLOW.length : rank;
}

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
