import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { verbatim } from '../../src/core/text/verbatim.ts';
import { parseLinks } from '../../src/core/library/links-file.ts';
import { printJson } from '../../src/core/render/json.ts';
import { changeMessage } from '../../src/core/report/draft-report.ts';
import { failureMessage } from '../../src/core/report/failure-message.ts';
import { listJson, listText } from '../../src/core/report/list-report.ts';
import { openScreen } from '../../src/io/screen.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import type { Screen } from '../../src/edges.ts';
import { issueWith, itemWith, passageWith } from '../core/render/issues.ts';
import { hostileText } from './hostile.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const runs = { numRuns: lawRuns(2_500) };
vi.setConfig({ testTimeout: lawTimeout(2_500) });

const OBEYED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const URL = 'https://news.example/a' as LinkUrl;

/** What the two streams were given; `\r` and ESC of the screen's own (colour, the line written over) taken out. */
async function shown(
  inTerminal: boolean,
  speak: (screen: Screen) => void | Promise<void>,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: inTerminal,
    columns: 80,
    write: (text: string, done?: () => void) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const stdin = { [Symbol.asyncIterator]: async function* nothing() {} } as never;
  await speak(
    openScreen({
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      stdin,
      japanese: true,
      quiet: false,
      verbose: true,
      color: inTerminal,
    }),
  );
  return {
    stdout: written.stdout,
    stderr: ['\r\u001b[2K', '\u001b[31m', '\u001b[0m'].reduce((text, own) => text.replaceAll(own, ''), written.stderr),
  };
}

describe.each([
  ['a terminal', true],
  ['a pipe or a mail from cron', false],
])('in %s', (_name, inTerminal) => {
  it('no message holds what would be obeyed, whatever it speaks of', () =>
    fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (text, other) => {
        const { stderr } = await shown(inTerminal, (screen) => {
          const message = { en: text, ja: text };
          for (const say of [screen.tell, screen.warn, screen.detail, screen.progress]) say(message);
          screen.complain({ place: { file: other, line: 3 }, message });
          screen.tell(failureMessage({ kind: 'http-4xx', detail: verbatim(text) }, other as LinkUrl, 'Asia/Tokyo'));
          screen.tell(
            changeMessage({
              kind: 'kept-edited',
              id: '0a1b2c3d',
              url: URL,
              title: text,
              difference: [`- ${other}`],
              place: { file: other, line: 1 },
            }),
          );
        });
        expect(stderr).not.toMatch(OBEYED);
      }),
      runs,
    ));

  it('no list and no JSON does either', () =>
    fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (text, other) => {
        const line = {
          url: URL,
          savedAt: '2025-04-03',
          title: text,
          note: other,
          quote: text,
          tags: [text, other],
          source: other,
        };
        const { links } = parseLinks(`${JSON.stringify(line)}\n`, 'links/2025-04.jsonl');
        const item = itemWith({
          title: text,
          note: other,
          tags: [text],
          quotations: [passageWith({ text: other, source: text })],
          notices: [other],
        });
        const issue = issueWith([{ lead: item, followUps: [] }], { fields: { [text]: other } });
        const { stdout } = await shown(inTerminal, async (screen) => {
          const ties = [{ en: text, ja: other }];
          await screen.out(
            listText(
              links.map((link) => ({ link, title: link.title ?? '', from: null, failure: null, ties })),
              { timeZone: 'Asia/Tokyo', verbose: true, words: screen.words, columns: screen.columns },
            ),
          );
          await screen.out(listJson('2025-04' as Month, links));
          await screen.out(printJson(issue, []));
        });
        expect(stdout).not.toMatch(OBEYED);
        expect(JSON.parse(printJson(issue, []))).toEqual({ ...issue, changes: [] });
      }),
      runs,
    ));

  it.each([
    '葛\u{e0100}飾区',
    '👨\u200d👩\u200d👧',
    '🏳\ufe0f\u200d🌈',
    '🇯🇵',
    '☎\ufe0f',
    'か\u3099',
    'می\u200cخواهم',
    '👍🏽',
  ])('%s is shown as it is', async (word) => {
    const { stdout, stderr } = await shown(inTerminal, async (screen) => {
      screen.tell({ en: word, ja: word });
      await screen.out(word);
    });
    expect([stdout, stderr]).toEqual([word, `${word}\n`]);
  });
});

describe('the document', () => {
  it('goes to a pipe byte for byte, and to a terminal without what it would obey', async () => {
    const text = '\ufeff著者の\u001b[31m原稿\r\n\t終わり\n';
    expect((await shown(false, (screen) => screen.out(text))).stdout).toBe(text);
    expect((await shown(true, (screen) => screen.out(text))).stdout).toBe('著者の[31m原稿\n\t終わり\n');
  });
});
