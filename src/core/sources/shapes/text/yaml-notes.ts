import { pattern } from '../../../text/pattern.ts';
import type { Opened } from '../../source.ts';
import { headingKind } from './lines-dates.ts';

const HEADING_LINE = /^#{1,6}[ \t]+\S.*$/gmu;
// `- link: https://… words`, or with words below it that are no field.
const BEHIND_ADDRESS = pattern(
  'imu',
  String.raw`^[ \t]{0,20}(?:-[ \t]{1,4})?[\w-]{1,30}:[ \t]{1,4}https?:\/\/\S{1,2000}`,
  String.raw`(?:[ \t]{1,40}[^\s#]|[ \t]{0,40}\r?\n[ \t]{1,40}(?!-\s|#|["']?[^\s:"']{1,30}["']?:(?:\s|$))\S)`,
);

/** Whether a list has words that YAML would pass over or take for a part of an address: it is a note like any other. */
export function hasWordsBeside({ text, timeZone }: Pick<Opened, 'text' | 'timeZone'>): boolean {
  if (BEHIND_ADDRESS.test(text)) return true;
  return (text.match(HEADING_LINE) ?? []).some((line) => headingKind(line, undefined, timeZone) === 'day');
}
