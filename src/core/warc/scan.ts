import { nextMember, readMember } from './member.ts';

/** A member of the file, or a stretch of bytes between members. */
export type Stretch =
  | { readonly state: 'whole'; readonly offset: number; readonly length: number; readonly content: Uint8Array }
  | { readonly state: 'torn' | 'damaged'; readonly offset: number; readonly length: number };

/** The whole file as members and what lies between them, without a gap. After damage it goes on at the next record. */
export function* scan(bytes: Buffer): Generator<Stretch> {
  for (let offset = 0; offset < bytes.length;) {
    const member = readMember(bytes, offset);
    if (member.state === 'whole') {
      yield { ...member, offset };
      offset += member.length;
      continue;
    }
    const next = nextRecord(bytes, offset);
    const length = (next ?? bytes.length) - offset;
    yield { state: next === null && member.state === 'torn' ? 'torn' : 'damaged', offset, length };
    offset += length;
  }
}

function nextRecord(bytes: Buffer, offset: number): number | null {
  for (let at = nextMember(bytes, offset); at >= 0; at = nextMember(bytes, at)) {
    const member = readMember(bytes, at);
    // A damaged page may hold gzip members of its own: only a record counts.
    if (member.state === 'whole' && Buffer.from(member.content.subarray(0, 5)).equals(Buffer.from('WARC/'))) return at;
  }
  return null;
}
