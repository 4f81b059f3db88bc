import type { Group, Issue, IssueStory, Item } from '../../issue.ts';
import type { Entry, Failure, Message, Month, Story } from '../../model.ts';
import { dayOf, timeOf, yearAndMonth } from '../month/month.ts';
import type { Settings } from '../settings/settings.ts';
import { itemId } from '../url/item-id.ts';
import { noticesOf } from './notices.ts';
import { quotationsOf } from './quotations.ts';

export interface ComposeInput {
  readonly month: Month;
  readonly stories: readonly Story[];
  readonly settings: Settings;
  /** A Failure in a few Japanese words. */
  readonly failureText: (failure: Failure) => string;
}

/** One month's Issue: stories by the time of their lead's saving, under the headings of the settings. */
export function composeIssue(input: ComposeInput): Issue {
  const { month, settings } = input;
  const { year, month: monthNumber } = yearAndMonth(month);
  const stories = [...input.stories].sort(byLead).map((story) => ({ story, composed: composeStory(story, input) }));
  return {
    version: 1,
    month,
    year,
    monthNumber,
    title: settings.title.replaceAll('{{year}}', String(year)).replaceAll('{{month}}', String(monthNumber)),
    fields: settings.fields,
    groups: grouped(stories, settings.groups),
  };
}

function byLead(one: Story, other: Story): number {
  const rank = (story: Story): number => (story.lead.link.mark === 'lead' ? 0 : 1);
  return rank(one) - rank(other) || timeOf(one.lead.link.savedAt) - timeOf(other.lead.link.savedAt);
}

function composeStory(story: Story, input: ComposeInput): IssueStory {
  return {
    lead: composeItem(story.lead, null, input),
    followUps: story.followUps.map(({ entry, why }) => composeItem(entry, why, input)),
  };
}

function composeItem(entry: Entry, why: Message | null, { settings, failureText }: ComposeInput): Item {
  const { link, article } = entry;
  const read = article.ok ? article.value : { kind: 'article' as const, title: '', site: '', author: '', published: null, language: null, ...article.failure.partial };
  const language = read.language ?? null;
  return {
    id: itemId(link.url),
    url: link.url,
    title: link.title || read.title || link.url,
    kind: read.kind,
    site: read.site || new URL(link.url).host,
    author: read.author,
    published: read.published,
    publishedText: read.published ? japaneseDay(dayText(read.published, settings.timeZone)) : '',
    language,
    foreign: article.ok && language !== null && !/^ja\b/iu.test(language),
    quotations: quotationsOf(entry, settings),
    note: link.note ?? '',
    tags: link.tags,
    failure: article.ok ? null : { kind: article.failure.kind, message: failureText(article.failure) },
    why: why?.ja ?? '',
    ranIn: null,
    notices: noticesOf(entry, settings.timeZone),
  };
}

/** The day as the page says it, in the page's own zone; an instant in UTC is put into the author's. */
export function dayText(published: string, timeZone: string): string {
  return /T.*Z$/u.test(published) ? dayOf(published, timeZone) : published.slice(0, 10);
}

/** 「2025年4月3日」 */
export function japaneseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

interface Composed {
  readonly story: Story;
  readonly composed: IssueStory;
}

/** Under the first heading that has a tag of the story; what has none comes last. Empty groups vanish. */
function grouped(stories: readonly Composed[], groups: Settings['groups']): readonly Group[] {
  const tagsOf = ({ story }: Composed): readonly string[] => [story.lead, ...story.followUps.map(({ entry }) => entry)].flatMap(({ link }) => link.tags.map(fold));
  const placed = new Map<string, IssueStory[]>(groups.map(({ heading }) => [heading, []]));
  const rest: IssueStory[] = [];
  for (const one of stories) {
    const tags = new Set(tagsOf(one));
    const group = groups.find(({ tags: wanted }) => wanted.some((tag) => tags.has(fold(tag))));
    (group ? (placed.get(group.heading) ?? rest) : rest).push(one.composed);
  }
  const named = [...placed].map(([heading, its]) => ({ heading, stories: its }));
  const others = { heading: named.some(({ stories: its }) => its.length > 0) ? 'そのほか' : '', stories: rest };
  return [...named, others].filter((group) => group.stories.length > 0);
}

function fold(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}
