import { ask } from './ask.js';
import { knowBlocks, placeBlocks } from './blocks.js';
import { currentId, select, selectAt } from './cursor.js';
import { keepPanel } from './panels.js';

// What the server made of each part: scripts change what is shown, and only what the server has changed is put in
// place.
const PARTS = ['post', 'links', 'top'];
const served = new Map(PARTS.map((id) => [id, document.getElementById(id)?.innerHTML]));
knowBlocks(document.body);

/** @type {Promise<void> | null} */
let running = null;
let again = false;

/**
 * Puts the page's parts as they are now in place of what is shown, and keeps the eye where it is. Resolves when what is
 * shown is no older than the call.
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
    const response = await ask(`${base}/${month}`);
    if (response === null) continue;
    const now = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (response.ok) place(now);
    else if (now.querySelector('.empty')) placeEmpty(now);
  }
}

/** The last link is gone: what there was is not shown on, and can be taken back. @param {Document} now */
function placeEmpty(now) {
  document.getElementById('post')?.replaceChildren(...now.querySelectorAll('.empty > [role="status"]'));
  document.querySelector('#links .count')?.replaceChildren();
  document.querySelector('#links .rows')?.replaceChildren();
  served.clear();
}

/** @param {Document} now */
function place(now) {
  const busy = document.activeElement?.closest('form');
  const anchor = anchorOf();
  const current = currentId();
  const at = [...document.querySelectorAll('.row')].findIndex((row) => row.classList.contains('current'));
  for (const id of PARTS) {
    const [here, there] = [document.getElementById(id), now.getElementById(id)];
    const markup = there?.innerHTML;
    if (!here || !there || served.get(id) === markup) continue;
    // What is being typed into a form must not go.
    if (busy && here.contains(busy)) continue;
    served.set(id, markup);
    if (id === 'top') placeTop(here, there);
    else if (id === 'post') placeBlocks(here, there);
    else here.replaceChildren(...there.childNodes);
  }
  keepPanel();
  select(current, { scroll: false });
  // The link in the cursor is there no more: its neighbour is the next one to decide about.
  if (!document.querySelector('.row.current')) selectAt(at, { scroll: false });
  if (anchor)
    window.scrollBy(0, (document.getElementById(anchor.id)?.getBoundingClientRect().top ?? anchor.top) - anchor.top);
  document.dispatchEvent(new CustomEvent('placed'));
}

/** What was told stays there. @param {Element} here @param {Element} there */
function placeTop(here, there) {
  here.querySelector('.draft')?.remove();
  const [file, draft] = [there.querySelector('.file'), there.querySelector('.draft')];
  if (draft) here.querySelector('.file')?.after(draft);
  if (file) here.querySelector('.file')?.replaceWith(file);
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
