/**
 * How much each kind of evidence counts, in log odds: fitted by `bench/stories/fit.mjs` to months with
 * labelled stories. What was fitted to is titles alone, saved as they were and with the moments of
 * saving taken away, so that neither is relied on.
 */
export const WEIGHTS = {
  always: -3.42,
  sharedId: 1.74,
  otherIds: -3.14,
  sharedNames: 0.17,
  manyNames: 0.92,
  likeNames: 2.03,
  likePairs: 1.53,
  likeCommon: 1.57,
  likeWords: 2.73,
  covered: 0.55,
  onlyGiants: -0.9,
  loneName: -1.01,
  otherSubjects: -1.09,
  phrases: 0.28,
  latinInJapanese: -1.04,
  compounds: -0.17,
  quoted: 0.86,
  sameVersion: 1.17,
  otherPrograms: -0.78,
  otherVersions: -0.7,
  sameAmount: 0.32,
  sameEvent: 2.84,
  bothVulnerabilities: -2.67,
  bothProducts: -0.21,
  otherEvents: -1.24,
  guide: -0.42,
  sameHost: -1.07,
  daysApart: -1.94,
  sameDay: 1.17,
  sameSitting: 1.17,
  oneAfterOther: 0.9,
} as const;

export type Kind = keyof typeof WEIGHTS;

/**
 * The log odds from which on two titles are of one story, and from which on they may be. Japanese titles share more
 * by chance than those made of English words.
 */
export const ENOUGH = { latin: 0, other: 1.4, perhaps: 0.6 };
