import type { Issue, IssueStory, Item, Story } from '../../issue.ts';
import type { Entry, Failure, Message, Month } from '../../model.ts';
import { pageAddress } from '../entry/page-address.ts';
import { timeOf, yearAndMonth } from '../month/month.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublishedPost } from '../posts/published-post.ts';
import { pageKey } from '../url/page-key.ts';
import { pageHash, shortIds } from '../url/item-id.ts';
import { composeItem } from './compose-item.ts';
import type { KnownPages } from './first-sources.ts';
import { fillIn, filledFields } from './fill-in.ts';
import { greetingHints } from './greeting.ts';
import { inGroups } from './groups.ts';
import { memoryOf, type PostMemory } from './post-memory.ts';

export interface ComposeInput {
  readonly month: Month;
  readonly stories: readonly Story[];
  readonly settings: Settings;
  /** Whether it stands in the post of its month; null where nobody can tell. */
  readonly ran: (entry: Entry) => boolean | null;
  /** The author's earlier posts, the latest first. */
  readonly posts: readonly PublishedPost[];
  /** A Failure in a few Japanese words. */
  readonly failureText: (failure: Failure) => string;
}

/** One month's Issue: stories by the time of their lead's saving, under the headings of the settings. */
export function composeIssue(input: ComposeInput): Issue {
  const { head, groups, compose } = composerOf(input);
  return {
    ...head,
    groups: groups.map(({ heading, stories }) => ({ heading, stories: stories.map((story) => compose(story)) })),
  };
}

/** An Issue of which no story is composed yet. */
export interface Composer {
  readonly head: Omit<Issue, 'groups'>;
  /** The Issue's, in their order. */
  readonly groups: readonly { readonly heading: string; readonly stories: readonly Story[] }[];
  readonly idOf: (entry: Entry) => string;
  /** The pages that have items of their own. */
  readonly known: KnownPages;
  /** @param known to be asked instead */
  readonly compose: (story: Story, known?: KnownPages) => IssueStory;
}

/** An Issue of which each story is composed when it is asked for. */
export function composerOf({ month, stories, settings, ran, posts, failureText }: ComposeInput): Composer {
  const { year, month: monthNumber } = yearAndMonth(month);
  const entries = stories.flatMap(entriesIn);
  const told: Composing = {
    settings,
    ran,
    failureText,
    idOf: idsOf(entries),
    memory: memoryOf(posts),
    known: new Set(entries.map((entry) => pageKey(pageAddress(entry)))),
  };
  const tagged = [...stories]
    .sort(byLead)
    .map((story) => ({ tags: entriesIn(story).flatMap(({ link }) => link.tags), story }));
  return {
    head: {
      version: 1,
      month,
      year,
      monthNumber,
      title: fillIn(settings.title, month, 'title'),
      greetingHints: greetingHints(month),
      fields: filledFields(settings.fields, month),
    },
    groups: inGroups(tagged, settings.groups),
    idOf: told.idOf,
    known: told.known,
    compose: (story, known = told.known) => composeStory(story, { ...told, known }),
  };
}

export function entriesIn({ lead, followUps }: Story): readonly Entry[] {
  return [lead, ...followUps.map(({ entry }) => entry)];
}

interface Composing extends Pick<ComposeInput, 'settings' | 'ran' | 'failureText'> {
  readonly idOf: (entry: Entry) => string;
  readonly memory: PostMemory;
  readonly known: KnownPages;
}

function idsOf(entries: readonly Entry[]): (entry: Entry) => string {
  const ids = shortIds(entries.map(({ link }) => pageHash(link.url)));
  const table = new Map(entries.map((entry, index) => [entry, ids[index] ?? '']));
  return (entry) => table.get(entry) ?? '';
}

function composeStory({ lead, followUps, continues, perhaps }: Story, { ran, ...told }: Composing): IssueStory {
  const posted = continues && told.memory.postWith([continues.entry.link.url, pageAddress(continues.entry)]) !== null;
  const known = continues && (posted === true || ran(continues.entry));
  // What the author said may be said, unless it was taken out of that post; a link
  // is evidence only where it stands there.
  const printed = continues?.said ? known !== false : known === true;
  const hinted = continues && !continues.said && !printed ? { entry: lead, follows: continues.entry } : perhaps;
  const item = (entry: Entry, why: Message | null): Item =>
    composeItem(entry, {
      why,
      continues: entry === lead && printed ? continues : null,
      perhaps: hinted?.entry === entry ? hinted.follows : null,
      ...told,
    });
  const first = item(lead, null);
  return { lead: first, followUps: followUps.map(({ entry, why }) => withoutRepeating(item(entry, why), first)) };
}

/** What its lead's hint says already is not said again under it. */
function withoutRepeating(item: Item, { explained }: Item): Item {
  return { ...item, explained: item.explained.filter(({ name }) => !explained.some((one) => one.name === name)) };
}

/** A lead that the author marked comes first, then the order of saving. */
function byLead(one: Story, other: Story): number {
  const rank = (story: Story): number => (story.lead.link.mark === 'lead' ? 0 : 1);
  return rank(one) - rank(other) || timeOf(one.lead.link.savedAt) - timeOf(other.lead.link.savedAt);
}
