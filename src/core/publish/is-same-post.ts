import { frontMatterOf } from '../markdown/front-matter.ts';
import { frontValues } from './post-to-publish.ts';

/**
 * Whether two posts say the same: an engine's tool may have written the front matter anew, with
 * other quotation marks and in another order.
 */
export function isSamePost(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [parts(one), parts(other)];
  return first.body === second.body && canonical(first.values) === canonical(second.values);
}

interface PostParts {
  readonly body: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function parts(text: string): PostParts {
  const plain = text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  const front = frontMatterOf(plain);
  const body = plain
    .split('\n')
    .slice(front?.lines ?? 0)
    .join('\n')
    .trim();
  return { body, values: frontValues(front?.text ?? '') };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
