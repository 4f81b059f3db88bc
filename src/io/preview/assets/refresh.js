import { ask } from './ask.js';
import { placeBlocks } from './blocks.js';
import { currentId, select, selectAt } from './cursor.js';
import { tell } from './told.js';

// Which version of the month is shown.
let version = document.body.dataset['version'] ?? '';
/**
 * What the server has made of parts that could not be put in place yet, by id.
 * @type {Map<string, string>}
 */
const waiting = new Map();

/** @type {Promise<void> | null} */
let running = null;
let again = false;

/**
 * Puts what has changed in place of what is shown, and keeps the eye where it is. Resolves when what is shown is no
 * older than the call.
 */
export function refresh() {
  again = true;
  running ??= run().finally(() => (running = null));
  return running;
}

async function run() {
  while (again) {
    again = false;
    const { base, month } = document.body.dataset;
    const response = await ask(`${base}/${month}/patch?of=${version}`);
    if (response === null) continue;
    if (response.ok) place(await response.json());
    else tell([await alertIn(response)], false);
  }
}

/** @param {Response} response */
async function alertIn(response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('[role="alert"]')?.textContent ?? response.statusText;
}

/**
 * @typedef {object} Patch
 * @property {number} version
 * @property {string} title
 * @property {Record<string, string>} parts
 * @property {readonly (readonly [number, number])[]} blocks
 * @property {readonly string[]} fresh
 */
/** @param {Patch} patch */
function place(patch) {
  version = String(patch.version);
  const anchor = anchorOf();
  const current = currentId();
  const at = [...document.querySelectorAll('.row')].findIndex((row) => row.classList.contains('current'));
  const title = document.querySelector('.post .title');
  if (title && title.textContent !== patch.title) {
    title.textContent = patch.title;
    document.title = `${patch.title} – roundup`;
  }
  for (const [id, markup] of Object.entries(patch.parts)) waiting.set(id, markup);
  placeParts();
  placeBlocks(patch.blocks, patch.fresh);
  select(current, { scroll: false });
  // The link in the cursor is there no more: its neighbour is the next one to decide about.
  if (!document.querySelector('.row.current')) selectAt(at, { scroll: false });
  if (anchor)
    window.scrollBy(0, (document.getElementById(anchor.id)?.getBoundingClientRect().top ?? anchor.top) - anchor.top);
  document.dispatchEvent(new CustomEvent('placed'));
}

/** What is being typed into a form must not go: such a part is placed the next time. */
function placeParts() {
  const busy = document.activeElement?.closest('form');
  for (const [id, markup] of waiting) {
    const here = document.getElementById(id);
    if (busy && here?.contains(busy)) continue;
    waiting.delete(id);
    here?.replaceChildren(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  }
}

/** The first block in sight, and where it stands: it stays there whatever changes above it. */
function anchorOf() {
  const edge = document.getElementById('top')?.offsetHeight ?? 0;
  for (const block of document.querySelectorAll('.block[id]')) {
    const { bottom, top } = block.getBoundingClientRect();
    if (bottom > edge) return { id: block.id, top };
  }
  return null;
}
