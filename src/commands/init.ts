import { Complaint } from '../core/complaint.ts';
import { ENGINE_NAMES, type EngineName } from '../core/settings/engine-names.ts';
import { FIRST_ANSWERS, firstSettings, type FirstAnswers } from '../core/settings/first-settings.ts';
import { isTimeZone } from '../core/settings/schema.ts';
import { nearest } from '../core/text/nearest.ts';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';

/** What was given on the command line; what was not is asked for, or left at its default. */
export type InitOptions = { readonly [Name in keyof FirstAnswers]: string | undefined };

/**
 * Writes a first roundup.yaml. Asks for what was not given where a terminal can answer. Throws a Complaint, and
 * has written nothing, where one is there already (exit 1) or a value is refused (exit 2).
 */
export async function init(world: World, given: InitOptions): Promise<void> {
  const path = `${world.files.folder}/roundup.yaml`;
  const before = await world.files.readText(path);
  if (before.digest !== null) throw isThere(path);
  for (const name of NAMES) {
    const value = given[name];
    const wrong = value === undefined ? null : QUESTIONS[name].wrong(value);
    if (wrong) throw new Complaint(wrong, 2);
  }
  const answers: Record<string, string> = {};
  for (const name of NAMES) answers[name] = given[name] ?? (await asked(world, name));
  const text = firstSettings(answers as unknown as FirstAnswers, world.screen.words(REMARK));
  await world.trust.add();
  await world.files.replace(before, text);
  world.screen.tell({ en: `written: ${path}`, ja: `書き込みました: ${path}` });
  for (const line of text.trimEnd().split('\n').slice(1)) world.screen.tell({ en: `  ${line}`, ja: `  ${line}` });
  await tellPosts(world, answers['posts'] ?? '');
}

const REMARK: Message = {
  en: 'Settings of roundup. Every key may be left out; the README lists them all.',
  ja: 'roundup の設定。どの項目も省略できます。一覧は README にあります。',
};

interface Question {
  readonly words: Message;
  /** What is wrong with an answer; null where it can be taken. */
  readonly wrong: (answer: string) => Message | null;
}
const NAMES = ['timeZone', 'engine', 'posts'] as const satisfies readonly (keyof FirstAnswers)[];
const QUESTIONS: Readonly<Record<keyof FirstAnswers, Question>> = {
  timeZone: {
    words: { en: 'Time zone in which your months begin', ja: '月の変わり目を決めるタイムゾーン' },
    wrong: (answer) =>
      isTimeZone(answer)
        ? null
        : {
            en: `"${answer}" is not a time zone: write it as Asia/Tokyo`,
            ja: `「${answer}」はタイムゾーンではありません。Asia/Tokyo のように書いてください`,
          },
  },
  engine: {
    words: {
      en: `Engine of your blog (${ENGINE_NAMES.join(' ')})`,
      ja: `ブログのエンジン（${ENGINE_NAMES.join(' ')}）`,
    },
    wrong: (answer) => (ENGINE_NAMES.includes(answer as EngineName) ? null : noEngine(answer)),
  },
  posts: {
    words: {
      en: 'Folder of your posts, from the roundup folder (such as ../blog/_posts)',
      ja: '記事のフォルダー。roundup のフォルダーから見た場所（../blog/_posts など）',
    },
    wrong: (answer) =>
      answer.trim() === '' || /[\0\n]/u.test(answer)
        ? { en: 'the folder of your posts has no name', ja: '記事のフォルダーの名前が空です' }
        : null,
  },
};

function noEngine(answer: string): Message {
  const near = nearest(answer.toLowerCase(), ENGINE_NAMES);
  return {
    en: `there is no engine "${answer}".${near && ` Did you mean "${near}"?`} There are: ${ENGINE_NAMES.join(', ')}`,
    ja: `「${answer}」というエンジンはありません${near && `（${near} ですか）`}。使えるのは: ${ENGINE_NAMES.join('、')}`,
  };
}

/** Asks again until the answer can be taken. */
async function asked(world: World, name: keyof FirstAnswers): Promise<string> {
  const { words, wrong } = QUESTIONS[name];
  for (;;) {
    const answer = (await world.screen.ask(words, FIRST_ANSWERS[name])) ?? FIRST_ANSWERS[name];
    const complaint = wrong(answer);
    if (complaint === null) return answer;
    world.screen.warn(complaint);
  }
}

async function tellPosts(world: World, posts: string): Promise<void> {
  const folder = world.files.pathOf(posts);
  const count = (await world.files.markdownUnder(folder)).length;
  if (count > 0) world.screen.tell({ en: `posts found in ${folder}: ${count}`, ja: `${folder} の記事: ${count} 件` });
  else if (posts !== FIRST_ANSWERS.posts)
    world.screen.warn({
      en: `there are no posts in ${folder} yet: is that the folder you mean?`,
      ja: `${folder} にはまだ記事がありません。この場所で合っていますか`,
    });
}

function isThere(path: string): Complaint {
  return new Complaint({
    en: `${path} is there already; nothing was changed. Edit it, or begin in another folder: roundup init FOLDER`,
    ja: `${path} はすでにあります。何も変更していません。編集するか、別のフォルダーで始めてください: roundup init フォルダー`,
  });
}
