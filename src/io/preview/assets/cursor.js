// The item that everything is about.
let current = '';

export function currentId() {
  return current;
}

/**
 * @param {string} id
 * @param {{ scroll?: boolean }} options
 */
export function select(id, { scroll = true } = {}) {
  const row = document.getElementById(`row-${id}`);
  if (!row) return;
  for (const was of document.querySelectorAll('.current')) was.classList.remove('current');
  const block = document.getElementById(`item-${id}`);
  row.classList.add('current');
  block?.classList.add('current');
  const changed = current !== id;
  current = id;
  if (scroll) {
    row.scrollIntoView({ block: 'nearest' });
    if (block) goTo(block);
  }
  if (changed) document.dispatchEvent(new CustomEvent('selected', { detail: id }));
}

export function currentRow() {
  const row = document.querySelector('.row.current');
  return row instanceof HTMLElement ? row : null;
}

/** What was moved is looked at where it stands now. */
export function comeAlong() {
  currentRow()?.scrollIntoView({ block: 'nearest' });
  const block = document.getElementById(`item-${current}`);
  if (!block) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (bottom < (document.getElementById('top')?.offsetHeight ?? 0) || top > innerHeight) goTo(block);
}

// Milliseconds in which the page begins to move where it has to.
const STARTED = 200;
/** @type {Element | null} */
let aim = null;
let scrolls = false;

/** @param {Element} block */
function goTo(block) {
  aim = block;
  scrolls = false;
  block.scrollIntoView({ block: 'start', behavior: calm() ? 'auto' : 'smooth' });
  // Where it stands there already nothing will tell of an arrival.
  setTimeout(() => {
    if (aim === block && !scrolls) aim = null;
  }, STARTED);
}

/** What lies on the way is laid out only when it comes into sight: where the block stands is known at the end. */
function arrive() {
  for (const other of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(other, () => (aim = null), { capture: true, passive: true });
  document.addEventListener('scroll', () => (scrolls = true));
  document.addEventListener('scrollend', () => {
    const block = aim;
    aim = null;
    block?.scrollIntoView({ block: 'start' });
  });
}

/** @param {number} by 1: the next item, -1: the one before */
export function step(by) {
  const rows = [...document.querySelectorAll('.row')];
  const at = rows.findIndex((row) => row.classList.contains('current'));
  selectAt(at + by);
}

/**
 * @param {number} at among the rows; the nearest where there is none
 * @param {{ scroll?: boolean }} options
 */
export function selectAt(at, options = {}) {
  const rows = [...document.querySelectorAll('.row')];
  const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
  if (row instanceof HTMLElement) select(row.dataset['id'] ?? '', options);
}

/** A click on an item, here or there, puts the cursor on it; in the list the focus does too. */
export function follow() {
  arrive();
  // The list moves when the cursor does: what is pressed must stay below the pointer until it is let go.
  let pressed = false;
  addEventListener('pointerdown', () => (pressed = true), { capture: true });
  for (const over of ['pointerup', 'pointercancel']) addEventListener(over, () => (pressed = false), { capture: true });
  document.addEventListener('focusin', ({ target }) => {
    if (pressed) return;
    const row = target instanceof Element ? target.closest('.row') : null;
    if (row instanceof HTMLElement) select(row.dataset['id'] ?? '', { scroll: false });
  });
  document.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[data-id]') : null;
    if (item instanceof HTMLElement)
      select(item.dataset['id'] ?? '', { scroll: target instanceof Element && target.matches('.to') });
  });
}

function calm() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
