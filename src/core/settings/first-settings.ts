import { stringify } from 'yaml';
import type { EngineName } from './engine-names.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

/** What `init` asks for. */
export interface FirstAnswers {
  readonly timeZone: string;
  readonly engine: EngineName;
  /** Where the author's posts lie, as the settings mean a path. */
  readonly posts: string;
}

export const FIRST_ANSWERS: FirstAnswers = {
  timeZone: DEFAULT_SETTINGS.timeZone,
  engine: DEFAULT_SETTINGS.engine,
  posts: DEFAULT_SETTINGS.publish.to,
};

/** The text of a first roundup.yaml. `publish` writes where the posts lie, which is where they are looked for. */
export function firstSettings({ timeZone, engine, posts }: FirstAnswers, remark: string): string {
  return `# ${remark}\n${stringify({ timeZone, engine, publish: { to: posts } }, { lineWidth: 0 })}`;
}
