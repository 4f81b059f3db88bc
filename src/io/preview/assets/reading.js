import { ask } from './ask.js';
import { currentId } from './cursor.js';
import { shownPanel, showPanel } from './panels.js';

/** The saved page of the item in the cursor, beside the post: fetched when its panel is looked at. */
export function startReading() {
  const load = () => {
    if (shownPanel() === 'page' && currentId() !== shown) coming = show(currentId());
  };
  document.addEventListener('selected', load);
  document.addEventListener('panel', load);
  document.addEventListener('selectionchange', chooseSelected);
  document.addEventListener('quoted', () => {
    for (const sentence of document.querySelectorAll('.chosen')) sentence.classList.add('quoted');
    chooseNothing();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('.fetched a'))
      document.querySelector('iframe[name="fetched"]')?.classList.add('open');
  });
}

let shown = '';
// Settled when the page that is asked for stands there.
let coming = Promise.resolve();
// The sentence from which the keys go on.
let at = -1;

/** @param {string} id */
async function show(id) {
  const panel = document.getElementById('page');
  if (!panel || id === '') return;
  shown = id;
  at = -1;
  panel.replaceChildren(document.getElementById('told')?.dataset['busy'] ?? '');
  const { base, month } = document.body.dataset;
  const response = await ask(`${base}/${month}/page/${id}`);
  if (response === null) {
    // The next look at it asks once more.
    shown = '';
    panel.replaceChildren();
    return;
  }
  const text = await response.text();
  if (id !== shown) return;
  const answer = new DOMParser().parseFromString(text, 'text/html');
  panel.replaceChildren(answer.getElementById('archived') ?? answer.querySelector('[role="alert"]') ?? '');
  document.getElementById('side')?.scrollTo(0, 0);
}

/** Does something with the page in the cursor, when it is there; nothing where another one is looked at by then. */
export function whenRead(/** @type {() => void} */ work) {
  if (shownPanel() !== 'page') showPanel('page');
  const id = currentId();
  void coming.then(() => {
    if (id === currentId()) work();
  });
}

/** Whole sentences: those that the selection touches. */
function chooseSelected() {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const page = document.querySelector('#page .reading');
  if (!range || !page?.contains(range.commonAncestorContainer)) return;
  choose(sentences().filter((sentence) => range.intersectsNode(sentence) && touches(range, sentence)));
}

/** @param {Range} range @param {Element} sentence */
function touches(range, sentence) {
  const own = document.createRange();
  own.selectNodeContents(sentence);
  return (
    range.compareBoundaryPoints(Range.START_TO_END, own) > 0 && range.compareBoundaryPoints(Range.END_TO_START, own) < 0
  );
}

function sentences() {
  return [...document.querySelectorAll('#page .reading .s')];
}

/** @param {readonly Element[]} chosen */
function choose(chosen) {
  for (const was of document.querySelectorAll('.chosen')) was.classList.remove('chosen');
  for (const sentence of chosen) sentence.classList.add('chosen');
  const form = document.getElementById('quote');
  const field = form?.querySelector('textarea');
  if (!form || !field) return;
  form.classList.toggle('ready', chosen.length > 0);
  field.value = chosen
    .map(
      (sentence, at) =>
        `${at > 0 && sentence.parentElement !== chosen[at - 1]?.parentElement ? '\n' : ''}${sentence.textContent}`,
    )
    .join('')
    .trim();
}

/** By keyboard: `by` sentences on, or with `more` as many more. @param {number} by @param {boolean} more */
export function chooseByKey(by, more) {
  whenRead(() => chooseNext(by, more));
}

/** @param {number} by @param {boolean} more */
function chooseNext(by, more) {
  const all = sentences();
  const chosen = all.filter((sentence) => sentence.classList.contains('chosen'));
  const [first, last] = [
    all.indexOf(chosen[0] ?? /** @type {any} */ (null)),
    all.indexOf(chosen.at(-1) ?? /** @type {any} */ (null)),
  ];
  const end = Math.max(0, Math.min(all.length - 1, (last < 0 ? at : last) + by));
  const next = more && first >= 0 ? all.slice(first, Math.max(first, end) + 1) : all.slice(end, end + 1);
  choose(next);
  at = end;
  next.at(-1)?.scrollIntoView({ block: 'nearest' });
}

export function chooseNothing() {
  getSelection()?.removeAllRanges();
  choose([]);
}
