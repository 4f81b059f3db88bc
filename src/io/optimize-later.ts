import { setFlagsFromString } from 'node:v8';

/**
 * Node 20's V8 optimizes a function after little use of it, and again when what it took for granted has changed: in the
 * seconds that a reading child lives, a sixth of its processor time. Later ones wait by themselves, and have no such
 * setting.
 * @param nodeVersion such as `20.19.0`
 */
export function optimizeLater(nodeVersion: string): void {
  if (nodeVersion.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
}
