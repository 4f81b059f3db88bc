import type { Entry } from '../../model.ts';
import { timeOf } from '../month/month.ts';
import { hostName } from '../url/host-name.ts';
import { featuresOf, type Features } from './features.ts';

/** What a title says, whoever saved it and when. JSON can hold it. */
export interface KeptTitle extends Omit<Features, 'savedAt' | 'host' | 'subject' | 'releases'> {
  readonly releases: readonly (readonly [name: string, versions: readonly string[]])[];
}

/** Each title once. */
export function keptTitles(all: readonly Features[]): readonly KeptTitle[] {
  const kept = new Map<string, KeptTitle>();
  for (const { savedAt: _, host: _host, subject: _subject, releases, ...said } of all)
    if (!kept.has(said.title)) kept.set(said.title, { ...said, releases: [...releases] });
  return [...kept.values()];
}

/** As `featuresOf`, which only titles are read for that were not kept. */
export function featuresBy(kept: readonly KeptTitle[]): (entry: Entry, bare: string) => Features {
  const known = new Map(kept.map((one) => [one.title, one]));
  return (entry, bare) => {
    const one = known.get(bare);
    return one === undefined ? featuresOf(entry, bare) : restored(one, entry);
  };
}

/** In the order of `featuresOf`, and written out: objects made otherwise would be another kind to V8. */
function restored(kept: KeptTitle, { link }: Entry): Features {
  return {
    title: kept.title,
    text: kept.text,
    wording: kept.wording,
    savedAt: timeOf(link.savedAt),
    host: hostName(link.url),
    ids: kept.ids,
    names: kept.names,
    subject: kept.names[0],
    common: kept.common,
    compounds: kept.compounds,
    pairs: kept.pairs,
    quoted: kept.quoted,
    versions: kept.versions,
    releases: new Map(kept.releases),
    amounts: kept.amounts,
    serials: kept.serials,
    events: kept.events,
    causes: kept.causes,
    digest: kept.digest,
    guide: kept.guide,
  };
}
