import { failure } from '../../core/outcome.ts';
import type { FailureKind, LinkUrl, Message, Moment, Tried } from '../../model.ts';
import { appendDerived } from '../files/derived.ts';
import type { ReadLog } from '../files/read-log.ts';

interface FailureLine {
  readonly url: LinkUrl;
  readonly at: Moment;
  readonly kind: FailureKind;
  readonly detail: Message;
  readonly status?: number;
  readonly notBefore?: Moment;
}

/** The last try of each URL. Derived: a missing file or a broken line means that nothing is known. */
export async function readFailures(file: string, log: ReadLog): Promise<ReadonlyMap<LinkUrl, Tried>> {
  // What cannot be read costs another try of these links, no more.
  const text = (await log.bytes(file).catch(() => null))?.toString('utf8') ?? '';
  const tries = new Map<LinkUrl, Tried>();
  for (const line of text.split('\n')) {
    const tried = parseLine(line);
    if (!tried) continue;
    const { url, at, kind, detail, ...more } = tried;
    tries.set(url, { at, outcome: failure(kind, detail, more) });
  }
  return tries;
}

/** Adds one line in one write. The newline in front ends a line that a crash has cut off. */
export function addFailure(file: string, url: LinkUrl, tried: Tried): void {
  if (tried.outcome.ok) return;
  const { partial: _, ...failed } = tried.outcome.failure;
  const line: FailureLine = { url, at: tried.at, ...failed };
  appendDerived(file, `\n${JSON.stringify(line)}`);
}

/** The kinds that this program has words for: a later one may write others. */
const KINDS: Readonly<Record<FailureKind, true>> = {
  'bad-url': true,
  'ssrf-blocked': true,
  dns: true,
  tls: true,
  refused: true,
  reset: true,
  timeout: true,
  truncated: true,
  'bad-http': true,
  'bad-encoding': true,
  'too-large': true,
  'redirect-loop': true,
  'too-many-redirects': true,
  downgrade: true,
  'http-4xx': true,
  'http-5xx': true,
  'rate-limited': true,
  blocked: true,
  login: true,
  consent: true,
  'soft-404': true,
  'top-page': true,
  'not-html': true,
  'parse-limited': true,
  empty: true,
  'not-fetched': true,
  interrupted: true,
};

function parseLine(text: string): FailureLine | null {
  try {
    const line = JSON.parse(text) as Partial<FailureLine> | null;
    const texts = [line?.url, line?.at, line?.kind, line?.detail?.en, line?.detail?.ja];
    return texts.every((part) => typeof part === 'string') && Object.hasOwn(KINDS, line?.kind ?? '')
      ? (line as FailureLine)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
