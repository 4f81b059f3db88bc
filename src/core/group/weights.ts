/**
 * How much each kind of evidence counts, in log odds: fitted by `bench/stories/fit.mjs` to months with labelled stories. What was fitted to is
 * titles alone, saved as they were and with the moments of saving taken away, so that neither is relied on.
 */
export const WEIGHTS = {
  always: -3.77,
  sharedId: 1.55,
  otherIds: -2.82,
  sharedNames: 0.06,
  manyNames: 1.77,
  likeNames: 1.62,
  likePairs: 1.1,
  likeCommon: 1.66,
  likeWords: 1.82,
  covered: 1.06,
  onlyGiants: -1.17,
  otherSubjects: -2.06,
  phrases: 0.62,
  compounds: 0.23,
  quoted: 1.18,
  sameVersion: 1.03,
  otherVersions: -0.79,
  sameNumber: 0.35,
  sameEvent: 2.86,
  bothVulnerabilities: -1.96,
  bothProducts: -0.37,
  otherEvents: -0.94,
  guide: -0.6,
  sameHost: -1.22,
  daysApart: -1.76,
  sameDay: 1.11,
  sameSitting: 1.04,
  oneAfterOther: 1,
} as const;

export type Kind = keyof typeof WEIGHTS;

/**
 * The log odds from which on two titles are of one story, and from which on they may be. Japanese titles share more by chance than those made of
 * English words.
 */
export const ENOUGH = { latin: 0, other: 1.1, perhaps: -0.5 };
