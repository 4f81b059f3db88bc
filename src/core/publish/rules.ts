import type { BrokenRule, PostToPublish } from './engine.ts';

/** A slug is the name of a file and a part of an address. */
export function plainSlug({ slug }: Pick<PostToPublish, 'slug'>): readonly BrokenRule[] {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(slug) && slug.length <= 100
    ? []
    : [
        broken(
          'slug',
          `the slug "${slug}" names a file and a part of the address: letters, digits, ".", "_" and "-", at most 100`,
          `スラッグ「${slug}」はファイル名とアドレスになります。文字、数字、「.」「_」「-」だけで、100文字までにしてください`,
        ),
      ];
}

/** zenn-model: what the preview of zenn-cli calls an error, and what it warns of that hides an article. */
export function zennRules(slug: string, values: Readonly<Record<string, unknown>>): readonly BrokenRule[] {
  const { title, emoji, type, topics, published, published_at: at } = values;
  const rules: readonly (readonly [boolean, BrokenRule])[] = [
    [
      /^[0-9a-z_-]{12,50}$/u.test(slug),
      broken(
        'slug',
        `zenn takes a slug of 12 to 50 characters a-z 0-9 - _, not "${slug}"`,
        `zenn のスラッグは a-z 0-9 - _ の12〜50文字です（今は「${slug}」）`,
      ),
    ],
    [
      typeof title === 'string' && title !== '' && title.length <= 70,
      broken('title', 'zenn takes a title of at most 70 characters', 'zenn のタイトルは70文字までです'),
    ],
    [
      typeof emoji === 'string' && [...new Intl.Segmenter('ja').segment(emoji)].length === 1,
      broken('emoji', 'zenn takes exactly one emoji', 'zenn の emoji は絵文字1つです'),
    ],
    [
      type === 'tech' || type === 'idea',
      broken('type', 'zenn takes "tech" or "idea" as type', 'zenn の type は tech か idea です'),
    ],
    [
      Array.isArray(topics) && topics.length <= 5,
      broken('topics', 'zenn takes at most 5 topics', 'zenn の topics は5つまでです'),
    ],
    [
      !Array.isArray(topics) || topics.every((topic) => /^[\p{L}\p{N}\u30fc]{1,18}$/u.test(String(topic))),
      broken(
        'topics',
        'a topic of zenn is letters and digits, at most 18, without spaces and signs',
        'zenn の topics は記号や空白を含まない18文字までの語です',
      ),
    ],
    [
      typeof published === 'boolean',
      broken('published', 'zenn takes true or false as published', 'zenn の published は true か false です'),
    ],
    [
      at === undefined || /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/u.test(String(at)),
      broken(
        'published_at',
        'zenn takes published_at as 2025-05-11 or 2025-05-11 07:00',
        'zenn の published_at は 2025-05-11 か 2025-05-11 07:00 の形です',
      ),
    ],
  ];
  return unkept(rules);
}

/** qiita-cli 1.10: the validators of `qiita publish`, and Qiita's help on tags (no spaces). */
export function qiitaRules({ tags }: Readonly<Record<string, unknown>>): readonly BrokenRule[] {
  const list = Array.isArray(tags) ? tags.map(String) : [];
  return unkept([
    [
      list.length >= 1 && list.length <= 5,
      broken(
        'tags',
        `Qiita takes 1 to 5 tags, here are ${list.length}: name them in roundup.yaml (fields: {tags: [...]})`,
        `Qiita のタグは1〜5個です（今は${list.length}個）。roundup.yaml の fields: {tags: [...]} で指定してください`,
      ),
    ],
    [
      list.every((tag) => /^\S+$/u.test(tag)),
      broken('tags', 'a tag of Qiita has no spaces', 'Qiita のタグに空白は使えません'),
    ],
  ]);
}

function unkept(rules: readonly (readonly [kept: boolean, rule: BrokenRule])[]): readonly BrokenRule[] {
  return rules.flatMap(([kept, rule]) => (kept ? [] : [rule]));
}

function broken(field: string, en: string, ja: string): BrokenRule {
  return { field, says: { en, ja } };
}
