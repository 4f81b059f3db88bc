import { step } from './cursor.js';
import { nextFinding } from './margin.js';
import { shownPanel, showPanel } from './panels.js';
import { chooseByKey, chooseNothing, whenRead } from './reading.js';
import { tell } from './told.js';

/** The keyboard: everything that a button does. */
export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    // An open dialog has keys of its own.
    if (document.querySelector('dialog[open]')) return;
    if (key === 'Enter' && (event.ctrlKey || event.metaKey) && target instanceof HTMLTextAreaElement) {
      send(target.form);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) {
      if (key === 'Escape') target.blur();
      return;
    }
    const panel = document.querySelectorAll('.tabs a:not([data-panel="post"])')[Number(key) - 1];
    if (panel instanceof HTMLElement) showPanel(panel.dataset['panel'] ?? '');
    else if (key === 'j') step(1);
    else if (key === 'k') step(-1);
    else if (key === 's') open(document.querySelector('.save input'));
    else if (key === '?') openKeys();
    else if (key === 'c') nextFinding();
    else if (key === ']' || key === '[') chooseByKey(key === ']' ? 1 : -1, false);
    else if (key === '}' || key === '{') chooseByKey(key === '}' ? 1 : -1, true);
    else if (key === 'Escape') leave();
    // The button comes with the page that it is about.
    else if (key === 'q' && shownPanel() === 'page') whenRead(() => press(key));
    else if (!press(key)) return;
    event.preventDefault();
  });
}

function leave() {
  chooseNothing();
  tell([]);
}

/** @param {HTMLFormElement | null} form of a text of several lines, where Enter begins another */
function send(form) {
  const button = form?.querySelector('button');
  form?.requestSubmit(button instanceof HTMLButtonElement ? button : null);
}

/** @param {string} key */
function press(key) {
  if (!/^[a-z]$/.test(key)) return false;
  const button =
    document.querySelector(`.row.current button[data-key="${key}"]`) ??
    document.querySelector(`.anywhere button[data-key="${key}"]`);
  if (!(button instanceof HTMLButtonElement)) return false;
  const field = button.parentElement?.querySelector('input, textarea') ?? button.form?.querySelector('#passage');
  if (field instanceof HTMLElement && field.id !== 'passage') open(field);
  else button.click();
  return true;
}

/** Goes to a field, whatever hides it. @param {Element | null} field */
function open(field) {
  if (!(field instanceof HTMLElement)) return;
  const details = field.closest('details');
  if (details) details.open = true;
  showPanel(field.closest('.panel')?.id ?? '');
  field.focus();
}

function openKeys() {
  const keys = document.getElementById('keys');
  if (keys instanceof HTMLDialogElement) keys.showModal();
}
