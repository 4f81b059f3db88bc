/** The fields of a record by name, '' where one is missing, and its block. */
export interface RecordParts {
  readonly field: (name: string) => string;
  readonly block: () => Promise<Uint8Array>;
}

/** The field by which records of pages that roundup has written are known. */
export const COMPLETENESS = 'Roundup-Completeness';
const HEAD_END = '\r\n\r\n';

/**
 * The parts of a record that roundup has written itself, whose fields are spelt as they were written, one line each;
 * null for every other. warcio, which reads those, takes longer to load than a hundred pages to read.
 */
export function ownRecord(content: Uint8Array): RecordParts | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const end = bytes.indexOf(HEAD_END);
  const [version = '', ...lines] = end < 0 ? [] : bytes.toString('utf8', 0, end).split('\r\n');
  if (!version.startsWith('WARC/') || !lines.every((line) => /^[\w-]+: /u.test(line))) return null;
  // Trimmed as warcio does.
  const fields = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2).trim()]),
  );
  const start = end + HEAD_END.length;
  const length = Number(fields.get('Content-Length') ?? NaN);
  if (!fields.has(COMPLETENESS) || fields.size < lines.length || !(start + length <= bytes.length)) return null;
  return {
    field: (name) => fields.get(name) ?? '',
    block: () => Promise.resolve(bytes.subarray(start, start + length)),
  };
}
