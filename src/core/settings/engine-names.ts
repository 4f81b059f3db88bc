/** The blog engines that `publish` writes for; each has a file in core/publish/engines. */
export const ENGINE_NAMES = [
  'plain',
  'jekyll',
  'hugo',
  'zenn',
  'qiita',
  'hatena',
  'astro',
  'wordpress',
  'note',
] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];
