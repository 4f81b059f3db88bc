import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailbox, mailsIn, type BoxedMail } from '../../../../src/core/sources/shapes/mail/mails-in.ts';
import { lawRuns } from '../../../counts.ts';

const FROM = 'From - Wed Apr 30 21:30:00 2025';

async function mailsOf(pieces: readonly Uint8Array[], most?: number): Promise<readonly BoxedMail[]> {
  const mails: BoxedMail[] = [];
  for await (const mail of mailsIn(pieces, most)) mails.push(mail);
  return mails;
}

/** A file in as many pieces as there are places to cut it at. */
function cutAt(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = Buffer.from(text);
  const ends = [...places.map((place) => place % (bytes.length + 1)), 0, bytes.length].sort(
    (one, other) => one - other,
  );
  return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
}

const line = fc.constantFrom('', 'Subject: a', 'words', 'From here on', FROM, '>From - x', 'ことば', 'x'.repeat(1500));
const mail = fc.array(line, { maxLength: 6 }).map((lines) => `${FROM}\nDate: x\n\n${lines.join('\n')}\n\n`);

describe('a mailbox', () => {
  it('is the same mails however it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mail, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        async (mails, places) => {
          const text = mails.join('');
          const whole = await mailsOf([Buffer.from(text)]);
          expect(await mailsOf(cutAt(text, places))).toEqual(whole);
          expect(Buffer.concat(whole.map(({ bytes }) => bytes)).toString()).toBe(text);
          for (const { bytes, line: number } of whole)
            expect(
              text
                .split('\n')
                .slice(number - 1)
                .join('\n')
                .startsWith(Buffer.from(bytes).toString()),
            ).toBe(true);
        },
      ),
      { numRuns: lawRuns(200) },
    );
  });

  it('parts where a line with a date stands above a header, whatever its line ends', async () => {
    const text = [FROM, 'From: a@mail.example', '', 'From x Wed Apr 30 21:30:00 2025', 'words', '', FROM, 'To: b', ''];
    expect(await mailsOf([Buffer.from(text.join('\r\n'))])).toHaveLength(2);
  });

  it('keeps of a mail that is too long as much as it may, and goes on behind it', async () => {
    const [long, next] = [`${FROM}\nTo: a\n\n${'x'.repeat(5000)}\n`, `${FROM}\nTo: b\n\n`];
    const mails = await mailsOf([Buffer.from(long + next)], 100);
    expect(mails.map(({ bytes, isCut, line: at }) => [bytes.length, isCut, at])).toEqual([
      [100, true, 1],
      [next.length, false, 5],
    ]);
  });

  it('is known by its first two lines', () => {
    expect(isMailbox(Buffer.from(`${FROM}\nTo: a\n`))).toBe(true);
    expect(isMailbox(Buffer.from('From here on, links are kept at 12:30 in 2025\nhttps://news.example/\n'))).toBe(
      false,
    );
    expect(isMailbox(Buffer.from(''))).toBe(false);
  });
});
