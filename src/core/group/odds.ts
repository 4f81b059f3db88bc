import type { Evidence } from './saying.ts';
import { WEIGHTS } from './weights.ts';

/**
 * The log odds that the two are of one story (logistic regression; `WEIGHTS` are fitted to labelled months). Written
 * out, because a loop over names takes V8 longer than all the rest of a pair.
 */
export function oddsOf(evidence: Evidence): number {
  let sum = 0;
  sum += WEIGHTS.always * evidence.always;
  sum += WEIGHTS.sharedId * evidence.sharedId;
  sum += WEIGHTS.otherIds * evidence.otherIds;
  sum += WEIGHTS.sharedNames * evidence.sharedNames;
  sum += WEIGHTS.manyNames * evidence.manyNames;
  sum += WEIGHTS.likeNames * evidence.likeNames;
  sum += WEIGHTS.likePairs * evidence.likePairs;
  sum += WEIGHTS.likeCommon * evidence.likeCommon;
  sum += WEIGHTS.likeWords * evidence.likeWords;
  sum += WEIGHTS.covered * evidence.covered;
  sum += WEIGHTS.onlyGiants * evidence.onlyGiants;
  sum += WEIGHTS.loneName * evidence.loneName;
  sum += WEIGHTS.otherSubjects * evidence.otherSubjects;
  sum += WEIGHTS.phrases * evidence.phrases;
  sum += WEIGHTS.latinInJapanese * evidence.latinInJapanese;
  sum += WEIGHTS.compounds * evidence.compounds;
  sum += WEIGHTS.quoted * evidence.quoted;
  sum += WEIGHTS.sameVersion * evidence.sameVersion;
  sum += WEIGHTS.otherPrograms * evidence.otherPrograms;
  sum += WEIGHTS.otherVersions * evidence.otherVersions;
  sum += WEIGHTS.sameAmount * evidence.sameAmount;
  sum += WEIGHTS.sameEvent * evidence.sameEvent;
  sum += WEIGHTS.bothVulnerabilities * evidence.bothVulnerabilities;
  sum += WEIGHTS.bothProducts * evidence.bothProducts;
  sum += WEIGHTS.otherEvents * evidence.otherEvents;
  sum += WEIGHTS.guide * evidence.guide;
  sum += WEIGHTS.sameHost * evidence.sameHost;
  sum += WEIGHTS.daysApart * evidence.daysApart;
  sum += WEIGHTS.sameDay * evidence.sameDay;
  sum += WEIGHTS.sameSitting * evidence.sameSitting;
  sum += WEIGHTS.oneAfterOther * evidence.oneAfterOther;
  return sum;
}
