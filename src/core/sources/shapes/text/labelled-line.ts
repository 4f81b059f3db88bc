import { plainName } from '../csv/columns.ts';
import { withoutMarks } from './line-marks.ts';
import type { TextLine } from './lines.ts';

// 「URL：https://…」 within a line.
const HAS_ADDRESS = /[^\s:：][:：]\s{0,3}<?https?:/iu;
const LABEL =
  /(?<=^|[\s|｜／、])(?:【([^】]{1,20})】\s?[:：]?|([^\s:：|｜／、【】「」[\]()（）<>"']{1,20})\s?[:：](?!\/\/))/gu;

/**
 * A line that says several things by labels (「題名：… URL：… 感想：…」), as a line for each; the line alone where it does not.
 * @param isField whether a label is known, by its plain name
 */
export function partsOfLine(line: TextLine, isField: (label: string) => boolean): readonly TextLine[] {
  if (line.kind !== 'words' || !HAS_ADDRESS.test(line.text)) return [line];
  const starts = [...line.text.matchAll(LABEL)]
    .filter(([, bracketed, plain = '']) => isField(plainName(bracketed ?? plain)))
    .map(({ index }) => index);
  if (starts.length < 2) return [line];
  const pieces = [0, ...starts].map((from, index) => line.text.slice(from, starts[index]));
  const [front = '', ...labelled] = pieces.map((piece) => piece.replace(/[\s|｜／/、,]+$/u, '').trim());
  const lead = withoutMarks(front);
  return [...(lead === '' ? [] : [lead]), ...labelled].map((text) => ({ ...line, text }));
}
