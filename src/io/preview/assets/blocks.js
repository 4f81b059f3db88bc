/**
 * The blocks of the post that the server has made, in its order: scripts change what stands in them, and add none.
 * @type {HTMLElement[]}
 */
let blocks = [...document.querySelectorAll('.block')].filter((block) => block instanceof HTMLElement);

/**
 * Makes the post what the server says; blocks that say what they said stay where they are, with what stands in their
 * margin.
 * @param {readonly (readonly [before: number, from: number])[]} order
 * @param {readonly string[]} fresh
 */
export function placeBlocks(order, fresh) {
  const made = fresh.length === 0 ? [] : elementsOf(fresh.join(''));
  const now = order.map(([before]) => (before < 0 ? made.shift() : blocks[before]));
  const left = new Set(blocks);
  /** @type {Element | null | undefined} */
  let last = document.querySelector('.margin.whole');
  for (const [index, block] of now.entries()) {
    if (!block) continue;
    // What is new is laid out at once, so that what stands below it stays where it is.
    if (!left.delete(block)) block.classList.add('placed');
    const from = String(order[index]?.[1] ?? '');
    if (block.dataset['from'] !== from) block.dataset['from'] = from;
    if (last?.nextElementSibling !== block) last?.after(block);
    last = block;
  }
  for (const block of left) block.remove();
  blocks = now.filter((block) => block !== undefined);
}

/** @param {string} markup */
function elementsOf(markup) {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.children].filter((block) => block instanceof HTMLElement);
}
