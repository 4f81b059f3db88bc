import type { RecordedPost, RecordedPosts } from '../../facts.ts';
import type { Month, Problem } from '../../model.ts';
import { isMoment, parseMonth } from '../month/month.ts';
import { parsedJson } from '../text/json-values.ts';

/** The line of `posts.jsonl` for a record, with its line end. */
export function recordLine(post: RecordedPost): string {
  return `${JSON.stringify(post)}\n`;
}

/** A line that cannot be read is passed over, and told. */
export function parseRecorded(text: string, file: string): RecordedPosts {
  const posts = new Map<Month, RecordedPost>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const post = parseLine(line);
    if (post === null) problems.push({ place: { file, line: index + 1 }, message: UNREADABLE });
    else posts.set(post.month, post);
  }
  return { posts, problems };
}

const UNREADABLE = {
  en: 'this line is not a month with the URL of its post. Correct it, or delete it',
  ja: 'この行は月とその記事の URL として読めません。直すか、削除してください',
};

function parseLine(line: string): RecordedPost | null {
  const value = parsedJson(line);
  const { month, url, recordedAt } = (value ?? {}) as Record<string, unknown>;
  const known = typeof month === 'string' ? parseMonth(month) : null;
  if (known === null || typeof url !== 'string' || !/^https?:\/\//u.test(url) || !URL.canParse(url)) return null;
  return { month: known, url, recordedAt: typeof recordedAt === 'string' && isMoment(recordedAt) ? recordedAt : '' };
}
