import type { Settings } from '../settings/settings.ts';
import { folded } from '../text/folded.ts';

interface TaggedStory<Story> {
  /** The tags of all its links. */
  readonly tags: readonly string[];
  readonly story: Story;
}
interface StoryGroup<Story> {
  readonly heading: string;
  readonly stories: readonly Story[];
}
const REST = 'そのほか';

/** Each story under the first heading that has a tag of it; what has none comes last. Empty groups vanish. */
export function inGroups<Story>(
  stories: readonly TaggedStory<Story>[],
  groups: Settings['groups'],
): readonly StoryGroup<Story>[] {
  const placed = groups.map(({ heading, tags }) => ({
    heading,
    wanted: new Set(tags.map(folded)),
    stories: [] as Story[],
  }));
  const rest: Story[] = [];
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
