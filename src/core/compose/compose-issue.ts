import type { Issue, IssueStory, Item } from '../../issue.ts';
import type { Entry, Failure, Message, Month, Story } from '../../model.ts';
import { timeOf, yearAndMonth } from '../month/month.ts';
import type { Settings } from '../settings/settings.ts';
import { pageHash, shortIds } from '../url/item-id.ts';
import { composeItem } from './compose-item.ts';
import { fillIn, filledFields } from './fill-in.ts';
import { greetingHints } from './greeting.ts';
import { inGroups } from './groups.ts';

export interface ComposeInput {
  readonly month: Month;
  readonly stories: readonly Story[];
  readonly settings: Settings;
  /** Whether it stands in the post of its month; null where nobody can tell. */
  readonly ran: (entry: Entry) => boolean | null;
  /** A Failure in a few Japanese words. */
  readonly failureText: (failure: Failure) => string;
}

/** One month's Issue: stories by the time of their lead's saving, under the headings of the settings. */
export function composeIssue({ month, stories, settings, ran, failureText }: ComposeInput): Issue {
  const { year, month: monthNumber } = yearAndMonth(month);
  const idOf = idsOf(stories.flatMap(({ lead, followUps }) => [lead, ...followUps.map(({ entry }) => entry)]));
  const composed = [...stories].sort(byLead).map((story) => ({
    tags: [story.lead, ...story.followUps.map(({ entry }) => entry)].flatMap(({ link }) => link.tags),
    story: composeStory(story, { settings, ran, idOf, failureText }),
  }));
  return {
    version: 1,
    month,
    year,
    monthNumber,
    title: fillIn(settings.title, month, 'title'),
    greetingHints: greetingHints(month),
    fields: filledFields(settings.fields, month),
    groups: inGroups(composed, settings.groups),
  };
}

interface Told extends Pick<ComposeInput, 'settings' | 'ran' | 'failureText'> {
  readonly idOf: (entry: Entry) => string;
}

function idsOf(entries: readonly Entry[]): (entry: Entry) => string {
  const ids = shortIds(entries.map(({ link }) => pageHash(link.url)));
  const table = new Map(entries.map((entry, index) => [entry, ids[index] ?? '']));
  return (entry) => table.get(entry) ?? '';
}

function composeStory(
  { lead, followUps, continues, perhaps }: Story,
  { settings, ran, idOf, failureText }: Told,
): IssueStory {
  const known = continues && ran(continues.entry);
  // What the author said is his to say, unless he took it out of that post; a link
  // is evidence only where it stands there.
  const printed = continues?.said ? known !== false : known === true;
  const hinted = continues && !continues.said && !printed ? { entry: lead, follows: continues.entry } : perhaps;
  const item = (entry: Entry, why: Message | null): Item =>
    composeItem(entry, {
      why,
      continues: entry === lead && printed ? continues : null,
      perhaps: hinted?.entry === entry ? hinted.follows : null,
      settings,
      idOf,
      failureText,
    });
  return { lead: item(lead, null), followUps: followUps.map(({ entry, why }) => item(entry, why)) };
}

/** A lead that the author marked comes first, then the order of saving. */
function byLead(one: Story, other: Story): number {
  const rank = (story: Story): number => (story.lead.link.mark === 'lead' ? 0 : 1);
  return rank(one) - rank(other) || timeOf(one.lead.link.savedAt) - timeOf(other.lead.link.savedAt);
}
