import type { Group, IssueStory } from '../../issue.ts';
import type { Settings } from '../settings/settings.ts';
import { folded } from '../text/folded.ts';

interface TaggedStory {
  /** The tags of all its links. */
  readonly tags: readonly string[];
  readonly story: IssueStory;
}
const REST = 'そのほか';

/** Each story under the first heading that has a tag of it; what has none comes last. Empty groups vanish. */
export function inGroups(stories: readonly TaggedStory[], groups: Settings['groups']): readonly Group[] {
  const placed = groups.map(({ heading, tags }) => ({
    heading,
    wanted: new Set(tags.map(folded)),
    stories: [] as IssueStory[],
  }));
  const rest: IssueStory[] = [];
  for (const { tags, story } of stories) {
    const group = placed.find(({ wanted }) => tags.some((tag) => wanted.has(folded(tag))));
    (group?.stories ?? rest).push(story);
  }
  const named = placed
    .filter((group) => group.stories.length > 0)
    .map(({ heading, stories: its }) => ({ heading, stories: its }));
  const others = { heading: named.length > 0 ? REST : '', stories: rest };
  return [...named, ...(rest.length > 0 ? [others] : [])];
}
