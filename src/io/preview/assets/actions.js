import { ask } from './ask.js';
import { comeAlong, currentRow, select, selectAt } from './cursor.js';
import { refresh } from './refresh.js';
import { sayBusy, tell } from './told.js';

/** Forms are sent by script, so that the page stays where it is; what the command said is shown on top. */
export function listenForActions() {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('do')) return;
    event.preventDefault();
    const fields = new URLSearchParams(/** @type {any} */ (new FormData(form, submitter)));
    waiting += 1;
    acting = acting.then((ok) => inTurn(ok, fields, form)).catch(reported);
  });
}

// What was asked for is done in that order, whoever types faster than it is done: an undo takes back what was asked for
// before it.
let acting = Promise.resolve(true);
let waiting = 0;

/**
 * Behind one that was not done, nothing is done that was asked for before that was known.
 * @param {boolean} ok whether the one before was done
 * @param {URLSearchParams} fields
 * @param {HTMLFormElement} form
 */
async function inTurn(ok, fields, form) {
  try {
    const done = ok && (await act(fields, form));
    return done || waiting === 1;
  } finally {
    waiting -= 1;
  }
}

/** @param {unknown} error that nobody has thought of: it must not stop what is asked for after it */
function reported(error) {
  reportError(error);
  return true;
}

/**
 * @param {URLSearchParams} fields
 * @param {HTMLFormElement} form emptied when it is done
 */
async function act(fields, form) {
  const { base, month } = document.body.dataset;
  const before = rows().map(({ id }) => id);
  sayBusy();
  const response = await ask(`${base}/${month}/do`, { method: 'POST', body: fields });
  if (response === null) return false;
  const isAnswer = response.headers.get('content-type')?.startsWith('application/json') === true;
  const { ok, told } = isAnswer ? await response.json() : { ok: false, told: [response.statusText] };
  tell(told, ok);
  if (ok) form.reset();
  if (ok && form.id === 'quote') document.dispatchEvent(new CustomEvent('quoted'));
  if (document.activeElement instanceof HTMLElement && form.contains(document.activeElement))
    document.activeElement.blur();
  await refresh();
  if (ok) lookAt(fields, before);
  return ok;
}

// A link that is left out of the post goes to the end of the list.
const LEAVES = new Set(['skip', 'later']);

/**
 * Goes to where what was done shows: to a new link, or along with one that was moved; from one that has left the post
 * to its neighbour, the next one to decide about.
 * @param {URLSearchParams} fields
 * @param {readonly string[]} before the rows, by id
 */
function lookAt(fields, before) {
  const deed = fields.get('do') ?? '';
  const added = rows().find(({ id }) => !before.includes(id));
  const current = currentRow();
  if (deed === 'save' && added) select(added.dataset['id'] ?? '');
  else if (!current || current.dataset['url'] !== fields.get('url')) return;
  else if (LEAVES.has(deed)) selectAt(before.indexOf(current.id));
  else comeAlong();
}

/** @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll('.row')].filter((row) => row instanceof HTMLElement);
}
