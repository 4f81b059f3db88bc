import { challenge } from './challenge.ts';
import { consent } from './consent.ts';
import { download } from './download.ts';
import { login } from './login.ts';
import { maintenance } from './maintenance.ts';
import { refreshStub } from './refresh-stub.ts';
import type { Detector, Signals, Wall } from './signals.ts';
import { soft404 } from './soft-404.ts';
import { topPage } from './top-page.ts';

// A challenge hides whatever would stand behind it, so it is looked for first; what only the addresses tell, last.
const DETECTORS: readonly Detector[] = [
  challenge,
  refreshStub,
  soft404,
  consent,
  login,
  maintenance,
  download,
  topPage,
];

/** What stands in the place of the page that was meant; null where the page is what it says. */
export function findWall(signals: Signals): Wall | null {
  for (const detector of DETECTORS) {
    const wall = detector(signals);
    if (wall) return wall;
  }
  return null;
}
