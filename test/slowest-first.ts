import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What takes longest begins first, so that no core waits for it at the end.
const SLOW = [
  'chaos/months-inside',
  'io/http/streams',
  'hostile/mutated-pages',
  'read/dom/light-document',
  'chaos/signals',
  'regexes',
  'chaos/command-faults',
  'installed/',
  'io/archive/damage',
  'cli/',
  'chaos/disk-sizes',
  'load',
  'laws/',
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((name) => moduleId.includes(`/test/${name}`));
  return rank < 0 ? SLOW.length : rank;
}

/** Files that share a process have to come one after the other. */
const projectOf = ({ project }: TestSpecification): number => (project.name === 'apart' ? 0 : 1);

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => projectOf(one) - projectOf(other) || rankOf(one) - rankOf(other));
  }
}
