import { versions } from 'node:process';

/**
 * What V8 of the child that reads pages is told.
 *
 * @param megabytes the most that its old objects may take
 */
export function childFlags(megabytes: number, node: string = versions.node): readonly string[] {
  // V8 of Node 24 keeps the room that young objects once took. With so little, V8 of Node 20 would take 5 % more CPU.
  const young = Number(node.split('.', 1)[0]) >= 24 ? 4 : 16;
  // Garbage is collected in one thread: the other processor is busy with fetching.
  return [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${young}`, '--single-threaded-gc'];
}
