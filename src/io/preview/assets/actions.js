import { select } from './cursor.js';
import { refresh } from './refresh.js';

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
  const response = await fetch(`${base}/${month}/do`, {
    method: 'POST',
    body: fields,
    headers: { 'X-Desk': 'script' },
  });
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

/** A page may take its time to come. */
function sayBusy() {
  const words = document.getElementById('told')?.dataset['busy'] ?? '';
  tell([words]);
  document.getElementById('told')?.classList.add('busy');
}

/**
 * @param {readonly string[]} lines
 * @param {boolean} ok
 */
export function tell(lines, ok = true) {
  const place = document.getElementById('told');
  place?.classList.toggle('bad', !ok);
  place?.classList.remove('busy');
  place?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
