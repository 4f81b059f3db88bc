/** What a decision moves, and what the author has moved, told from three orders of the same keys. */
export interface Orders<Key> {
  /** As they stand in the draft. */
  readonly standing: readonly Key[];
  /** As they were rendered when the draft was written. */
  readonly before: readonly Key[];
  /** As they are rendered now. */
  readonly now: readonly Key[];
}

/**
 * The keys that stand elsewhere now than when the draft was written: as few as lead from the one order to the other,
 * those that are `misplaced` in the draft first, then those that go up. None where the draft has the order of now.
 * @param isHeld what the author's words hold: rather than that, everything else is moved
 */
export function movedByDecision<Key>(
  { standing, before, now }: Orders<Key>,
  misplaced: (key: Key) => boolean,
  isHeld: (key: Key) => boolean = () => false,
): ReadonlySet<Key> {
  const common = inAll(standing, before, now);
  const [draft, was, is] = [standing, before, now].map((keys) => keys.filter((key) => common.has(key)));
  if (!draft || !was || !is || isEqual(is, was) || isEqual(is, draft)) return new Set();
  const places = new Map(was.map((key, index) => [key, index]));
  const much = is.length * is.length + 1;
  const weight = (key: Key): number => {
    if (isHeld(key)) return 2 * is.length + 2;
    return misplaced(key) ? 1 : 2;
  };
  const kept = heaviestIncreasing(
    is.map((key) => places.get(key) ?? 0),
    is.map((key, index) => weight(key) * much + index),
  );
  return new Set(is.filter((_, index) => !kept.has(index)));
}

/** The keys that the author has put elsewhere: as few as lead from the order that was rendered to that of the draft. */
export function movedByAuthor<Key>({ standing, before }: Pick<Orders<Key>, 'standing' | 'before'>): ReadonlySet<Key> {
  return movedBetween({ standing, before }, () => true);
}

/**
 * As few keys as lead from the one order to the other.
 * @param movable what may have been moved: what else there is counts as moved only where it must have been
 */
export function movedBetween<Key>(
  { standing, before }: Pick<Orders<Key>, 'standing' | 'before'>,
  movable: (key: Key) => boolean,
): ReadonlySet<Key> {
  const places = new Map(before.map((key, index) => [key, index]));
  const known = standing.filter((key) => places.has(key));
  const kept = heaviestIncreasing(
    known.map((key) => places.get(key) ?? 0),
    known.map((key) => (movable(key) ? 1 : known.length + 1)),
  );
  return new Set(known.filter((_, index) => !kept.has(index)));
}

/**
 * What a decision has moved and did not get to where it is rendered now, because words of the author's stand
 * there: it must not be taken to have been put where it stands by the author.
 * @param not what stands elsewhere for another reason
 */
export function astrayOf<Key>(
  { standing, now }: Pick<Orders<Key>, 'standing' | 'now'>,
  { moved, not }: { readonly moved: ReadonlySet<Key>; readonly not: ReadonlySet<Key> },
): ReadonlySet<Key> {
  const rendered = new Map(now.map((key, index) => [key, index]));
  const known = standing.filter((key) => rendered.has(key) && !not.has(key));
  const place = (key: Key): number => rendered.get(key) ?? 0;
  return new Set(
    known.filter(
      (key, at) =>
        moved.has(key) &&
        known.some((other, otherAt) => !moved.has(other) && otherAt < at !== place(other) < place(key)),
    ),
  );
}

/**
 * What was moved and did not get to where it is rendered: on the side to which it went, the next that was not moved
 * is rendered on its other side.
 */
export function shortOf<Key>({ standing, before, now }: Orders<Key>, moved: ReadonlySet<Key>): ReadonlySet<Key> {
  const common = inAll(standing, before, now);
  const order = standing.filter((key) => common.has(key));
  const [was, rendered] = [before, now].map((keys) => new Map(keys.map((key, index) => [key, index])));
  const place = (places: ReadonlyMap<Key, number> | undefined, key: Key): number => places?.get(key) ?? 0;
  return new Set(
    order.filter((key, at) => {
      if (!moved.has(key)) return false;
      const [above, below] = [order.slice(0, at), order.slice(at + 1)];
      const wentUp = below.some((other) => place(was, other) < place(was, key));
      const wentDown = above.some((other) => place(was, other) > place(was, key));
      const [next, last] = [below.find((other) => !moved.has(other)), above.findLast((other) => !moved.has(other))];
      return (
        (wentUp && last !== undefined && place(rendered, last) > place(rendered, key)) ||
        (wentDown && next !== undefined && place(rendered, next) < place(rendered, key))
      );
    }),
  );
}

/** The indices of the increasing subsequence that weighs most. */
function heaviestIncreasing(values: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const best: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [index, value] of values.entries()) {
    let from = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((values[earlier] ?? 0) < value && (from < 0 || (best[earlier] ?? 0) > (best[from] ?? 0))) from = earlier;
    }
    previous.push(from);
    best.push((weights[index] ?? 0) + (from < 0 ? 0 : (best[from] ?? 0)));
    if (last < 0 || (best[index] ?? 0) > (best[last] ?? 0)) last = index;
  }
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

function inAll<Key>(...lists: readonly (readonly Key[])[]): ReadonlySet<Key> {
  return lists.map((keys) => new Set(keys)).reduce((all, keys) => new Set([...all].filter((key) => keys.has(key))));
}

function isEqual<Key>(one: readonly Key[], other: readonly Key[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}
