/**
 * How much each kind of evidence counts, in log odds: fitted by `bench/stories/fit.mjs` to months with labelled stories. What was fitted to is
 * titles alone, saved as they were and with the moments of saving taken away, so that neither is relied on.
 */
export const WEIGHTS = {
  always: -3.6,
  sharedId: 1.77,
  otherIds: -3.32,
  sharedNames: -0.35,
  manyNames: 2.29,
  likeNames: 1.75,
  likePairs: 1.56,
  likeCommon: 1.77,
  likeWords: 1.81,
  covered: 0.95,
  onlyGiants: -1.32,
  otherSubjects: -1.75,
  phrases: 0.56,
  compounds: 0.06,
  quoted: 1.16,
  sameVersion: 1.32,
  otherVersions: -0.99,
  sameNumber: 0.37,
  sameEvent: 3.18,
  bothVulnerabilities: -2.26,
  bothProducts: -0.32,
  otherEvents: -1.12,
  guide: -0.58,
  sameHost: -1.18,
  daysApart: -1.87,
  sameDay: 1.18,
  sameSitting: 1,
  oneAfterOther: 1.1,
} as const;

export type Kind = keyof typeof WEIGHTS;

/**
 * The log odds from which on two titles are of one story, and from which on they may be. Japanese titles share more by chance than those made of
 * English words.
 */
export const ENOUGH = { latin: 0, other: 1.1, perhaps: -0.5 };
