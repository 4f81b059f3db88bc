import type { Issue } from '../../issue.ts';
import type { Failure, Month, Story } from '../../model.ts';
import { timeOf, yearAndMonth } from '../month/month.ts';
import type { Settings } from '../settings/settings.ts';
import { composeItem } from './compose-item.ts';
import { greetingHints } from './greeting.ts';
import { inGroups } from './groups.ts';

export interface ComposeInput {
  readonly month: Month;
  readonly stories: readonly Story[];
  readonly settings: Settings;
  /** A Failure in a few Japanese words. */
  readonly failureText: (failure: Failure) => string;
}

/** One month's Issue: stories by the time of their lead's saving, under the headings of the settings. */
export function composeIssue({ month, stories, settings, failureText }: ComposeInput): Issue {
  const { year, month: monthNumber } = yearAndMonth(month);
  const composed = [...stories].sort(byLead).map((story) => ({
    tags: [story.lead, ...story.followUps.map(({ entry }) => entry)].flatMap(({ link }) => link.tags),
    story: {
      lead: composeItem(story.lead, { why: null, continues: story.continues, settings, failureText }),
      followUps: story.followUps.map(({ entry, why }) =>
        composeItem(entry, { why, continues: null, settings, failureText }),
      ),
    },
  }));
  return {
    version: 1,
    month,
    year,
    monthNumber,
    title: settings.title.replaceAll('{{year}}', String(year)).replaceAll('{{month}}', String(monthNumber)),
    greetingHints: greetingHints(month),
    fields: settings.fields,
    groups: inGroups(composed, settings.groups),
  };
}

/** A lead that the author marked comes first, then the order of saving. */
function byLead(one: Story, other: Story): number {
  const rank = (story: Story): number => (story.lead.link.mark === 'lead' ? 0 : 1);
  return rank(one) - rank(other) || timeOf(one.lead.link.savedAt) - timeOf(other.lead.link.savedAt);
}
