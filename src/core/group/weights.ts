/**
 * How much each kind of evidence counts, in log odds: fitted by `bench/stories/fit.mjs` to months with
 * labelled stories. What was fitted to is titles alone, saved as they were and with the moments of
 * saving taken away, so that neither is relied on.
 */
export const WEIGHTS = {
  always: -3.36,
  sharedId: 1.41,
  otherIds: -3.14,
  sharedNames: 0.21,
  manyNames: 0.78,
  likeNames: 2.1,
  likePairs: 1.65,
  likeCommon: 1.59,
  likeWords: 2.93,
  covered: 0.34,
  onlyGiants: -0.89,
  loneName: -1.05,
  otherSubjects: -1.12,
  phrases: 0.3,
  latinInJapanese: -1.02,
  compounds: -0.26,
  quoted: 0.87,
  sameVersion: 1.09,
  otherPrograms: -0.7,
  otherVersions: -0.76,
  sameAmount: 0.35,
  sameEvent: 2.79,
  bothVulnerabilities: -2.7,
  bothProducts: -0.19,
  otherEvents: -1.26,
  guide: -0.37,
  sameHost: -1.14,
  daysApart: -1.94,
  sameDay: 1.14,
  sameSitting: 1.2,
  oneAfterOther: 0.85,
} as const;

export type Kind = keyof typeof WEIGHTS;

/**
 * The log odds from which on two titles are of one story, and from which on they may be. Japanese titles share more
 * by chance than those made of English words.
 */
export const ENOUGH = { latin: 0, other: 1.5, perhaps: 1 };
