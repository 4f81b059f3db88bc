import type { Features } from './features.ts';
import { ofOtherKinds } from './kinds-told.ts';
import { disjoint } from './sets.ts';

/**
 * What no likeness outweighs: a list of many things, two causes, two numbers of one
 * series, two versions of one program, two guides.
 */
export function contradict(one: Features, other: Features): boolean {
  if (one.digest || other.digest || ofOtherKinds(one.causes, other.causes)) return true;
  const numbered = one.serials !== '' && other.serials !== '' && one.serials !== other.serials;
  const series = one.wording === other.wording && (numbered || ofOtherIds(one, other));
  const guides = one.guide && other.guide && one.wording !== other.wording;
  return series || guides || ofOtherVersions(one, other);
}

/** Whether both have numbers of one kind, and no number in common: of a CVE and of a note about it nothing follows. */
export function ofOtherIds({ ids: one }: Features, { ids: other }: Features): boolean {
  if (!disjoint(one, other)) return false;
  const kinds = one.map(kindOf);
  return other.some((id) => kinds.includes(kindOf(id)));
}

function kindOf(id: string): string {
  return /^[a-z]*/u.exec(id)?.[0] ?? '';
}

function ofOtherVersions(one: Features, other: Features): boolean {
  if (one.releases.size === 0 || other.releases.size === 0) return false;
  for (const [name, versions] of one.releases) {
    const others = other.releases.get(name);
    if (others && !versions.some((version) => others.some((another) => isWithin(version, another)))) return true;
  }
  return false;
}

/** 7.2 and 7.2.1 may be said of one release. */
function isWithin(one: string, other: string): boolean {
  return `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
}
