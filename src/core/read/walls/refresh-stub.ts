import type { Signals, Wall } from './signals.ts';

const ROOM = 300;

/** A page that only sends the reader on, and could not be followed when it was fetched. */
export function refreshStub(signals: Signals): Wall | null {
  const { refresh, final } = signals;
  if (refresh === '' || refresh === final.href || signals.proseWidth > ROOM || signals.articleMarks > 1) return null;
  return { kind: 'empty', detail: { en: `only leads to ${refresh}`, ja: `${refresh} へ進むだけのページ` } };
}
