// What the server made of each block that is shown: scripts change blocks, and only what the server has changed is
// drawn anew.
/** @type {WeakMap<Element, string>} */
const served = new WeakMap();

/** @param {Element} post */
export function knowBlocks(post) {
  for (const block of blocksOf(post)) served.set(block, saidBy(block));
}

/**
 * Makes the post what `now` is; blocks that say what they said stay where they are, with what stands in their margin.
 * @param {Element} here @param {Element} now
 */
export function placeBlocks(here, now) {
  const [article, fresh] = [here.querySelector('article'), now.querySelector('article')];
  if (!article || !fresh) return here.replaceChildren(...now.childNodes);
  knowBlocks(now);
  /** @type {Map<string, Element[]>} */
  const kept = new Map();
  for (const block of blocksOf(article)) {
    const said = served.get(block) ?? '';
    kept.set(said, [...(kept.get(said) ?? []), block]);
  }
  const title = article.querySelector('.title');
  if (title && title.innerHTML !== fresh.querySelector('.title')?.innerHTML)
    title.replaceWith(fresh.querySelector('.title') ?? '');
  let last = article.querySelector('.margin.whole');
  for (const block of blocksOf(fresh)) {
    const same = kept.get(served.get(block) ?? '')?.shift();
    if (same instanceof HTMLElement) same.dataset['from'] = block.dataset['from'] ?? '';
    // What is new is laid out at once, so that what stands below it stays where it is.
    else block.classList.add('placed');
    const next = same ?? block;
    if (last?.nextElementSibling !== next) last?.after(next);
    last = next;
  }
  for (const left of [...kept.values()].flat()) left.remove();
}

/** @param {Element} post @returns {HTMLElement[]} */
function blocksOf(post) {
  return [...post.querySelectorAll('.block')].filter((block) => block instanceof HTMLElement);
}

/** @param {HTMLElement} block */
function saidBy(block) {
  return `${block.dataset['url'] ?? ''} ${block.querySelector('.words')?.innerHTML}`;
}
