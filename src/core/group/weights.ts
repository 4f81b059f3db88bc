/**
 * How much each kind of evidence counts, in log odds: fitted by `bench/stories/fit.mjs` to months with
 * labelled stories. What was fitted to is titles alone, saved as they were and with the moments of
 * saving taken away, so that neither is relied on.
 */
export const WEIGHTS = {
  always: -3.22,
  sharedId: 1.76,
  otherIds: -3.23,
  sharedNames: 0.18,
  manyNames: 0.69,
  likeNames: 2.22,
  likePairs: 1.63,
  likeCommon: 1.56,
  likeWords: 1.99,
  covered: 0.84,
  onlyGiants: -0.82,
  loneName: -0.95,
  otherSubjects: -1.34,
  phrases: 0.44,
  compounds: -0.37,
  quoted: 1.11,
  sameVersion: 1.4,
  otherVersions: -0.75,
  sameNumber: 0,
  sameEvent: 2.69,
  bothVulnerabilities: -2.54,
  bothProducts: -0.36,
  otherEvents: -1.26,
  guide: -0.42,
  sameHost: -1.16,
  daysApart: -1.85,
  sameDay: 1.21,
  sameSitting: 1.07,
  oneAfterOther: 0.97,
} as const;

export type Kind = keyof typeof WEIGHTS;

/**
 * The log odds from which on two titles are of one story, and from which on they may be. Japanese titles share more
 * by chance than those made of English words.
 */
export const ENOUGH = { latin: 0, other: 1.5, perhaps: 0 };
