import { Complaint } from '../core/complaint.ts';
import type { Finding } from '../core/finding/finding.ts';
import { placeText } from '../core/finding/place-text.ts';
import { checkDraft } from '../core/check/all-rules.ts';
import { difference } from '../core/merge/difference.ts';
import { isSamePost } from '../core/publish/is-same-post.ts';
import { postBody } from '../core/publish/post-body.ts';
import { frontMatterError } from '../core/publish/post-to-publish.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { checkFacts } from './check-facts.ts';
import { draftOfMonth, type DraftOfMonth } from './draft-of-month.ts';
import { postOfDraft } from './post-of-draft.ts';
import { isSameFile, refuseOtherDraft, refuseOwnFile } from './writable-place.ts';

export interface PublishOptions {
  readonly month: string | undefined;
  readonly date: string | undefined;
  readonly slug: string | undefined;
  readonly output: string | undefined;
  readonly stdout: boolean;
  /** Go on where `check` finds something wrong, and write over a post that differs. */
  readonly force: boolean;
}

/** Writes the month's post as the engine wants it. A post that is there and differs is left alone, unless `force`. */
export async function publish(world: World, options: PublishOptions): Promise<void> {
  const draft = await draftOfMonth(world, options.month);
  requireFrontMatter(draft);
  const { publish: layout } = await world.settings();
  if (options.output !== undefined) {
    await refuseOwnFile(world, options.output);
    await refuseOtherDraft(world, options.output, draft.month);
  }
  const { engine, post, path } = await postOfDraft(world, draft, options);
  if (!options.stdout && (await isSameFile(world, path, draft.path))) throw isTheDraft(path);
  const findings = checkDraft(await checkFacts(world, draft, { engine, post }));
  tellFindings(world, draft.month, findings);
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length > 0 && !options.force) throw stopped(wrong.length);
  const front = engine.frontMatter(post);
  const body = postBody(draft.view, engine, layout);
  const text = front === '' ? body : `${front}\n${body}`;
  if (front === '') world.screen.tell({ en: `title: ${post.title}`, ja: `題: ${post.title}` });
  if (options.stdout) return world.screen.out(text);
  await write(world, path, text, options.force);
}

async function write(world: World, path: string, text: string, force: boolean): Promise<void> {
  const before = await world.files.readText(path);
  if (before.digest !== null && isSamePost(before.text, text))
    return world.screen.tell({ en: `nothing new for ${path}`, ja: `${path} に変更はありません` });
  if (before.digest !== null && !force) {
    const changes = difference(before.text.split('\n'), text.split('\n'));
    for (const line of changes) world.screen.warn({ en: line, ja: line });
    throw new Complaint({
      en:
        `${path} is there already and differs (above: - as it is, + as it would be). Nothing was written; --force ` +
        'writes over it and keeps a backup',
      ja: `${path} はすでにあり、内容が違います（上の - が今のもの、+ が新しいもの）。何も書いていません。--force で上書きします（今のものは控えを残します）`,
    });
  }
  await world.files.replace(before, text);
  world.screen.tell({ en: `written: ${path}`, ja: `書き込みました: ${path}` });
}

/** What stops the post is told in full, the rest by its number. */
function tellFindings(world: World, month: Month, findings: readonly Finding[]): void {
  for (const { verdict, says, todo, place } of findings) {
    if (verdict !== 'wrong') continue;
    const at = place === null ? '' : `${placeText(place)}: `;
    world.screen.warn({ en: `${at}${says.en}`, ja: `${at}${says.ja}` });
    if (todo !== null) world.screen.warn({ en: `  → ${todo.en}`, ja: `  → ${todo.ja}` });
  }
  const told = findings.some(({ verdict }) => verdict === 'wrong');
  const looks = findings.filter(({ verdict }) => verdict === 'look').length;
  if (looks > 0)
    world.screen.tell({
      en: `${looks}${told ? ' more' : ''} to look at: "roundup check ${month}"`,
      ja: `${told ? 'ほかに' : ''}見ておくところが ${looks} 件あります: 「roundup check ${month}」`,
    });
}

function isTheDraft(path: string): Complaint {
  return new Complaint(
    {
      en: `${path} is the draft itself, which the post would replace. Name another file with -o`,
      ja: `${path} は原稿そのもので、記事に置き換わってしまいます。-o で別のファイルを指定してください`,
    },
    2,
  );
}

function stopped(count: number): Complaint {
  return new Complaint({
    en: `not published: ${count} would break or falsify the post. Mend the draft, or go on with --force`,
    ja: `公開用の記事は書いていません: 記事を壊すか、事実と違えるところが ${count} 件あります。原稿を直すか、--force で続けてください`,
  });
}

function requireFrontMatter({ path, view }: DraftOfMonth): void {
  const error = view.frontMatter && frontMatterError(view.frontMatter.text);
  if (!error || !view.frontMatter) return;
  const line = view.frontMatter.line + error.line - 1;
  throw new Complaint({
    en: `${path}:${line}: the front matter is not YAML: ${error.reason.en}`,
    ja: `${path}:${line}: front matter が YAML として読めません: ${error.reason.ja}`,
  });
}
