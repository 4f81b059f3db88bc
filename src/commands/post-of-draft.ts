import { Complaint } from '../core/complaint.ts';
import { fillIn } from '../core/compose/fill-in.ts';
import { dayOf, isMoment } from '../core/month/month.ts';
import { parsePost } from '../core/posts/published-post.ts';
import type { BlogEngine, PostToPublish } from '../core/publish/engine.ts';
import { findEngine } from '../core/publish/find-engine.ts';
import { frontValues, postToPublish } from '../core/publish/post-to-publish.ts';
import { frontMatterOf } from '../core/markdown/front-matter.ts';
import type { World } from '../world.ts';
import type { DraftOfMonth } from './draft-of-month.ts';

export interface PostOfDraft {
  readonly engine: BlogEngine;
  readonly post: PostToPublish;
  /** Where the post stands or would stand; absolute. */
  readonly path: string;
}
export interface PostChoices {
  /** `2025-05-11`. */
  readonly date?: string | undefined;
  readonly slug?: string | undefined;
  readonly output?: string | undefined;
}

/**
 * A draft as the settings' engine publishes it. A post that is there already keeps its
 * day, so that a second run changes nothing.
 */
export async function postOfDraft(
  world: World,
  { month, view }: DraftOfMonth,
  { date, slug: given, output }: PostChoices,
): Promise<PostOfDraft> {
  const settings = await world.settings();
  const engine = findEngine(settings.engine);
  if (date !== undefined && !(date.length === 10 && isMoment(date))) throw notADay(date);
  const slug = given ?? fillIn(settings.publish.slug, month, 'publish.slug');
  if (/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(slug)) throw leadsOut(slug);
  const make = (day: string, standing: Readonly<Record<string, unknown>>): PostToPublish =>
    postToPublish(view, {
      month,
      title: fillIn(settings.title, month, 'title'),
      day,
      timeZone: settings.timeZone,
      slug,
      standing,
    });
  const folder = world.files.pathOf(settings.publish.to);
  const today = dayOf(world.now().toISOString(), settings.timeZone);
  const path =
    output ?? (await standingPost(world, folder, engine, make)) ?? `${folder}/${engine.file(make(date ?? today, {}))}`;
  const { text, digest } = await world.files.readText(path);
  const known = digest === null ? null : parsePost(text, path).day;
  const standing = digest === null ? {} : frontValues(frontMatterOf(text)?.text ?? '');
  const post = make(date ?? known ?? draftDay(view.frontMatter?.text ?? '') ?? today, standing);
  return { engine, post, path: date === undefined || output !== undefined ? path : `${folder}/${engine.file(post)}` };
}

/** The file with this slug and whatever day, of an engine that names files by the day; null where there is none. */
async function standingPost(
  world: World,
  folder: string,
  engine: BlogEngine,
  make: (day: string, standing: Readonly<Record<string, unknown>>) => PostToPublish,
): Promise<string | null> {
  const [one, other] = ['2001-01-01', '2002-02-02'].map((day) => engine.file(make(day, {})));
  if (one === undefined || one === other) return null;
  const ending = one.slice('2001-01-01'.length);
  const paths = await world.files.markdownUnder(folder);
  return (
    paths.findLast(
      (path) => /^\d{4}-\d\d-\d\d/u.test(path.slice(folder.length + 1)) && path.slice(folder.length + 11) === ending,
    ) ?? null
  );
}

/** A day that the author gives a draft. */
function draftDay(front: string): string | null {
  const { date } = frontValues(front);
  return typeof date === 'string' && isMoment(date.slice(0, 10)) ? date.slice(0, 10) : null;
}

/** A slug is a name: what is to be written elsewhere is said with -o. */
function leadsOut(slug: string): Complaint {
  return new Complaint(
    {
      en: `the slug "${slug}" leads out of the folder of the posts: give a name, or write another file with -o FILE`,
      ja: `スラッグ「${slug}」は記事のフォルダーの外を指しています。名前にするか、-o ファイル で書き出し先を指定してください`,
    },
    2,
  );
}

function notADay(text: string): Complaint {
  return new Complaint(
    {
      en: `"${text}" is not a day: write it as 2025-05-11`,
      ja: `「${text}」は日付ではありません。2025-05-11 のように書いてください`,
    },
    2,
  );
}
