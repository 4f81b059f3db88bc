import { ask } from './ask.js';
import { select } from './cursor.js';
import { refresh } from './refresh.js';
import { sayBusy, tell } from './told.js';

/** Forms are sent by script, so that the page stays where it is; what the command said is shown on top. */
export function listenForActions() {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('do')) return;
    event.preventDefault();
    void act(new URLSearchParams(/** @type {any} */ (new FormData(form, submitter))), form);
  });
}

/**
 * @param {URLSearchParams} fields
 * @param {HTMLFormElement | null} form emptied when it is done
 */
export async function act(fields, form = null) {
  const { base, month } = document.body.dataset;
  const before = new Set(rows().map(({ id }) => id));
  sayBusy();
  const response = await ask(`${base}/${month}/do`, { method: 'POST', body: fields });
  if (response === null) return false;
  const isAnswer = response.headers.get('content-type')?.startsWith('application/json') === true;
  const { ok, told } = isAnswer ? await response.json() : { ok: false, told: [response.statusText] };
  tell(told, ok);
  if (ok) form?.reset();
  if (ok && form?.id === 'quote') document.dispatchEvent(new CustomEvent('quoted'));
  if (document.activeElement instanceof HTMLElement && form?.contains(document.activeElement))
    document.activeElement.blur();
  await refresh();
  const added = rows().find(({ id }) => !before.has(id));
  if (ok && fields.get('do') === 'save' && added) select(added.dataset['id'] ?? '');
  return ok;
}

/** @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll('.row')].filter((row) => row instanceof HTMLElement);
}
